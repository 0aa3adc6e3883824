import type { PassageIndex } from '../search/passage-index.ts';
import { fitRanking } from './fit-weights.ts';
import { DEFAULT_FOLDS, foldsOf } from './folds.ts';
import type { GoldQuestion } from './question-set.ts';
import { clipbookSystem, type System } from './systems.ts';
import { answerableOf, toWeights, trainingQuestions } from './training-set.ts';

/** The column of a ranking whose weights come from other articles than those asked of. */
export const FITTED_ELSEWHERE = 'Clipbook, fitted on the other articles';

/** One part of a set with a system that knows nothing of its articles. */
export type FittedElsewhere = { readonly system: System; readonly questions: readonly GoldQuestion[] };

/**
 * Clipbook with a ranking fitted without the fold it is asked: every answerable question is in one fold, and none is
 * asked of weights that its articles took part in. Everything but the ranking's weights is as checked in.
 *
 * @throws UserError `NO_TRAINING` or `TOO_FEW_ARTICLES` (see `trainingQuestions`, `foldsOf`).
 * @example `fittedElsewhere(index, asked).flatMap(({ system, questions }) => runTrials(system, questions))`
 */
export function fittedElsewhere(index: PassageIndex, questions: readonly GoldQuestion[]): FittedElsewhere[] {
  const answerable = answerableOf(questions);
  const training = trainingQuestions(index, questions).map((question, at) => ({ ...question, at }));
  const articles = new Set(training.map(({ group }) => group)).size;
  const folds = Math.max(2, Math.min(DEFAULT_FOLDS, articles));
  return foldsOf(training, folds).map(({ inside, outside }) => ({
    system: { ...clipbookSystem(index, toWeights(fitRanking(outside))), name: FITTED_ELSEWHERE },
    questions: inside.flatMap(({ at }) => answerable[at] ?? []),
  }));
}
