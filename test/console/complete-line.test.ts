import { describe, expect, test } from 'vitest';
import { completeLine } from '../../src/console/complete-line.ts';
import type { Clips, Command, CommandOption } from '../../src/model/command.ts';

const PATHS = ['000_talks.txt', '001_visit.txt', 'wire/002_visit.txt'];
const notAsked = () => {
  throw new Error('the Tab key asks nothing');
};
const clips: Clips = {
  ask: notAsked,
  read: notAsked,
  article: () => undefined,
  help: notAsked,
  file: notAsked,
  claims: notAsked,
  prepare: async () => {},
  people: notAsked,
  person: notAsked,
  places: notAsked,
  timeline: notAsked,
  compare: notAsked,
  suggest: notAsked,
  sources: () => ({
    kind: 'sources',
    sources: PATHS.map((path) => ({
      source: { id: path, path, title: path, text: '' },
      paragraphs: 1,
      opening: '',
    })),
    problems: [],
  }),
};
const commandOf = (name: string, ...options: string[]): Command => ({
  name,
  description: name,
  options: options.map(
    (option): CommandOption => ({
      name: option,
      description: option,
      type: 'string',
      required: true,
    }),
  ),
  run: notAsked,
});
const COMMANDS = [
  commandOf('ask', 'question'),
  commandOf('read', 'source', 'paragraph'),
  commandOf('sources', 'source'),
];

const complete = (line: string) => completeLine(line, COMMANDS, clips);

describe('the Tab key offers', () => {
  test.each([
    ['every command after a slash', '/', ['/ask ', '/read ', '/sources ', '/quit']],
    ['the commands that begin so', '/so', ['/sources ']],
    ['the way out', '/q', ['/quit']],
    ['a command that is typed out', '/ask', ['/ask ']],
    ['nothing for an unknown command', '/x', []],
    ['nothing for a question', 'When did', []],
    ['nothing for an empty line', '', []],
  ])('%s', (_, line, completions) => {
    expect(complete(line)).toEqual([completions, line]);
  });

  test('every article where a command wants one', () => {
    expect(complete('/read ')).toEqual([PATHS, '']);
  });

  test('the articles whose path begins so', () => {
    expect(complete('/read 00')).toEqual([['000_talks.txt', '001_visit.txt'], '00']);
    expect(complete('/sources wire/')).toEqual([['wire/002_visit.txt'], 'wire/']);
    expect(complete('/read nothing')).toEqual([[], 'nothing']);
  });

  test('no articles where a command wants a question, or is unknown', () => {
    expect(complete('/ask 00')).toEqual([[], '/ask 00']);
    expect(complete('/nothing 00')).toEqual([[], '/nothing 00']);
  });
});
