import { expect, test } from 'vitest';
import { readArguments } from '../../../scripts/fuzz/arguments.ts';

test('what is not said is 10,000 cases of at most 50 ms', () => {
  expect(readArguments(['--seed', '7'])).toEqual({ cases: 10_000, seed: 7, slowestMs: 50 });
  expect(readArguments([]).seed).toBeGreaterThan(1_700_000_000);
});

test.each([
  [['--cases', '0'], '--cases must be a number from 1 to 100000000, not "0".'],
  [['--seed', 'x'], '--seed must be a number from 0 to 2147483647, not "x".'],
  [['--path', '1'], "Unknown option '--path'."],
  [['7'], "Unexpected argument '7'."],
])('a wrong call is one sentence above the usage: %j', (args, sentence) => {
  expect(() => readArguments(args)).toThrow(
    expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(/^[^\n]+\nUsage: /) }),
  );
  expect(() => readArguments(args)).toThrow(sentence);
});
