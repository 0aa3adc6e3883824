import { describe, expect, test } from 'vitest';
import {
  measure,
  rankMeasures,
  runTimedTrials,
  runTrials,
  type Trial,
} from '../../src/evaluation/evaluate.ts';
import { judge } from '../../src/evaluation/judge.ts';
import type { GoldQuestion } from '../../src/evaluation/question-set.ts';
import type { Outcome } from '../../src/evaluation/systems.ts';
import { gold, outcome, place } from './hand-made.ts';

const right = place('a.txt', 0, 10);
const wrong = place('a.txt', 50, 60);
const answerable = (rest: Partial<GoldQuestion> = {}) =>
  gold([['a.txt', 0, 10]], { answers: ['Xi'], ...rest });
const trial = (question: GoldQuestion, said: Outcome): Trial => ({
  gold: question,
  outcome: said,
  judgement: judge(question, said),
  milliseconds: [said.milliseconds],
});

test('a system is asked every question in order', () => {
  const asked: string[] = [];
  const system = {
    name: 'parrot',
    ask: (question: string) => {
      asked.push(question);
      return outcome([right]);
    },
  };
  const questions = [answerable({ question: 'Who?' }), answerable({ question: 'Who else?' })];
  const trials = runTrials(system, questions);
  expect(asked).toEqual(['Who?', 'Who else?']);
  expect(trials.map(({ gold: question }) => question)).toEqual(questions);
  expect(trials.map(({ judgement }) => judgement.rank)).toEqual([1, 1]);
});

test('timed, every question is one trial with as many times as it was asked by the clock', () => {
  let calls = 0;
  const system = { name: 'clock', ask: () => outcome([right], { milliseconds: ++calls }) };
  const trials = runTimedTrials(system, [answerable(), answerable()]);
  expect(trials.map(({ judgement }) => judgement.rank)).toEqual([1, 1]);
  for (const { milliseconds } of trials) expect(milliseconds).toHaveLength(250);
  const measures = measure(trials);
  expect(measures.questions).toBe(2);
  expect(measures.p50Ms).toBe(500 + 250);
});

describe('measures', () => {
  const measures = measure([
    trial(answerable(), outcome([right], { board: [['Xi']], confidence: 0.9, milliseconds: 4 })),
    trial(
      answerable({ kind: 'what' }),
      outcome([wrong, right], { confidence: 0.3, refused: true, milliseconds: 2 }),
    ),
    trial(
      answerable({ kind: 'when' }),
      outcome([wrong, wrong, wrong, right], { board: [['Putin'], ['Xi']], milliseconds: 3 }),
    ),
    trial(
      answerable({ kind: 'where' }),
      outcome([wrong], {
        quotes: [
          { text: 'a', slice: 'a' },
          { text: 'a', slice: 'b' },
        ],
        milliseconds: 1,
      }),
    ),
    trial(gold([]), outcome([wrong], { confidence: 0.1, refused: true, milliseconds: 9 })),
    trial(gold([]), outcome([wrong], { confidence: 0.4, milliseconds: 5 })),
  ]);

  test.each([
    ['hit@1', 1 / 4, 4],
    ['hit@3', 2 / 4, 4],
    ['hit@5', 3 / 4, 4],
    ['hit@10', 3 / 4, 4],
    ['mrr@10', (1 + 1 / 2 + 1 / 4) / 4, 4],
    ['source recall@5', 3 / 4, 4],
    ['board@1', 1 / 3, 3],
    ['board@3', 2 / 3, 3],
    ['refused, unanswerable', 1 / 2, 2],
    ['refused, answerable', 1 / 4, 4],
    ['auroc', 7 / 8, 6],
  ] as const)('%s', (name, value, count) => {
    expect(measures[name]?.value).toBeCloseTo(value, 10);
    expect(measures[name]?.count).toBe(count);
  });

  test('count questions, quotes and milliseconds', () => {
    expect(measures).toMatchObject({ questions: 6, quotesChecked: 2, quotesWrong: 1, p50Ms: 3, p99Ms: 9 });
  });

  test('without questions to measure are absent', () => {
    const names = (trials: Trial[]) =>
      Object.keys(measure(trials)).filter((name) => !/questions|quotes|Ms$/.test(name));
    expect(names([trial(gold([]), outcome([]))])).toEqual(['refused, unanswerable']);
    const whatOnly = names([trial(answerable({ kind: 'what' }), outcome([right]))]);
    expect(whatOnly).not.toContain('board@1');
    expect(whatOnly).not.toContain('auroc');
    expect(names([])).toEqual([]);
  });
});

test('a hit is within its limit, which counts', () => {
  const measures = rankMeasures([1, 2, 3, 4, 5, 6, 9, 10, 11, undefined]);
  const hits = (['hit@1', 'hit@3', 'hit@5', 'hit@10'] as const).map((name) => measures[name]?.value);
  expect(hits).toEqual([0.1, 0.3, 0.5, 0.8]);
});

test('ranks beyond the tenth count neither as a hit nor for the reciprocal rank', () => {
  const measures = rankMeasures([10, 11, undefined, 1]);
  expect(measures['hit@10']?.value).toBe(0.5);
  expect(measures['mrr@10']?.value).toBeCloseTo(1.1 / 4, 10);
});
