import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auroc, mean, percentile, seededRandom } from '../../src/evaluation/statistics.ts';

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('a mean', () => {
  test('comes with its interval and how many values it is over', () => {
    expect(mean([1, 0, 1, 1])).toEqual({ value: 0.75, low: 0.25, high: 1, count: 4 });
    expect(mean([0.5, 0.5])).toEqual({ value: 0.5, low: 0.5, high: 0.5, count: 2 });
    expect(mean([])).toBeUndefined();
  });

  test('has an interval that never changes and lies among the values', () => {
    fc.assert(
      fc.property(shares, (values) => {
        const estimate = mean(values);
        expect(mean(values)).toEqual(estimate);
        expect(estimate?.low).toBeLessThanOrEqual(estimate?.high ?? 0);
        expect(estimate?.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(estimate?.high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  test('lies in its interval, which narrows with more values', () => {
    const intervalOf = (times: number) => {
      const estimate = mean(Array.from({ length: 10 * times }, (_, at) => (at % 10 < 3 ? 1 : 0)));
      expect(estimate?.value).toBeCloseTo(0.3, 10);
      expect(estimate?.low).toBeLessThan(0.3);
      expect(estimate?.high).toBeGreaterThan(0.3);
      return (estimate?.high ?? 0) - (estimate?.low ?? 0);
    };
    expect(intervalOf(40)).toBeLessThan(intervalOf(2));
  });
});

describe('the area under the ROC curve', () => {
  test.each([
    ['all positives above', [3, 4], [1, 2], 1],
    ['all positives below', [1, 2], [3, 4], 0],
    ['one pair of four tied', [3, 2], [1, 2], 0.875],
    ['all tied', [1, 1, 1], [1, 1], 0.5],
    ['one pair of four swapped', [4, 2], [3, 1], 0.75],
  ])('%s', (_, positives, negatives, area) => {
    expect(auroc(positives, negatives)?.value).toBeCloseTo(area, 10);
    expect(auroc(positives, negatives)).toEqual(auroc(positives, negatives));
  });

  test('is absent when either side is empty', () => {
    expect(auroc([], [1])).toBeUndefined();
    expect(auroc([1], [])).toBeUndefined();
  });

  test('is how often a positive scores above a negative, ties counting half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((a) => negatives.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const expected = pairs.reduce((sum: number, won) => sum + won, 0) / pairs.length;
        expect(auroc(positives, negatives)?.value).toBeCloseTo(expected, 10);
      }),
      { numRuns: 30 },
    );
  });

  test('holds its value in an interval between 0 and 1', () => {
    const { value = 0, low = 0, high = 0 } = auroc([5, 4, 3, 2], [4, 3, 2, 1]) ?? {};
    expect([0, low, value, high, 1]).toEqual([0, low, value, high, 1].sort((a, b) => a - b));
  });
});

test('a percentile is a value by the nearest rank', () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(percentile([4, 1, 3, 2], 0.51)).toBe(3);
  expect(percentile([4, 1, 3, 2], 0)).toBe(1);
  expect(percentile([4, 1, 3, 2], 1)).toBe(4);
  expect(percentile([10, 9], 0.99)).toBe(10);
  expect(percentile([], 0.5)).toBeNaN();
});

test('seeded numbers are the same for the same seed and lie from 0 up to 1', () => {
  expect(seededRandom(1)()).toBeCloseTo(0.62707, 5);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [a, b] = [seededRandom(seed), seededRandom(seed)];
      for (let draw = 0; draw < 50; draw++) {
        const value = a();
        expect(value).toBe(b());
        expect(value >= 0 && value < 1).toBe(true);
      }
    }),
  );
  expect(seededRandom(1)()).not.toBe(seededRandom(2)());
});
