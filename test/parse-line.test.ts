import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCommands } from '../src/load-commands.ts';
import type { Command, OptionValues } from '../src/model/command.ts';
import { type ParsedLine, parseLine } from '../src/parse-line.ts';
import { noticeText } from '../src/replies/messages/notices.ts';

let commands: readonly Command[] = [];
beforeAll(async () => {
  commands = await loadCommands();
});

/** A line as command and options, or as the kind that it is. */
function read(line: string, among = commands): readonly [string, OptionValues] | string {
  const parsed = parseLine(line, among);
  return parsed.kind === 'command' ? [parsed.command.name, parsed.options] : parsed.kind;
}

function mistake(parsed: ParsedLine): string {
  return parsed.kind === 'mistake' ? noticeText(parsed.message, 'en') : '';
}

describe('parseLine', () => {
  test.for<[line: string, expected: readonly [string, OptionValues] | string]>([
    ['Who met Xi?', ['ask', { question: 'Who met Xi?' }]],
    ['  Who met\tXi? \n', ['ask', { question: 'Who met\tXi?' }]],
    ['sources', ['ask', { question: 'sources' }]],
    ['50/50?', ['ask', { question: '50/50?' }]],
    ['/', ['ask', { question: '/' }]],
    ['/ who', ['ask', { question: '/ who' }]],
    ['/who met Xi?', ['who', { question: 'met Xi?' }]],
    ['/WHO met Xi?', ['who', { question: 'met Xi?' }]],
    ['/ask Who met\nXi?', ['ask', { question: 'Who met\nXi?' }]],
    ['/when 24 February 2022', ['when', { question: '24 February 2022' }]],
    ['/help', ['help', {}]],
    ['/help me', ['help', {}]],
    ['/sources', ['sources', {}]],
    ['/sources security talks', ['sources', { source: 'security talks' }]],
    ['/read 003', ['read', { source: '003' }]],
    ['/read 003 2', ['read', { source: '003', paragraph: 2 }]],
    ['/read 003 ¶2', ['read', { source: '003', paragraph: 2 }]],
    ['/read 003   2  ', ['read', { source: '003', paragraph: 2 }]],
    ['/read 003 -1', ['read', { source: '003', paragraph: -1 }]],
    ['/read security talks 12', ['read', { source: 'security talks', paragraph: 12 }]],
    ['/read 2024', ['read', { source: '2024' }]],
    ['/read 003 2nd', ['read', { source: '003 2nd' }]],
    ['', 'empty'],
    [' \n ', 'empty'],
    ['/quit', 'quit'],
    ['/EXIT', 'quit'],
    [' /q ', 'quit'],
    ['/quit now', 'mistake'],
    ['/dance', 'mistake'],
    ['/read', 'mistake'],
    ['/ask', 'mistake'],
    ['/constructor', 'mistake'],
    ['/__proto__ x', 'mistake'],
  ])('%j', ([line, expected]) => {
    expect(read(line)).toEqual(expected);
  });

  test('an unknown command is a sentence that names those there are', () => {
    const sentence =
      'There is no command /dance. These are the commands: /ask, /compare, /help, /read, /sources, /when, /where, /who.';
    expect(mistake(parseLine('/dance wildly', commands))).toBe(sentence);
  });

  test('a missing word is a sentence that shows the command with it', () => {
    expect(mistake(parseLine('/read', commands))).toBe('/read needs a source: /read <source>.');
  });

  test('the words fill the options in order, and the last text takes the rest', () => {
    const compare: Command = {
      name: 'compare',
      description: 'Compares two articles',
      options: [
        { name: 'one', description: 'One', type: 'string', required: true },
        { name: 'other', description: 'Other', type: 'string', required: true },
        { name: 'limit', description: 'How many', type: 'integer', required: false },
      ],
      run: ({ clips }) => clips.help(),
    };
    const values = { one: 'a', other: 'b c', limit: 3 };
    expect(read('/compare a b c 3', [compare])).toEqual(['compare', values]);
    expect(read('/compare a b', [compare])).toEqual(['compare', { one: 'a', other: 'b' }]);
    expect(mistake(parseLine('/compare a', [compare]))).toContain('needs a other');
  });

  test('a command with nothing but a number takes it', () => {
    const page: Command = {
      name: 'page',
      description: 'Turns to a page',
      options: [{ name: 'number', description: 'Which', type: 'integer', required: true }],
      run: ({ clips }) => clips.help(),
    };
    expect(read('/page 7', [page])).toEqual(['page', { number: 7 }]);
    expect(read('/page seven', [page])).toBe('mistake');
  });

  test('whatever the line, it never throws, and gives only options that the command has', () => {
    const word = fc.constantFrom('/', '/read', '/ask', 'read', '¶', ' ', '\n', '-1', '9', '\u2028', '\ud800');
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(word, fc.string()), { maxLength: 8 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(line, (text) => {
        const parsed = parseLine(text, commands);
        if (parsed.kind === 'mistake') expect(mistake(parsed)).toMatch(/^[/T].*[.]$/su);
        if (parsed.kind !== 'command') return;
        for (const [name, value] of Object.entries(parsed.options)) {
          const option = parsed.command.options.find((candidate) => candidate.name === name);
          if (option?.type === 'integer') expect(value).toSatisfy(Number.isSafeInteger);
          else expect(value).toBe(String(value).trim());
          expect(value).not.toBe('');
          expect(option).toBeDefined();
        }
        for (const { name, required } of parsed.command.options) {
          if (required) expect(parsed.options[name]).toBeDefined();
        }
      }),
    );
  });
});
