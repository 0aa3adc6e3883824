import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readArguments, wholeNumber, wrongCall } from '../../src/evaluation/arguments.ts';

const USAGE = 'Usage: npm run -s something';

function read(...args: string[]) {
  return readArguments(USAGE, () => {
    const { values } = parseArgs({
      args,
      options: { articles: { type: 'string' }, questions: { type: 'string' }, json: { type: 'boolean' } },
    });
    return values;
  });
}

describe('arguments', () => {
  test('are what parseArgs makes of them, in any order', () => {
    expect(read('--questions', 'a.jsonl', '--articles=clips', '--json')).toEqual({
      articles: 'clips',
      questions: 'a.jsonl',
      json: true,
    });
  });

  test.each([
    ['none', [], '--articles and --questions are needed.'],
    ['no articles', ['--questions', 'x'], '--articles and --questions are needed.'],
    ['an empty name', ['--articles=', '--questions', 'x'], '--articles and --questions are needed.'],
    ['an unknown option', ['--nothing'], "Unknown option '--nothing'."],
    ['a stray word', ['clips'], "Unexpected argument 'clips'."],
    ['an option without its value', ['--articles'], "Option '--articles <value>' argument missing."],
    [
      'an option in place of a value',
      ['--articles', '--questions', 'x'],
      "Option '--articles' argument is ambiguous.",
    ],
    ['a value for a switch', ['--json=yes'], "Option '--json' does not take an argument."],
  ])('that are wrong get one sentence and the usage: %s', (_, args, sentence) => {
    expect(() => read(...args)).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'USAGE', message: `${sentence}\n${USAGE}` }),
    );
  });

  test('a mistake of the program itself stays one', () => {
    const bug = new RangeError('off by one');
    expect(() =>
      readArguments(USAGE, () => {
        throw bug;
      }),
    ).toThrow(bug);
  });
});

test('a wrong call says so above the usage', () => {
  expect(wrongCall('Not so.', USAGE)).toMatchObject({ code: 'USAGE', message: `Not so.\n${USAGE}` });
});

describe('a whole number', () => {
  const range = { from: 2, to: 100 };

  test.each(['2', '7', '100'])('is read: %s', (given) => {
    expect(wholeNumber('--folds', given, range, USAGE)).toBe(Number(given));
  });

  test.each(['1', '101', '2.5', '-3', '1e1', '', ' 7', 'seven'])('is not “%s”', (given) => {
    expect(() => wholeNumber('--folds', given, range, USAGE)).toThrow(
      expect.objectContaining({
        code: 'USAGE',
        message: `--folds must be a number from 2 to 100, not "${given}".\n${USAGE}`,
      }),
    );
  });
});
