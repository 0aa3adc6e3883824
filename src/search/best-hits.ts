import { articleScore, passageScore } from './bm25.ts';
import type { AverageLengths } from './collection-counts.ts';
import { byPlace, type IndexedArticle, type IndexedPassage } from './indexed-article.ts';
import type { Lexicon } from './lexicon.ts';
import type { Hit } from './passage-index.ts';
import type { WeighedQuery } from './weighed-query.ts';

/**
 * The best of the passages that were found, by BM25+ over the whole question; equal scores in order of path and place.
 *
 * @param found each once, in any order
 * @example `bestHits(query, found, averages, lexicon, 50)` → at most fifty hits
 */
export function bestHits(
  query: WeighedQuery,
  found: Iterable<IndexedPassage>,
  averages: AverageLengths,
  lexicon: Lexicon,
  limit: number,
): Hit[] {
  const scored: Scored[] = [];
  for (const entry of found) scored.push({ entry, score: passageScore(query, entry, averages.passage) });
  const articleScores = new Map<IndexedArticle, number>();
  return best(scored, limit).map(({ entry, score }) => {
    const { article } = entry;
    const known = articleScores.get(article) ?? articleScore(query, article, averages.article, lexicon);
    articleScores.set(article, known);
    return { entry, score, articleScore: known };
  });
}

type Scored = { readonly entry: IndexedPassage; readonly score: number };

/** What cannot be among the best is not sorted. */
function best(scored: readonly Scored[], limit: number): Scored[] {
  const least = Float64Array.from(scored, ({ score }) => score).sort()[scored.length - limit] ?? 0;
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || byPlace(a.entry, b.entry))
    .slice(0, limit);
}
