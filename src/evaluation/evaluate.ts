import { type Judgement, judge } from './judge.ts';
import type { GoldQuestion, QuestionKind } from './question-set.ts';
import { auroc, type Estimate, mean, percentile } from './statistics.ts';
import type { Outcome, System } from './systems.ts';

/** One question with what a system made of it. */
export type Trial = { readonly gold: GoldQuestion; readonly outcome: Outcome; readonly judgement: Judgement };

/** The measures of one system over one group of questions; a measure without questions to measure is absent. */
export type Measures = Readonly<Partial<Record<MeasureName, Estimate>>> & {
  readonly questions: number;
  readonly quotesChecked: number;
  readonly quotesWrong: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

export const MEASURE_NAMES = [
  'hit@1',
  'hit@3',
  'hit@5',
  'hit@10',
  'mrr@10',
  'source recall@5',
  'board@1',
  'board@3',
  'refused, unanswerable',
  'refused, answerable',
  'auroc',
] as const;

export type MeasureName = (typeof MEASURE_NAMES)[number];

/** The kinds whose answers a board can hold. */
const BOARD_KINDS: readonly QuestionKind[] = ['who', 'when', 'where', 'how many'];

/**
 * Asks a system every question, in order.
 *
 * @example `runTrials(clipbookSystem(clips), questions)[0]?.judgement.rank` → `1`
 */
export function runTrials(system: System, questions: readonly GoldQuestion[]): Trial[] {
  return questions.map((gold) => {
    const outcome = system.ask(gold.question);
    return { gold, outcome, judgement: judge(gold, outcome) };
  });
}

/**
 * Measures a group of trials: ranks over answerable questions, refusals and AUROC over both.
 *
 * @example `measure(trials)['hit@1']` → `{ value: 0.85, low: 0.83, high: 0.87, count: 1341 }`
 */
export function measure(trials: readonly Trial[]): Measures {
  const answerable = trials.filter(({ gold }) => gold.kind !== 'unanswerable');
  const unanswerable = trials.filter(({ gold }) => gold.kind === 'unanswerable');
  const boards = answerable.filter(({ gold }) => BOARD_KINDS.includes(gold.kind));
  const confidences = (group: readonly Trial[]) => group.map(({ outcome }) => outcome.confidence);
  const share = (group: readonly Trial[], holds: (trial: Trial) => boolean) =>
    mean(group.map((trial) => (holds(trial) ? 1 : 0)));
  const within = (limit: number, place: number | undefined) => place !== undefined && place <= limit;
  const milliseconds = trials.map(({ outcome }) => outcome.milliseconds);
  const estimates: Record<MeasureName, Estimate | undefined> = {
    'hit@1': share(answerable, ({ judgement }) => within(1, judgement.rank)),
    'hit@3': share(answerable, ({ judgement }) => within(3, judgement.rank)),
    'hit@5': share(answerable, ({ judgement }) => within(5, judgement.rank)),
    'hit@10': share(answerable, ({ judgement }) => within(10, judgement.rank)),
    'mrr@10': mean(
      answerable.map(({ judgement }) => (judgement.rank === undefined ? 0 : 1 / judgement.rank)),
    ),
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
    p50Ms: percentile(milliseconds, 0.5),
    p99Ms: percentile(milliseconds, 0.99),
  };
}
