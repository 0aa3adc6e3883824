import { describe, expect, test } from 'vitest';
import { crossValidate, goldRank } from '../../src/evaluation/cross-validate.ts';
import { fitRanking, type TrainingQuestion } from '../../src/evaluation/fit-weights.ts';

/** Gold is the last of three candidates; feature 0 tells so, feature 1 tells the opposite. */
const question = (group: string): TrainingQuestion => ({
  group,
  features: [Float64Array.of(0, 1), Float64Array.of(0, 0), Float64Array.of(1, 0)],
  isGold: [false, false, true],
});
const groupsOf = (sizes: Record<string, number>) =>
  Object.entries(sizes).flatMap(([group, size]) => Array.from({ length: size }, () => question(group)));

test('the rank of gold is that of its best candidate; of equal scores the earlier comes first', () => {
  expect(goldRank(question('a'), Float64Array.of(1, 0))).toBe(1);
  expect(goldRank(question('a'), Float64Array.of(0, 1))).toBe(3);
  expect(goldRank(question('a'), Float64Array.of(0, 0))).toBe(3);
  expect(goldRank({ ...question('a'), isGold: [true, false, true] }, Float64Array.of(0, 0))).toBe(1);
  expect(
    goldRank({ ...question('a'), isGold: [false, false, false] }, Float64Array.of(1, 0)),
  ).toBeUndefined();
  expect(goldRank({ group: 'a', features: [], isGold: [] }, Float64Array.of(1, 0))).toBeUndefined();
});

describe('cross-validation', () => {
  test('ranks every question under the weights given and under weights fitted without its fold', () => {
    const { given, fitted, foldSizes } = crossValidate(
      groupsOf({ a: 2, b: 2, c: 1 }),
      Float64Array.of(0, 1),
      2,
    );
    expect(given).toEqual([3, 3, 3, 3, 3]);
    expect(fitted).toEqual([1, 1, 1, 1, 1]);
    expect(foldSizes).toEqual([3, 2]);
  });

  test('keeps what is held out from the fitting', () => {
    const misleading: TrainingQuestion = { ...question('b'), isGold: [true, false, false] };
    const { fitted } = crossValidate([question('a'), misleading], Float64Array.of(0, 0), 2);
    expect(goldRank(misleading, fitRanking([question('a')]))).toBe(3);
    expect(fitted).toEqual([3, 3]);
  });

  test('keeps a group together and folds of about the same size', () => {
    const sizes = { a: 1, b: 5, c: 2, d: 2 };
    expect(crossValidate(groupsOf(sizes), Float64Array.of(1, 0), 2).foldSizes).toEqual([5, 5]);
    expect(crossValidate(groupsOf(sizes), Float64Array.of(1, 0), 4).foldSizes).toEqual([5, 2, 2, 1]);
  });

  test.each([
    [
      'fewer articles than folds',
      { a: 3, b: 3, c: 1 },
      7,
      /^The evidence stands in 3 articles .*--folds 3 or less\.$/,
    ],
    ['one article', { a: 9 }, 2, /^The evidence stands in one article.*two that share none\.$/],
  ])('is refused in one sentence: %s', (_, sizes, folds, message) => {
    expect(() => crossValidate(groupsOf(sizes), Float64Array.of(1, 0), folds)).toThrow(
      expect.objectContaining({
        name: 'UserError',
        code: 'TOO_FEW_ARTICLES',
        message: expect.stringMatching(message),
      }),
    );
  });
});
