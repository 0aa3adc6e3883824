import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/source.ts';
import { sentences } from './sentences.ts';

type Readable = Pick<Passage, 'text' | 'readable' | 'span'>;

/**
 * The words of a passage for reading: its markup is blank, and every other character stands where it stands in `text`.
 *
 * @example of `'He met **Xi**.'` → `'He met   Xi  .'`
 */
export function readableText({ text, readable = text }: Pick<Passage, 'text' | 'readable'>): string {
  return readable;
}

/**
 * The same of a part of a passage.
 *
 * @param start offset into the source's text, like `end`
 * @example of `'He met **Xi**.'` at 100, from 107 to 113 → `'  Xi  '`
 */
export function readableBetween(passage: Readable, start: number, end: number): string {
  return readableText(passage).slice(start - passage.span.start, end - passage.span.start);
}

/**
 * The sentences of a passage as spans into `text`, in order; together they hold every character that is not white space.
 * Marks belong to the sentence that they touch.
 *
 * @example of `'**He left.** [She](a.html) came.'` → `[{ start: 0, end: 12 }, { start: 13, end: 32 }]`
 */
export function readableSentences(passage: Pick<Passage, 'text' | 'readable'>, language?: string): Span[] {
  const { text } = passage;
  const found = sentences(readableText(passage), language);
  if (passage.readable === undefined) return found;
  let last = 0;
  return found.map(({ end }, at) => {
    let start = last;
    while (/\s/.test(text.charAt(start))) start++;
    const next = found[at + 1];
    last = next === undefined ? text.length : end;
    while (next !== undefined && last < next.start && /\S/.test(text.charAt(last))) last++;
    return { start, end: last };
  });
}
