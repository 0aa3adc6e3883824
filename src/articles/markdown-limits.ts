import { UserError } from '../errors.ts';

/** Deeper than anybody indents. */
const DEEPEST = 100;
/** Of the brackets and tildes of each paragraph, squared and summed over the file: reading that takes some ten seconds. */
const MOST_TANGLED = 250_000_000;

const NESTED = new RegExp(`^(?:\\s{0,8}(?:[>*+-]|\\d{1,9}[.)])){${DEEPEST}}`);
/** A new paragraph begins behind a blank line or with a list item. */
const BEGINS = /^\s*(?:$|[*+-]\s|\d{1,9}[.)]\s)/;

/**
 * Refuses what the Markdown parser takes minutes for: the time for links in one paragraph, and for lists in lists, grows
 * with the square of their number. Takes linear time itself.
 *
 * @throws UserError `TANGLED`
 * @example `refuseTangled('[a]('.repeat(100_000))` → throws "has 100000 brackets in one paragraph …"
 */
export function refuseTangled(text: string): void {
  let tangle = 0;
  let marks = 0;
  let line = 0;
  for (let start = 0; start < text.length; ) {
    line++;
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const head = text.slice(start, Math.min(end, start + DEEPEST * 20));
    if (NESTED.test(head)) {
      throw new UserError(
        'TANGLED',
        `has more than ${DEEPEST} lists or quotes in each other on line ${line}: take them apart`,
      );
    }
    if (BEGINS.test(head)) marks = 0;
    const before = marks;
    for (let at = start; at < end; at++) {
      const character = text.charCodeAt(at);
      if (character === 0x5b || character === 0x7e) marks++;
    }
    tangle += marks ** 2 - before ** 2;
    if (tangle > MOST_TANGLED) {
      throw new UserError(
        'TANGLED',
        `has so many brackets in one paragraph, up to line ${line}, that it cannot be read: break it into paragraphs`,
      );
    }
    start = end + 1;
  }
}
