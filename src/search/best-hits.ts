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
  const best: Scored[] = [];
  for (const entry of found) {
    const scored = { entry, score: passageScore(query, entry, averages.passage) };
    const last = best[limit - 1];
    if (last !== undefined && isBetter(last, scored)) continue;
    best.splice(placeAmong(best, scored), 0, scored);
    if (best.length > limit) best.pop();
  }
  const articleScores = new Map<IndexedArticle, number>();
  return best.map(({ entry, score }) => {
    const { article } = entry;
    const known = articleScores.get(article) ?? articleScore(query, article, averages.article, lexicon);
    articleScores.set(article, known);
    return { entry, score, articleScore: known };
  });
}

type Scored = { readonly entry: IndexedPassage; readonly score: number };

function isBetter(a: Scored, b: Scored): boolean {
  return a.score === b.score ? byPlace(a.entry, b.entry) < 0 : a.score > b.score;
}

/** Where one belongs among the best so far. */
function placeAmong(best: readonly Scored[], one: Scored): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = best[middle];
    if (other !== undefined && isBetter(other, one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
