import { describe, expect, test } from 'vitest';
import type { GoldQuestion } from '../../src/evaluation/question-set.ts';
import { FEATURE_NAMES, toVector, toWeights, trainingQuestions } from '../../src/evaluation/training-set.ts';
import { WEIGHTS } from '../../src/search/rank.ts';
import { collection } from '../ranking/collection.ts';
import { gold } from './hand-made.ts';

const arrival = 'Shoigu arrived in Beijing on Friday.';
const articles = {
  'a.txt': `${arrival}\n\nThe harbour museum shows boats.\n`,
  'b.txt': 'Shoigu left the museum on Sunday.\n',
  'c.txt': 'Snow fell in Galati.\n',
};
const { index } = collection(articles);

const asked = (question: string, evidence: Parameters<typeof gold>[0]): GoldQuestion =>
  gold(evidence, { question });
const arrived = asked('When did Shoigu arrive in Beijing?', [['a.txt', 0, arrival.length]]);

describe('a training set', () => {
  test('holds the candidates of each answerable question, and which of them are gold', () => {
    const [question, ...others] = trainingQuestions(index, [arrived, asked('Who is Napoleon?', [])]);
    expect(others).toEqual([]);
    expect(question?.group).toBe('a.txt');
    expect(question?.isGold).toEqual([true, false]);
    expect(question?.features.map((vector) => vector.length)).toEqual(Array(2).fill(FEATURE_NAMES.length));
  });

  test('has the candidates in the order of MiniSearch, their features in the order of their names', () => {
    const [question] = trainingQuestions(index, [arrived]);
    const scores = question?.features.map((vector) => vector[FEATURE_NAMES.indexOf('relativeBm25')] ?? 0);
    expect(scores?.[0]).toBe(1);
    expect(scores).toEqual([...(scores ?? [])].sort((a, b) => b - a));
    expect(FEATURE_NAMES).toEqual(Object.keys(WEIGHTS));
  });

  test('keeps a question that finds nothing', () => {
    const lost = asked('Napoleon?', [['c.txt', 0, 20]]);
    expect(trainingQuestions(index, [lost])).toEqual([{ group: 'c.txt', features: [], isGold: [] }]);
  });

  test('groups questions that share a source, directly or by way of others', () => {
    const groups = (...questions: GoldQuestion[]) =>
      trainingQuestions(index, questions).map(({ group }) => group);
    const [a, b, c] = [
      asked('Shoigu?', [['a.txt', 0, 10]]),
      asked('Shoigu?', [['b.txt', 0, 10]]),
      asked('snow?', [['c.txt', 0, 10]]),
    ];
    const both = asked('museum?', [
      ['b.txt', 0, 10],
      ['a.txt', 0, 10],
    ]);
    const other = asked('museum?', [
      ['c.txt', 0, 10],
      ['b.txt', 0, 10],
    ]);
    expect(groups(a, b, c)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(groups(a, b, c, both)).toEqual(['a.txt', 'a.txt', 'c.txt', 'a.txt']);
    expect(groups(other, both, a, c)).toEqual(Array(4).fill('a.txt'));
  });

  test('without an answerable question is refused in one sentence', () => {
    expect(() => trainingQuestions(index, [asked('Who is Napoleon?', [])])).toThrow(
      expect.objectContaining({
        name: 'UserError',
        code: 'NO_TRAINING',
        message: expect.stringMatching(/^No question of the set is answerable: .*\.$/),
      }),
    );
  });
});

test('weights become a vector in the order of the names; what is left out is 0', () => {
  const vector = toVector({ length: -2, bm25: 0.5 });
  expect(vector[FEATURE_NAMES.indexOf('bm25')]).toBe(0.5);
  expect(vector[FEATURE_NAMES.indexOf('length')]).toBe(-2);
  expect(vector.filter((value) => value !== 0)).toHaveLength(2);
});

test('a vector becomes the weights that it came from', () => {
  const weights = toWeights(toVector({ length: -2, bm25: 0.5 }));
  expect(weights).toMatchObject({ length: -2, bm25: 0.5, names: 0 });
  expect(toVector(weights)).toEqual(toVector({ length: -2, bm25: 0.5 }));
});
