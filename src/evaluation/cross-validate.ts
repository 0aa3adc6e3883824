import { dot, fitRanking, type TrainingQuestion } from './fit-weights.ts';
import { foldsOf } from './folds.ts';

/** Ranks of the first gold passage, a question an item; `undefined` where no candidate is gold. */
export type Ranks = readonly (number | undefined)[];

/** What two rankings make of the same held-out questions. */
export type CrossValidation<Question extends TrainingQuestion = TrainingQuestion> = {
  /** The questions in the order of their ranks. */
  readonly questions: readonly Question[];
  /** How many questions each fold holds. */
  readonly foldSizes: readonly number[];
  /** Under the weights given. */
  readonly given: Ranks;
  /** Under weights fitted on the other folds. */
  readonly fitted: Ranks;
};

/** How weights are fitted, and what rank the gold of a question has under them; a ranking's, unless told. */
type Method<Question> = {
  readonly fitted?: (questions: readonly Question[]) => Float64Array;
  readonly rank?: (question: Question, weights: Float64Array) => number | undefined;
};

/**
 * Ranks every question under the weights given and under weights fitted without its group's fold.
 *
 * @param folds how many, from 2
 * @throws UserError `TOO_FEW_ARTICLES` when there are fewer groups than folds.
 * @example `crossValidate(questions, toVector(WEIGHTS), 7).fitted` → `[1, 1, 3, undefined, …]`
 */
export function crossValidate<Question extends TrainingQuestion>(
  questions: readonly Question[],
  weights: Float64Array,
  folds: number,
  { fitted = fitRanking, rank = goldRank }: Method<Question> = {},
): CrossValidation<Question> {
  const heldOut = foldsOf(questions, folds);
  const rankAll = (asked: readonly Question[], by: Float64Array) =>
    asked.map((question) => rank(question, by));
  return {
    questions: heldOut.flatMap(({ inside }) => inside),
    foldSizes: heldOut.map(({ inside }) => inside.length),
    given: heldOut.flatMap(({ inside }) => rankAll(inside, weights)),
    fitted: heldOut.flatMap(({ inside, outside }) => rankAll(inside, fitted(outside))),
  };
}

/**
 * The rank of the best gold candidate, from 1; of equal scores the earlier candidate comes first.
 *
 * @returns `undefined` when no candidate is gold
 * @example scores 3, 5, 4 of which the last is gold → `2`
 */
export function goldRank({ features, isGold }: TrainingQuestion, weights: Float64Array): number | undefined {
  const order = features
    .map((vector, at) => ({ score: dot(vector, weights), gold: isGold[at] === true }))
    .sort((a, b) => b.score - a.score);
  const rank = order.findIndex(({ gold }) => gold) + 1;
  return rank === 0 ? undefined : rank;
}
