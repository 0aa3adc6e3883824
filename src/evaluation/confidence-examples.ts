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
 * articles, the others to that of the passage that comes first for them; an article without evidence goes to one of the
 * groups whole, a question that finds nothing alone.
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
  const placed = placedInTurn(answerable.map(groupOfEvidence));
  const missed = (kind: ExampleKind, asked: readonly GoldQuestion[]) =>
    asked.map(({ question }): ConfidenceExample => {
      const { signals, bestPath } = look(index, question);
      return { group: placed(bestPath === undefined ? question : groupOf(bestPath)), kind, signals };
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

/** Gives each name that is no group to one of the groups, always the same one. */
function placedInTurn(names: readonly string[]): (name: string) => string {
  const groups = [...new Set(names)];
  const places = new Map(groups.map((group) => [group, group]));
  return (name) => {
    const place = places.get(name) ?? groups[places.size % groups.length] ?? name;
    places.set(name, place);
    return place;
  };
}

function look(index: PassageIndex, question: string): { signals: Signals; bestPath?: string } {
  const { said, query, ranked } = rankQuestion(index, question);
  const bestPath = ranked[0]?.entry.source.path;
  const signals = signalsOf(said, query, ranked);
  return { signals, ...(bestPath !== undefined && { bestPath }) };
}
