import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../scripts/bench/arguments.ts';
import { USUAL_ENGINES } from '../../../scripts/bench/engine.ts';

test('a folder is enough', () => {
  expect(readArguments(['--articles', 'clips'])).toEqual({
    articles: 'clips',
    sizes: [1_000, 10_000],
    engines: USUAL_ENGINES,
    runs: 1,
  });
});

test('sizes and engines are given one by one or with commas between', () => {
  const apart = ['--paragraphs', '100', '--paragraphs', '0', '--engine', 'lunr', '--engine', 'orama'];
  const together = ['--paragraphs', '100,0', '--engine', 'lunr,orama'];
  const expected = { articles: 'clips', sizes: [100, 0], engines: ['lunr', 'orama'], runs: 1 };
  expect(readArguments(['--articles', 'clips', ...apart])).toEqual(expected);
  expect(readArguments(['--articles', 'clips', ...together])).toEqual(expected);
});

describe('a wrong call is one sentence and the usage', () => {
  test.for([
    ['no folder', ['--paragraphs', '100'], '--articles is needed.'],
    ['an unknown engine', ['--articles', 'clips', '--engine', 'elastic'], 'There is no engine "elastic".'],
    [
      'no number',
      ['--articles', 'clips', '--paragraphs', 'many'],
      '--paragraphs must be a number from 0 to 1000000, not "many".',
    ],
    ['no run', ['--articles', 'clips', '--runs', '0'], '--runs must be a number from 1 to 20, not "0".'],
    [
      'a plot that is none',
      ['--articles', 'clips', '--plot', 'a.jpg'],
      '--plot needs a file ending in .svg.',
    ],
    ['an unknown option', ['--speed'], "Unknown option '--speed'."],
  ] as const)('%s', ([, args, sentence]) => {
    let thrown: unknown;
    try {
      readArguments([...args]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining(`${sentence}\nUsage: npm run`),
    });
  });
});
