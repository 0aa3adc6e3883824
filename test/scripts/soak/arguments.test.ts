import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../scripts/soak/arguments.ts';

test('what is not said is five minutes of 24 members with Discord’s own patience', () => {
  expect(readArguments(['--seed', '7'])).toEqual({
    minutes: 5,
    seed: 7,
    members: 24,
    patienceMs: 3_000,
    json: undefined,
  });
});

test('without a seed, another one each second', () => {
  expect(readArguments([]).seed).toBeGreaterThan(1_700_000_000);
});

describe('a wrong call is one sentence above the usage', () => {
  test.each([
    [['--minutes', '0'], '--minutes must be a number from 1 to 1440, not "0".'],
    [['--minutes', 'half'], '--minutes must be a number from 1 to 1440, not "half".'],
    [['--seed', '-1'], "Option '--seed' argument is ambiguous."],
    [['--patience', '0'], '--patience must be a number from 1 to 600, not "0".'],
    [['--hours', '1'], "Unknown option '--hours'."],
    [['3'], "Unexpected argument '3'."],
  ])('%j', (args, sentence) => {
    expect(() => readArguments(args)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(/^[^\n]+\nUsage: /) }),
    );
    expect(() => readArguments(args)).toThrow(sentence);
  });
});
