import { cite } from '../answers/cite.ts';
import { excerptSpan } from '../answers/excerpt.ts';
import type { Citation, RankedPassage } from '../model/answer.ts';
import type { Span } from '../model/source.ts';
import { type IndexedPassage, sentenceSpansOf } from '../search/indexed-article.ts';

/**
 * A passage as it is shown for something that stands in it: the sentence that holds it, with it as the match.
 *
 * @param matches spans into the source's text, ascending
 * @param rank its number in the list, from 1
 * @example `quotedFor(entry, [friday], 3)` → `{ rank: 3, matches: [friday], excerpt: …, … }`
 */
export function quotedFor(entry: IndexedPassage, matches: readonly Span[], rank: number): RankedPassage {
  const { passage, source } = entry;
  const sentences = sentenceSpansOf(entry);
  const [first] = matches;
  const holding = sentences.filter(
    ({ start, end }) => first !== undefined && start <= first.start && first.end <= end,
  );
  const excerpt = excerptSpan(holding.length > 0 ? holding : sentences, matches);
  return { rank, score: 1, passage, source, matches, excerpt, alsoIn: [] };
}

/**
 * The citation of the sentence that holds a span.
 *
 * @example `citedAt(entry, shoigu, 1).quote` → `'Sergei Shoigu arrived on Friday.'`
 */
export function citedAt(entry: IndexedPassage, span: Span, rank: number): Citation {
  return cite(quotedFor(entry, [span], rank));
}
