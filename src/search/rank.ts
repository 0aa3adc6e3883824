import type { Term } from '../model/query.ts';
import { type Features, featuresOf } from './features.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** A candidate with its final score and what it is made of. */
export type ScoredPassage = {
  readonly entry: IndexedPassage;
  readonly score: number;
  readonly features: Features;
};

/** How much each feature counts; a feature that is left out only serves the confidence. */
export type FeatureWeights = Readonly<Partial<Record<keyof Features, number>>>;

/** MiniSearch's best are looked at again; the right passage hardly ever stands further back. */
const CANDIDATES = 100;

/** Set by hand on the question sets (see docs/EVALUATION.md), the same for every collection. */
export const WEIGHTS: FeatureWeights = {
  bm25: 0.25,
  relativeBm25: 2.2,
  article: 1.5,
  bestSentence: 3.5,
  neighbours: 1,
  pairs: 1.4,
  orderedPairs: 2.6,
  rarest: 2.3,
  repeats: 1.1,
  answerType: 1.2,
  answerNear: 4,
  definition: 1.5,
  heading: -2,
  question: -1,
  length: -3,
};

/**
 * The passages that fit a query, best first; equal scores in order of path and place.
 *
 * @example `rankPassages(index, terms, weighQuery(terms, 'who', false, index.lexicon))[0]?.entry.passage.text`
 */
export function rankPassages(
  index: PassageIndex,
  terms: readonly Term[],
  query: WeighedQuery,
  weights: FeatureWeights = WEIGHTS,
): ScoredPassage[] {
  const hits = index.search(terms, CANDIDATES);
  const bestScore = hits[0]?.score ?? 1;
  return hits
    .map((hit) => {
      const features = featuresOf(query, hit, bestScore, index);
      return { entry: hit.entry, score: scoreOf(features, weights), features };
    })
    .sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
}

function scoreOf(features: Features, weights: FeatureWeights): number {
  let score = 0;
  for (const [name, weight] of Object.entries(weights)) score += weight * features[name as keyof Features];
  return score;
}
