import { type Judgement, judge } from './judge.ts';
import type { GoldQuestion, QuestionKind } from './question-set.ts';
import { auroc, type Estimate, mean } from './statistics.ts';
import type { Outcome, System } from './systems.ts';
import { percentiles, timeQuestions } from './timing.ts';

/** One question with what a system made of it; `milliseconds` has a time for each time that it was asked. */
export type Trial = {
  readonly gold: GoldQuestion;
  readonly outcome: Outcome;
  readonly judgement: Judgement;
  readonly milliseconds: readonly number[];
};

/** The measures of one system over one group of questions; a measure without questions to measure is absent. */
export type Measures = Readonly<Partial<Record<MeasureName, Estimate>>> & {
  readonly questions: number;
  readonly quotesChecked: number;
  readonly quotesWrong: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** What ranks alone tell. */
const RANK_MEASURES = ['hit@1', 'hit@3', 'hit@5', 'hit@10', 'mrr@10'] as const;

export const MEASURE_NAMES = [
  ...RANK_MEASURES,
  'source recall@5',
  'board@1',
  'board@3',
  'refused, unanswerable',
  'refused, answerable',
  'auroc',
] as const;

export type MeasureName = (typeof MEASURE_NAMES)[number];

type RankMeasure = (typeof RANK_MEASURES)[number];

/** The kinds whose answers a board can hold. */
export const BOARD_KINDS: readonly QuestionKind[] = ['who', 'when', 'where', 'how many'];

/**
 * Asks a system every question, in order.
 *
 * @example `runTrials(clipbookSystem(clips), questions)[0]?.judgement.rank` → `1`
 */
export function runTrials(system: System, questions: readonly GoldQuestion[]): Trial[] {
  return questions.map((gold) => {
    const outcome = system.ask(gold.question);
    return { gold, outcome, judgement: judge(gold, outcome), milliseconds: [outcome.milliseconds] };
  });
}

/**
 * The same, with times that can be compared (see `timeQuestions`).
 *
 * @example `runTimedTrials(clipbookSystem(index), questions)[0]?.milliseconds` → `[1.1, 0.9, …]`
 */
export function runTimedTrials(system: System, questions: readonly GoldQuestion[]): Trial[] {
  const times = timeQuestions(system, questions);
  return runTrials(system, questions).map((trial, at) => ({ ...trial, milliseconds: times[at] ?? [] }));
}

/**
 * The shares of questions with gold evidence among the first, and the mean reciprocal rank among the first ten.
 *
 * @param ranks of the first gold passage, from 1; `undefined` where there is none
 * @example `rankMeasures([1, 2])['mrr@10']` → `{ value: 0.75, … }`
 */
export function rankMeasures(
  ranks: readonly (number | undefined)[],
): Readonly<Record<RankMeasure, Estimate | undefined>> {
  const hits = (limit: number) => mean(ranks.map((rank) => (within(limit, rank) ? 1 : 0)));
  return {
    'hit@1': hits(1),
    'hit@3': hits(3),
    'hit@5': hits(5),
    'hit@10': hits(10),
    'mrr@10': mean(ranks.map((rank) => (within(10, rank) ? 1 / rank : 0))),
  };
}

/**
 * Measures a group of trials: ranks over answerable questions, refusals and AUROC over both.
 *
 * @example `measure(trials)['hit@1']` → `{ value: 0.85, low: 0.83, high: 0.87, count: 1341 }`
 */
export function measure(trials: readonly Trial[]): Measures {
  const answerable = trials.filter(({ gold }) => gold.kind !== 'unanswerable');
  const unanswerable = trials.filter(({ gold }) => gold.kind === 'unanswerable');
  const boards = answerable.filter(
    ({ gold, outcome }) => BOARD_KINDS.includes(gold.kind) && outcome.board !== undefined,
  );
  const confidences = (group: readonly Trial[]) => group.map(({ outcome }) => outcome.confidence);
  const share = (group: readonly Trial[], holds: (trial: Trial) => boolean) =>
    mean(group.map((trial) => (holds(trial) ? 1 : 0)));
  const milliseconds = trials.flatMap((trial) => trial.milliseconds);
  const estimates: Record<MeasureName, Estimate | undefined> = {
    ...rankMeasures(answerable.map(({ judgement }) => judgement.rank)),
    'source recall@5': mean(answerable.map(({ judgement }) => judgement.sourceRecall)),
    'board@1': share(boards, ({ judgement }) => within(1, judgement.boardRow)),
    'board@3': share(boards, ({ judgement }) => within(3, judgement.boardRow)),
    'refused, unanswerable': share(unanswerable, ({ outcome }) => outcome.refused),
    'refused, answerable': share(answerable, ({ outcome }) => outcome.refused),
    auroc: auroc(confidences(answerable), confidences(unanswerable)),
  };
  return {
    ...Object.fromEntries(Object.entries(estimates).filter(([, estimate]) => estimate !== undefined)),
    questions: trials.length,
    quotesChecked: trials.reduce((sum, { outcome }) => sum + outcome.quotes.length, 0),
    quotesWrong: trials.reduce((sum, { judgement }) => sum + judgement.wrongQuotes, 0),
    ...percentiles(milliseconds),
  };
}

function within(limit: number, place: number | undefined): place is number {
  return place !== undefined && place <= limit;
}
