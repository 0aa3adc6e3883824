import type { Span } from '../model/source.ts';
import type { FoundWords } from '../search/found-words.ts';
import { type IndexedPassage, tokenSpanOf } from '../search/indexed-article.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';

/**
 * Where the words of a question stand in a passage: spans into the source's text, ascending, not overlapping. A word that
 * stands for another is marked only where that other is missing.
 *
 * @example the question's `shoigu` in `'Shoigu’s visit'` → the span of `Shoigu’s`
 */
export function matchSpans(
  { filling }: WeighedQuery,
  entry: IndexedPassage,
  { words, positions, literal }: FoundWords,
): Span[] {
  const spans: Span[] = [];
  for (const [at, word] of words.entries()) {
    const { literalSlot, fills = [] } = filling[word] ?? {};
    if (literalSlot === undefined && fills.every(({ slot }) => literal & (1 << slot))) continue;
    const token = entry.tokenFrom + (positions[at] ?? 0);
    spans.push(tokenSpanOf(entry, token));
  }
  return spans;
}
