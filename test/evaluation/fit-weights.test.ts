import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dot,
  fitRanking,
  namedWeights,
  type TrainingQuestion,
  teaches,
} from '../../src/evaluation/fit-weights.ts';
import { seededRandom } from '../../src/evaluation/statistics.ts';

/** Ten candidates of which the gold one alone has the second of three features; the others are noise. */
function separable(seed: number): TrainingQuestion {
  const random = seededRandom(seed);
  const gold = Math.floor(random() * 10);
  return {
    group: `${seed % 3}.txt`,
    features: Array.from({ length: 10 }, (_, at) => Float64Array.of(random(), at === gold ? 1 : 0, random())),
    isGold: Array.from({ length: 10 }, (_, at) => at === gold),
  };
}

const questions = Array.from({ length: 30 }, (_, seed) => separable(seed));

describe('fitting', () => {
  test('learns the one feature that tells gold from the rest', () => {
    const [noise = 0, telling = 0, more = 0] = fitRanking(questions);
    expect(telling).toBeGreaterThan(2);
    expect(Math.abs(noise)).toBeLessThan(telling / 3);
    expect(Math.abs(more)).toBeLessThan(telling / 3);
  });

  test('learns that a feature speaks against a passage', () => {
    const turned = questions.map((question) => ({
      ...question,
      features: question.features.map((vector) => vector.map((value) => -value)),
    }));
    expect(fitRanking(turned)[1]).toBeLessThan(-2);
  });

  test('gives the same weights for the same questions', () => {
    expect(fitRanking(questions)).toEqual(fitRanking(questions));
  });

  test('gives the gold passage of every question the highest score', () => {
    const weights = fitRanking(questions);
    for (const { features, isGold } of questions) {
      const scores = features.map((vector) => dot(vector, weights));
      expect(isGold[scores.indexOf(Math.max(...scores))]).toBe(true);
    }
  });

  test('shares the probability among several gold passages', () => {
    const both: TrainingQuestion = {
      group: 'a.txt',
      features: [Float64Array.of(1, 0), Float64Array.of(1, 0), Float64Array.of(0, 1)],
      isGold: [true, true, false],
    };
    const [good = 0, bad = 0] = fitRanking([both]);
    expect(good).toBeGreaterThan(bad);
  });

  test('gives zeros when nothing is gold, or gold stands too far back, or all is gold', () => {
    const zeros = Float64Array.of(0, 0, 0);
    const [first] = questions;
    const features = Array.from({ length: 31 }, () => Float64Array.of(1, 0, 0));
    const far = { group: 'a', features, isGold: features.map((_, at) => at === 30) };
    expect(teaches(far)).toBe(false);
    expect(fitRanking(questions.map((each) => ({ ...each, isGold: each.isGold.map(() => false) })))).toEqual(
      zeros,
    );
    expect(fitRanking([far])).toEqual(zeros);
    expect(
      fitRanking([{ group: 'a', features: first?.features ?? [], isGold: Array<boolean>(10).fill(true) }]),
    ).toEqual(zeros);
  });

  test('takes questions without candidates, first or last', () => {
    const nothing: TrainingQuestion = { group: 'a', features: [], isGold: [] };
    expect(fitRanking([nothing, ...questions])).toEqual(fitRanking(questions));
    expect(fitRanking([nothing])).toEqual(new Float64Array(0));
    expect(fitRanking([])).toEqual(new Float64Array(0));
  });

  test('gives numbers whatever the features are', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const candidate = fc.tuple(fc.tuple(value, value), fc.boolean());
    const question = fc.array(candidate, { maxLength: 4 }).map(
      (candidates): TrainingQuestion => ({
        group: 'a',
        features: candidates.map(([vector]) => Float64Array.from(vector)),
        isGold: candidates.map(([, isGold]) => isGold),
      }),
    );
    fc.assert(
      fc.property(fc.array(question, { maxLength: 3 }), (set) => {
        for (const weight of fitRanking(set)) expect(Number.isFinite(weight)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

test('weights are named and rounded; one that nothing moved is left out', () => {
  expect(namedWeights(['bm25', 'leadIn', 'length'], Float64Array.of(0.3517, 0, -2.004))).toEqual({
    bm25: 0.35,
    length: -2,
  });
});

test('a score is the sum of the weighed features', () => {
  expect(dot(Float64Array.of(1, 2), Float64Array.of(3, 4))).toBe(11);
});
