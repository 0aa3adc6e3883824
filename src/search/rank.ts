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

/** Less than any two passages differ by in earnest. */
const JUST_ABOVE = 0.01;

/** MiniSearch's best are looked at again; the right passage hardly ever stands further back. */
const CANDIDATES = 60;

/** Set by hand on the question sets (see docs/EVALUATION.md), the same for every collection. */
export const WEIGHTS: FeatureWeights = {
  bm25: 0.4,
  relativeBm25: 1,
  article: 1.5,
  related: 2.2,
  names: 1.3,
  bestSentence: 1.2,
  relativeSentence: 1.6,
  twoSentences: 1,
  firstSentence: 1,
  leadIn: 1.5,
  neighbours: 0.9,
  pairs: 1.3,
  orderedPairs: 1.9,
  triples: 1,
  phrases: 4,
  closeness: 0.5,
  rarest: 1.6,
  repeats: 0.7,
  density: 0.9,
  answerType: 1.3,
  answerNear: 4,
  definition: 1.5,
  heading: -2,
  question: -1.5,
  length: -2.6,
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
  const scored = featuresOf(query, hits, index).flatMap((features, at) => {
    const entry = hits[at]?.entry;
    return entry === undefined ? [] : [{ entry, score: scoreOf(features, weights), features }];
  });
  return answersBeforeQuestions(scored).sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
}

/** An interviewer's question holds the reader's words better than the answer to it, but the answer is what is wanted. */
function answersBeforeQuestions(scored: readonly ScoredPassage[]): ScoredPassage[] {
  const questions = new Map(
    scored
      .filter(({ features, entry }) => features.question === 1 && entry.passage.kind === 'turn')
      .map(({ entry, score }) => [placeOf(entry.passage.sourceId, entry.passage.span.start), score]),
  );
  return scored.map((answer) => {
    const { sourceId, leadIn } = answer.entry.passage;
    const asked = leadIn && questions.get(placeOf(sourceId, leadIn.start));
    return asked !== undefined && asked >= answer.score ? { ...answer, score: asked + JUST_ABOVE } : answer;
  });
}

function placeOf(sourceId: string, start: number): string {
  return `${sourceId}:${start}`;
}

function scoreOf(features: Features, weights: FeatureWeights): number {
  let score = 0;
  for (const [name, weight] of Object.entries(weights)) score += weight * features[name as keyof Features];
  return score;
}
