import { tokenize } from '../language/tokenize.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/source.ts';

/**
 * Where the words of a question stand in a passage: spans into the source's text, ascending, not overlapping.
 *
 * @example stems `{ 'shoigu' }` in `'Shoigu’s visit'` → the span of `Shoigu’s`
 */
export function matchSpans(passage: Passage, stems: ReadonlySet<string>): Span[] {
  return tokenize(passage.text)
    .filter((token) => stems.has(token.stem))
    .map(({ start, end }) => ({ start: passage.span.start + start, end: passage.span.start + end }));
}
