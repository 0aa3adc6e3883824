import { answerBoard } from '../answers/board.ts';
import { type Collapsed, placesOf } from '../answers/collapse.ts';
import {
  SET_BY_HAND,
  strengthOf,
  VOTE_WEIGHTS,
  type VoteSignals,
  type VoteWeights,
} from '../answers/vote-signals.ts';
import { type Vote, votesOf } from '../answers/votes.ts';
import type { Intent } from '../model/query.ts';
import { askedOf } from '../questions/asked.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { rankPassages } from '../search/rank.ts';
import { parseFor, readQuestion } from '../search/read-question.ts';
import { fitRanking, type TrainingQuestion } from './fit-weights.ts';
import { articleGroups } from './folds.ts';
import { isRight } from './judge.ts';
import type { GoldQuestion } from './question-set.ts';

/** A question with all that votes on its board. */
export type BoardQuestion = TrainingQuestion & {
  readonly gold: GoldQuestion;
  readonly intent: Intent;
  readonly votes: readonly Vote[];
  readonly places: readonly Collapsed[];
};

/** The signals that are fitted, in the order in which they stand in every vector. */
export const FITTED_SIGNALS = (Object.keys(VOTE_WEIGHTS) as (keyof VoteSignals)[]).filter(
  (name) => !(name in SET_BY_HAND),
);

/** As many passages as the evaluation looks at. */
const PLACES = 10;
/** Of the values from 0.003 to 0.1 it makes little difference which. */
const SHRINKAGE = 0.01;

/**
 * The answerable questions of a set with what votes on their boards, whatever their kind: "In what year …?" teaches of dates, too.
 *
 * @example `boardQuestions(index, questions)[0]` → `{ group: 'a.txt', votes: […], isGold: [false, true, …], … }`
 */
export function boardQuestions(index: PassageIndex, questions: readonly GoldQuestion[]): BoardQuestion[] {
  const answerable = questions.filter(({ evidence }) => evidence.length > 0);
  const groupOf = articleGroups(answerable);
  return answerable.map((gold) => {
    const parsed = parseFor(index, gold.question);
    const { weighed } = readQuestion(index, parsed);
    const places = placesOf(rankPassages(index, weighed), PLACES);
    const { text, intent } = parsed;
    const votes = votesOf(weighed, askedOf(text, intent), places, index.lexicon);
    return {
      group: groupOf(gold.evidence[0]?.path ?? ''),
      features: votes.map(({ signals }) => Float64Array.from(FITTED_SIGNALS, (name) => signals[name] ?? 0)),
      isGold: votes.map(({ value }) => isRight(gold, value)),
      gold,
      intent,
      votes,
      places,
    };
  });
}

/**
 * Fits the weights of the votes: as those of the ranking are, over all mentions of a question.
 *
 * @example `fitVotes(questions)` → `Float64Array [1.02, 0.57, …]` in the order of `FITTED_SIGNALS`
 */
export function fitVotes(questions: readonly BoardQuestion[]): Float64Array {
  return fitRanking(questions, { candidates: Number.POSITIVE_INFINITY, shrinkage: SHRINKAGE });
}

/**
 * The first right row of a question's board under other weights, from 1.
 *
 * @returns `undefined` when no row is right
 * @example `boardRow(question, fitVotes(others))` → `2`
 */
export function boardRow(
  { gold, intent, votes, places }: BoardQuestion,
  fitted: Float64Array,
): number | undefined {
  const weights: VoteWeights = {
    ...VOTE_WEIGHTS,
    ...Object.fromEntries(FITTED_SIGNALS.map((name, at) => [name, fitted[at] ?? 0])),
  };
  const weighed = votes.map((vote) => ({ ...vote, strength: strengthOf(vote.signals, weights) }));
  const row = answerBoard(intent, weighed, places, []).findIndex(({ value, variants }) =>
    [value, ...variants].some((spelling) => isRight(gold, spelling)),
  );
  return row < 0 ? undefined : row + 1;
}
