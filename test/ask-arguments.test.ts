import { describe, expect, test } from 'vitest';
import { parseAskArguments, USAGE } from '../src/ask-arguments.ts';
import { UserError } from '../src/errors.ts';

describe('what is asked', () => {
  test.each([
    ['nothing: questions come from standard input', [], { limit: 5, json: false }],
    ['a question', ['Who met Xi?'], { limit: 5, json: false, question: 'Who met Xi?' }],
    [
      'a question without quotation marks',
      ['Who', 'met', 'Xi?'],
      { limit: 5, json: false, question: 'Who met Xi?' },
    ],
    ['an empty question', [''], { limit: 5, json: false, question: '' }],
    ['a question like an option, behind --', ['--', '--json'], { limit: 5, json: false, question: '--json' }],
    ['JSON', ['--json', 'Xi?'], { limit: 5, json: true, question: 'Xi?' }],
    [
      'the question before',
      ['--after', 'Who met Xi?', 'why?'],
      { limit: 5, json: false, previous: 'Who met Xi?', question: 'why?' },
    ],
    ['a limit', ['--limit', '50'], { limit: 50, json: false }],
    ['a limit with =', ['--limit=1'], { limit: 1, json: false }],
    ['a folder', ['--articles', 'clips'], { limit: 5, json: false, articlesFolder: 'clips' }],
    ['an intent', ['--intent', 'when'], { limit: 5, json: false, intent: 'when' }],
    ['any intent', ['--intent', 'any'], { limit: 5, json: false }],
  ])('%s', (_, argv, expected) => {
    expect(parseAskArguments(argv)).toEqual(expected);
  });
});

describe('a wrong call gets one sentence and the usage', () => {
  test.each([
    ['a limit of none', ['--limit', '0'], /--limit.*1 to 50.*"0"/],
    ['a limit too large', ['--limit', '51'], /--limit.*1 to 50.*"51"/],
    ['a limit that is no number', ['--limit', 'x'], /--limit.*"x"/],
    ['a limit that is no whole number', ['--limit', '1.5'], /--limit.*"1\.5"/],
    ['a negative limit', ['--limit=-1'], /--limit.*"-1"/],
    ['no limit behind --limit', ['--limit'], /--limit/],
    ['no folder behind --articles', ['--articles'], /--articles/],
    ['an empty folder', ['--articles', ''], /--articles needs a folder/],
    ['an option in the place of a folder', ['--articles', '--json'], /--articles/],
    ['an unknown option', ['--verbose'], /--verbose/],
    ['an unknown letter', ['-v'], /-v/],
    ['an unknown intent', ['--intent', 'why'], /--intent.*"why"/],
    ['an intent that every object has', ['--intent', 'toString'], /--intent.*"toString"/],
    ['a value for a switch', ['--json=yes'], /--json/],
  ])('%s', (_, argv, sentence) => {
    const error = thrown(argv);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: 'USAGE' });
    const [first, ...rest] = error instanceof Error ? error.message.split('\n') : [];
    expect(first).toMatch(sentence);
    expect(first).toMatch(/^[^.]*(?:\.\d[^.]*)?\.$/);
    expect(rest).toEqual([USAGE]);
  });
});

function thrown(argv: readonly string[]): unknown {
  try {
    return parseAskArguments(argv);
  } catch (error) {
    return error;
  }
}
