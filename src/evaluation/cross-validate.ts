import { UserError } from '../errors.ts';
import { dot, fitRanking, type TrainingQuestion } from './fit-weights.ts';

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
  const heldOut = foldsOf(questions, folds).map((groups) => ({
    inside: questions.filter(({ group }) => groups.has(group)),
    outside: questions.filter(({ group }) => !groups.has(group)),
  }));
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

/** The groups of each fold: the largest group first, always into the smallest fold. */
function foldsOf(questions: readonly TrainingQuestion[], folds: number): Set<string>[] {
  const sizes = new Map<string, number>();
  for (const { group } of questions) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  if (sizes.size < folds) throw tooFew(sizes.size, folds);
  const places = Array.from({ length: folds }, () => ({ groups: new Set<string>(), size: 0 }));
  for (const [group, size] of [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    const smallest = places.reduce((best, place) => (place.size < best.size ? place : best));
    smallest.groups.add(group);
    smallest.size += size;
  }
  return places.map(({ groups }) => groups);
}

function tooFew(groups: number, folds: number): UserError {
  return new UserError(
    'TOO_FEW_ARTICLES',
    groups < 2
      ? 'The evidence stands in one article, or in articles that share questions: cross-validation needs two that share none.'
      : `The evidence stands in ${groups} articles that share no question, too few for ${folds} folds: give --folds ${groups} or less.`,
  );
}
