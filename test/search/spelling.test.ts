import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, isSlip } from '../../src/search/spelling.ts';

describe('the edit distance', () => {
  test.each([
    ['the same word', 'shoigu', 'shoigu', 0],
    ['letters swapped', 'shiogu', 'shoigu', 1],
    ['a letter lost', 'bejing', 'beijing', 1],
    ['a letter too many', 'beijjing', 'beijing', 1],
    ['a letter exchanged', 'shoygu', 'shoigu', 1],
    ['two slips', 'zelenskyy', 'selenskyi', 2],
    ['nothing against a word', '', 'xi', 2],
    ['nothing against nothing', '', '', 0],
  ])('%s', (_, a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
  });

  test('beyond its limit says only that', () => {
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 0)).toBe(1);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  /** Optimal string alignment straight from its definition. */
  function naive(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const swapped =
      a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
        ? naive(a.slice(0, -2), b.slice(0, -2)) + 1
        : Number.POSITIVE_INFINITY;
    return Math.min(
      naive(a.slice(0, -1), b) + 1,
      naive(a, b.slice(0, -1)) + 1,
      naive(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
      swapped,
    );
  }

  test('is what its definition says, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
      }),
      { numRuns: 150 },
    );
  });

  test('is the same both ways, and 0 only for the same word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b, 50)).toBe(editDistance(b, a, 50));
        expect(editDistance(a, b, 50) === 0).toBe(a === b);
      }),
    );
  });
});

describe('a slip of the pen', () => {
  test.each([
    ['swapped letters', 'shiogu', 'shoigu', true],
    ['swapped letters in an ordinary word', 'minsiter', 'minister', false],
    ['a lost letter in an ordinary word', 'ministr', 'minister', false],
    ['a letter too many in an ordinary word', 'securityy', 'security', false],
    ['an exchanged letter in a name', 'shoygu', 'shoigu', true],
    ['two slips in a long name', 'selenskyi', 'zelenskyy', true],
    ['a short name', 'putni', 'putin', true],
  ])('%s', (_, written, known, knownIsName) => {
    expect(isSlip(written, known, knownIsName)).toBe(true);
  });

  test.each([
    ['an exchanged letter in an ordinary word', 'price', 'prime', false],
    ['an exchanged letter in a short name', 'price', 'prime', true],
    ['two slips in an ordinary word', 'minsitr', 'minister', false],
    ['two slips in a short name', 'putnni', 'putin', true],
    ['three slips', 'selnskyii', 'zelenskyy', true],
    ['a very short word', 'xii', 'xi', true],
    ['a word of four letters', 'wnag', 'wang', true],
  ])('not: %s', (_, written, known, knownIsName) => {
    expect(isSlip(written, known, knownIsName)).toBe(false);
  });
});
