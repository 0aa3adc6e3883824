import type { Span } from '../model/source.ts';
import type { IndexedPassage } from '../search/passage-index.ts';

/**
 * Where words stand in a passage: spans into the source's text, ascending, not overlapping.
 *
 * @param words ids of the lexicon
 * @example the id of `shoigu` in `'Shoigu’s visit'` → the span of `Shoigu’s`
 */
export function matchSpans(
  { passage, tokenIds, tokenStarts, tokenEnds }: IndexedPassage,
  words: ReadonlySet<number>,
): Span[] {
  const spans: Span[] = [];
  for (const [position, id] of tokenIds.entries()) {
    if (!words.has(id)) continue;
    const { start } = passage.span;
    spans.push({ start: start + (tokenStarts[position] ?? 0), end: start + (tokenEnds[position] ?? 0) });
  }
  return spans;
}
