import { describe, expect, test } from 'vitest';
import { runTrials, type Trial } from '../../src/evaluation/evaluate.ts';
import { measureHeldOut, offTopic, subjectRemoved } from '../../src/evaluation/held-out.ts';
import type { GoldQuestion } from '../../src/evaluation/question-set.ts';
import { clipbookSystem, SYSTEMS } from '../../src/evaluation/systems.ts';
import { collection } from '../ranking/collection.ts';
import { gold } from './hand-made.ts';

const { index } = collection({
  'a.txt': 'Shoigu arrived in Beijing on Friday.\n',
  'b.txt': 'The harbour museum of Galati shows boats.\n',
});
const asked = (question: string, evidence: Parameters<typeof gold>[0]): GoldQuestion =>
  gold(evidence, { question, answers: ['Friday'] });
const own = [
  asked('When did Shoigu arrive in Beijing?', [['a.txt', 0, 36]]),
  asked('What does the harbour museum show?', [['b.txt', 0, 41]]),
  asked('Who owns the harbour museum?', []),
];

describe('held-out questions', () => {
  test('about other articles are asked of every system, and nothing answers them', () => {
    const { name, trials } = offTopic(index, [asked('When did Goethe arrive in Rome?', [['z.txt', 0, 9]])]);
    expect(name).toBe('off-topic');
    expect(trials).toHaveLength(SYSTEMS.length);
    for (const [trial] of trials) {
      expect(trial?.gold).toMatchObject({ kind: 'unanswerable', answers: [], evidence: [] });
      expect(trial?.judgement.rank).toBeUndefined();
    }
    expect(trials[0]?.[0]?.outcome.refused).toBe(true);
  });

  test('without their article find nothing of it; the unanswerable ones of the set are not asked', () => {
    const { name, trials } = subjectRemoved(index, own);
    expect(name).toBe('subject removed');
    expect(trials).toHaveLength(SYSTEMS.length);
    for (const each of trials) {
      expect(each.map(({ gold: { question } }) => question)).toEqual(
        own.slice(0, 2).map(({ question }) => question),
      );
    }
    expect(trials[0]?.map(({ outcome }) => outcome.refused)).toEqual([true, true]);
    expect(trials[0]?.flatMap(({ outcome }) => outcome.passages)).toEqual([]);
  });

  test('are measured against the answerable ones alone', () => {
    const trials = runTrials(clipbookSystem(index), own);
    const [sure, fair, unsure] = trials.map(
      (trial, at): Trial => ({
        ...trial,
        outcome: { ...trial.outcome, confidence: [0.9, 0.5, 0.99][at] ?? 0 },
      }),
    );
    if (!sure || !fair || !unsure) throw new Error('three questions have three trials');
    const lost = (confidence: number, refused: boolean): Trial => ({
      ...unsure,
      outcome: { ...unsure.outcome, confidence, refused },
    });
    const measures = measureHeldOut([lost(0.6, false), lost(0.1, true)], [sure, fair, unsure]);
    expect(measures).toMatchObject({
      questions: 2,
      refused: { value: 0.5, count: 2 },
      auroc: { value: 0.75 },
    });
  });

  test('that are not there have no measure', () => {
    expect(measureHeldOut([], [])).toEqual({ questions: 0 });
    expect(offTopic(index, []).trials).toEqual([[], [], []]);
  });
});
