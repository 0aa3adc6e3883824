import type { PassageIndex } from '../search/passage-index.ts';
import { runTrials, type Trial } from './evaluate.ts';
import type { GoldQuestion } from './question-set.ts';
import { auroc, type Estimate, mean } from './statistics.ts';
import { SYSTEMS } from './systems.ts';
import { withoutEvidence } from './without-evidence.ts';

/** Questions that the articles asked cannot answer; `trials` a system, in the order of `SYSTEMS`. */
export type HeldOut = {
  readonly name: 'off-topic' | 'subject removed';
  readonly trials: readonly (readonly Trial[])[];
};

/** What one system makes of held-out questions; a measure without questions to measure is absent. */
export type HeldOutMeasures = {
  readonly questions: number;
  readonly refused?: Estimate;
  /** How often an answerable question, asked of all articles, gets a higher confidence than one of these. */
  readonly auroc?: Estimate;
};

/**
 * Asks the questions of another set, whose evidence stands in other articles.
 *
 * @example `offTopic(index, foreign).trials[0]?.length` → `2886`
 */
export function offTopic(index: PassageIndex, foreign: readonly GoldQuestion[]): HeldOut {
  const asked = foreign.map(asUnanswerable);
  return { name: 'off-topic', trials: SYSTEMS.map((make) => runTrials(make(index), asked)) };
}

/**
 * Asks each answerable question without the articles that answer it.
 *
 * @example `subjectRemoved(index, asked).trials[0]?.length` → `1341`
 */
export function subjectRemoved(index: PassageIndex, questions: readonly GoldQuestion[]): HeldOut {
  const trials = SYSTEMS.map((): Trial[] => []);
  for (const removal of withoutEvidence(index, questions)) {
    const asked = removal.questions.map(asUnanswerable);
    for (const [at, make] of SYSTEMS.entries()) trials[at]?.push(...runTrials(make(removal.index), asked));
  }
  return { name: 'subject removed', trials };
}

/**
 * Measures one system's held-out trials against its answerable ones.
 *
 * @param own the system's trials on the set itself; its unanswerable questions take no part
 * @example `measureHeldOut(trials, own).auroc` → `{ value: 0.974, … }`
 */
export function measureHeldOut(trials: readonly Trial[], own: readonly Trial[]): HeldOutMeasures {
  const confidences = (some: readonly Trial[]) => some.map(({ outcome }) => outcome.confidence);
  const answerable = own.filter(({ gold }) => gold.kind !== 'unanswerable');
  const refused = mean(trials.map(({ outcome }) => (outcome.refused ? 1 : 0)));
  const area = auroc(confidences(answerable), confidences(trials));
  return { questions: trials.length, ...(refused && { refused }), ...(area && { auroc: area }) };
}

/** Whatever is asked, the articles at hand do not say it. */
function asUnanswerable(question: GoldQuestion): GoldQuestion {
  return { ...question, kind: 'unanswerable', answers: [], evidence: [] };
}
