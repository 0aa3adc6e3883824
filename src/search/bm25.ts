import { countInArticle, type IndexedArticle, type IndexedPassage } from './indexed-article.ts';
import type { Lexicon } from './lexicon.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** How soon further occurrences count less (k), how much length counts (b), and what any occurrence counts at least (d). */
export const BM25 = { k: 1.2, b: 0.6, d: 0.5 };

/** Text is what answers; what stands around it only says what it is about. */
const IN_LEAD_IN = 0.3;
const IN_HEADING = 0.2;

/** How often each filling word stands in a passage; filled anew for every passage. */
const occurrences = new Float64Array(2 ** 16);

/**
 * BM25+ of a passage over its text, lead-in and heading, by the number of the query's words that it holds.
 *
 * Fields are one text in which an occurrence counts by its field (Robertson, Zaragoza and Taylor 2004).
 *
 * @param averageLength of passages, in words
 * @see Lv and Zhai, Lower-Bounding Term Frequency Normalization, 2011
 * @example a passage without any word of the query → `0`
 */
export function passageScore(
  { marks, filling, scoring }: WeighedQuery,
  { article, tokenFrom, tokenTo, leadInIds, headingIds }: IndexedPassage,
  averageLength: number,
): number {
  const { tokenIds } = article;
  const counts = occurrences.fill(0, 0, filling.length + 1);
  for (let token = tokenFrom; token < tokenTo; token++) {
    const mark = marks[tokenIds[token] ?? 0] ?? 0;
    if (mark !== 0) counts[mark] = (counts[mark] ?? 0) + 1;
  }
  for (const id of leadInIds) addTo(counts, marks[id] ?? 0, IN_LEAD_IN);
  for (const id of headingIds) addTo(counts, marks[id] ?? 0, IN_HEADING);
  const norm = lengthNorm(tokenTo - tokenFrom, averageLength);
  let score = 0;
  let held = 0;
  for (const { filling: at, weight } of scoring) {
    const count = counts[at + 1] ?? 0;
    if (count === 0) continue;
    held++;
    score += weight * saturated(count, norm);
  }
  return score * held;
}

/**
 * BM25+ of a whole article, by the number of the query's words that it holds.
 *
 * @param averageLength of articles, in words
 * @example an article without any word of the query → `0`
 */
export function articleScore(
  { scoring }: WeighedQuery,
  article: IndexedArticle,
  averageLength: number,
  lexicon: Lexicon,
): number {
  const norm = lengthNorm(article.length, averageLength);
  let score = 0;
  let held = 0;
  for (const { id, boost } of scoring) {
    const count = countInArticle(article, id);
    if (count === 0) continue;
    held++;
    score += boost * lexicon.articleWeight(id) * saturated(count, norm);
  }
  return score * held;
}

function lengthNorm(length: number, averageLength: number): number {
  return BM25.k * (1 - BM25.b + (BM25.b * length) / averageLength);
}

function saturated(count: number, norm: number): number {
  return BM25.d + (count * (BM25.k + 1)) / (count + norm);
}

function addTo(counts: Float64Array, mark: number, amount: number): void {
  if (mark !== 0) counts[mark] = (counts[mark] ?? 0) + amount;
}
