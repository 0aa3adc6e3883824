import { type Signals, signalsOf } from '../answers/confidence.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { articleGroups, type Grouped } from './folds.ts';
import type { GoldQuestion } from './question-set.ts';
import { rankQuestion } from './rank-question.ts';
import { answerableOf } from './training-set.ts';
import { withoutEvidence } from './without-evidence.ts';

/** Why nothing answers: the article is not there, the question is about something else, or just this is not said. */
export const MISSES = ['subject removed', 'off-topic', 'unanswerable'] as const;

/** What an example shows: a question that the clips answer, or one that they do not. */
export type ExampleKind = 'answerable' | (typeof MISSES)[number];

/** What the ranking said of one question, and whether it was right to answer. */
export type ConfidenceExample = Grouped & { readonly kind: ExampleKind; readonly signals: Signals };

/**
 * The examples that a confidence is fitted on: the answerable questions of a set, the same without the articles of their
 * evidence, the unanswerable ones, and questions about other articles. The first two belong to the group of their
 * articles, the others to that of the passage that comes first for them, and where that has none to each in turn.
 *
 * @param foreign questions about other articles
 * @throws UserError `NO_TRAINING` when no question is answerable.
 * @example `confidenceExamples(index, asked, [])[0]` → `{ group: 'a.txt', kind: 'answerable', signals: { … } }`
 */
export function confidenceExamples(
  index: PassageIndex,
  questions: readonly GoldQuestion[],
  foreign: readonly GoldQuestion[],
): ConfidenceExample[] {
  const answerable = answerableOf(questions);
  const groupOf = articleGroups(answerable);
  const groupOfEvidence = ({ evidence }: GoldQuestion) => groupOf(evidence[0]?.path ?? '');
  const groups = [...new Set(answerable.map(groupOfEvidence))];
  const missed = (kind: ExampleKind, asked: readonly GoldQuestion[]) =>
    asked.map(({ question }, at): ConfidenceExample => {
      const { signals, bestPath } = look(index, question);
      const group = bestPath === undefined ? undefined : groupOf(bestPath);
      const inTurn = groups[at % groups.length] ?? '';
      return { group: group !== undefined && groups.includes(group) ? group : inTurn, kind, signals };
    });
  const ofEvidence = (kind: ExampleKind, gold: GoldQuestion, from: PassageIndex): ConfidenceExample => ({
    group: groupOfEvidence(gold),
    kind,
    signals: look(from, gold.question).signals,
  });
  const removed: ConfidenceExample[] = [];
  for (const removal of withoutEvidence(index, answerable)) {
    removed.push(...removal.questions.map((gold) => ofEvidence('subject removed', gold, removal.index)));
  }
  const unanswerable = questions.filter(({ kind }) => kind === 'unanswerable');
  return [
    ...answerable.map((gold) => ofEvidence('answerable', gold, index)),
    ...removed,
    ...missed('off-topic', foreign),
    ...missed('unanswerable', unanswerable),
  ];
}

function look(index: PassageIndex, question: string): { signals: Signals; bestPath?: string } {
  const { text, query, ranked, hasStranger } = rankQuestion(index, question);
  const bestPath = ranked[0]?.entry.source.path;
  const signals = signalsOf(text, query, ranked, hasStranger);
  return { signals, ...(bestPath !== undefined && { bestPath }) };
}
