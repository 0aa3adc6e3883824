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
 * The sentences of a passage as spans into `text`, in order; markup belongs to the sentence that it touches.
 *
 * @example of `'**He left.** [She](a.html) came.'` → `[{ start: 0, end: 12 }, { start: 13, end: 32 }]`
 */
export function readableSentences(passage: Pick<Passage, 'text' | 'readable'>): Span[] {
  const { text } = passage;
  const read = readableText(passage);
  const found = sentences(read);
  if (read === text) return found;
  const isMark = (at: number) => /\s/.test(read.charAt(at)) && /\S/.test(text.charAt(at));
  let last = 0;
  return found.map((sentence) => {
    let { start, end } = sentence;
    while (start > last && isMark(start - 1)) start--;
    while (isMark(end)) end++;
    last = end;
    return { start, end };
  });
}
