import { UserError } from '../errors.ts';
import type { Features } from '../search/features.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type FeatureWeights, WEIGHTS } from '../search/rank.ts';
import type { TrainingQuestion } from './fit-weights.ts';
import { articleGroups } from './folds.ts';
import { isEvidence } from './judge.ts';
import type { GoldQuestion } from './question-set.ts';
import { rankQuestion } from './rank-question.ts';

/** The features that rank, in the order in which they stand in every vector. */
export const FEATURE_NAMES = Object.keys(WEIGHTS) as readonly (keyof Features)[];

/** MiniSearch's own order, which owes nothing to the weights checked in. */
const BM25_ONLY: FeatureWeights = { relativeBm25: 1 };

/**
 * The answerable questions of a set with their candidates, in MiniSearch's order. Two questions are of the same group
 * when they have evidence in the same source, directly or by way of other questions.
 *
 * @throws UserError `NO_TRAINING` when no question is answerable.
 * @example `trainingQuestions(index, questions)[0]` → `{ group: 'a.txt', features: […], isGold: [true, false, …] }`
 */
export function trainingQuestions(
  index: PassageIndex,
  questions: readonly GoldQuestion[],
): TrainingQuestion[] {
  const answerable = answerableOf(questions);
  const groupOf = articleGroups(answerable);
  return answerable.map((gold) => {
    const candidates = rankQuestion(index, gold.question, BM25_ONLY, Number.POSITIVE_INFINITY).ranked;
    return {
      group: groupOf(gold.evidence[0]?.path ?? ''),
      features: candidates.map(({ features }) => toVector(features)),
      isGold: candidates.map(({ entry }) => isEvidence(gold, entry)),
    };
  });
}

/**
 * The questions of a set that there is evidence for.
 *
 * @throws UserError `NO_TRAINING` when no question is answerable.
 * @example `answerableOf(questions).length` → `38`
 */
export function answerableOf(questions: readonly GoldQuestion[]): GoldQuestion[] {
  const answerable = questions.filter(({ evidence }) => evidence.length > 0);
  if (answerable.length > 0) return answerable;
  throw new UserError(
    'NO_TRAINING',
    'No question of the set is answerable: weights are fitted on questions with evidence.',
  );
}

/**
 * Features or weights as a vector in the order of `FEATURE_NAMES`; what is left out is 0.
 *
 * @example `toVector({ bm25: 0.4 })` → `Float64Array [0.4, 0, …]`
 */
export function toVector(values: FeatureWeights): Float64Array {
  return Float64Array.from(FEATURE_NAMES, (name) => values[name] ?? 0);
}

/**
 * A vector as weights, the opposite of `toVector`.
 *
 * @example `toWeights(Float64Array.of(0.4, …))` → `{ bm25: 0.4, … }`
 */
export function toWeights(vector: Float64Array): FeatureWeights {
  return Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, vector[at] ?? 0]));
}
