import { sentences } from '../language/sentences.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/source.ts';

/** Up to this many characters read well in one quote on a phone. */
const COMFORTABLE_LENGTH = 420;

/**
 * The part of a passage that is worth quoting: the sentence with the most matches and as many whole sentences around it
 * as read well; the first sentence wins a tie.
 *
 * @param matches spans into the source's text
 * @returns a span into the source's text, within `passage.span`, beginning and ending with whole sentences
 * @example a passage of three short sentences → all of it
 */
export function excerptSpan(passage: Passage, matches: readonly Span[]): Span {
  const parts = sentences(passage.text).map(({ start, end }) => ({
    start: passage.span.start + start,
    end: passage.span.start + end,
  }));
  const matchCounts = parts.map(
    (part) => matches.filter(({ start, end }) => start >= part.start && end <= part.end).length,
  );
  const best = matchCounts.indexOf(Math.max(...matchCounts));
  let first = Math.max(0, best);
  let last = first;
  const span = () => ({
    start: parts[first]?.start ?? passage.span.start,
    end: parts[last]?.end ?? passage.span.end,
  });
  const fits = (from: Span | undefined, to: Span | undefined) =>
    from !== undefined && to !== undefined && to.end - from.start <= COMFORTABLE_LENGTH;
  for (;;) {
    if (fits(parts[first], parts[last + 1])) last++;
    else if (fits(parts[first - 1], parts[last])) first--;
    else return span();
  }
}
