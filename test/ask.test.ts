import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { USAGE } from '../src/ask-arguments.ts';
import { runScript } from './console/run-script.ts';

let root = '';
const folder = (name: string) => join(root, name);
const ask = (articles: string, args: readonly string[], input = '') =>
  runScript('src/ask.ts', { args: ['--articles', folder(articles), ...args], input });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clipbook-ask-'));
  for (const name of ['clips', 'empty', 'useless']) await mkdir(folder(name));
  await writeFile(folder('clips/a.txt'), 'Shoigu arrived in Beijing on Friday.\n');
  await writeFile(folder('clips/b.txt'), 'The museum of Galati shows boats and nets.\r\n');
  await writeFile(folder('clips/binary.txt'), Buffer.from([0x7f, 0x45, 0x00, 0x41]));
  await writeFile(folder('clips/blank.txt'), '');
  await writeFile(folder('clips/scan.odt'), '%PDF');
  await symlink(folder('gone.txt'), folder('clips/link.txt'));
  await writeFile(folder('useless/blank.txt'), ' \n');
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe.concurrent('a folder without articles: one sentence says what to put where, exit code 1', () => {
  test.each([
    ['it is not there', 'nowhere', /^There is no folder ".*nowhere": put articles there \(.*\.txt /],
    ['it is empty', 'empty', /^The folder ".*empty" has no articles: put articles there \(.*\.txt /],
    [
      'nothing in it can be read',
      'useless',
      /^The folder ".*useless" has no articles \(found blank\.txt.*put/,
    ],
  ])('%s', async (_, name, sentence) => {
    const run = await ask(name, ['Who met Xi?']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe.concurrent('a wrong call: one sentence and the usage on standard error, nothing else, exit code 2', () => {
  test.each([
    ['no folder behind --articles', ['--articles'], '--articles'],
    ['an unknown option', ['--nothing', 'Xi?'], '--nothing'],
  ])('%s', async (_, args, named) => {
    const run = await runScript('src/ask.ts', { args });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr.split('\n')).toEqual([expect.stringContaining(named), USAGE, '']);
  });
});

describe.concurrent('a question', () => {
  test('is read with the question before it, and says what it was read as', async () => {
    const after = ['--after', 'When did Shoigu arrive in Beijing?', 'and why did he come?'];
    const [text, json] = await Promise.all([ask('clips', after), ask('clips', ['--json', ...after])]);
    expect(text.stdout).toContain('Read as: Why did Shoigu come?\n');
    expect(JSON.parse(json.stdout)).toMatchObject({
      question: 'and why did he come?',
      readQuestion: 'Why did Shoigu come?',
    });
  });

  test('is answered; files that cannot be served are named with the reason on standard error', async () => {
    const { code, stdout, stderr } = await ask('clips', ['When did Shoigu arrive?']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^When did Shoigu arrive\?\nFriday · 1 source \[1\]\n/);
    expect(stdout).toContain('[1] a.txt ¶1, line 1');
    expect(stdout).not.toContain('\u001b');
    expect(stderr.trimEnd().split('\n').sort()).toEqual([
      expect.stringMatching(/^⚠ binary\.txt is not text: .*\.$/),
      expect.stringMatching(/^⚠ blank\.txt is empty: .*\.$/),
      expect.stringMatching(/^⚠ link\.txt cannot be read \(ENOENT\): .*\.$/),
      expect.stringMatching(/^⚠ scan\.odt has an ending Clipbook cannot read: .*\.$/),
    ]);
  });

  test('of any kind gets a sentence that helps, one after the other', async () => {
    const questions = [
      '',
      '?!',
      'who is it',
      '\u200f\u202e',
      '😀'.repeat(100),
      'Shoigu '.repeat(100),
      'Napoleon',
    ];
    const { code, stdout } = await ask('clips', [], `${questions.join('\n')}\n`);
    const sentences = stdout.match(/^(?:Please ask with|The question has|The clips never).*/gm) ?? [];
    expect(code).toBe(0);
    expect(sentences.map((sentence) => sentence.slice(0, 15))).toEqual([
      ...Array<string>(5).fill('Please ask with'),
      'The question ha',
      'The clips never',
    ]);
  });

  test('on each line of standard input comes back as one line of JSON, in order', async () => {
    const questions = ['When did Shoigu arrive?', '', 'museum boats', 'Who is Napoleon?', 'Shoigu'];
    const { code, stdout } = await ask('clips', ['--json', '--limit', '1'], questions.join('\r\n'));
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line): { question: string; answered: boolean; passages: unknown[] } => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect(answers.map(({ answered }) => answered)).toEqual([true, false, true, false, true]);
    for (const { passages } of answers) expect(passages.length).toBeLessThanOrEqual(1);
  });

  test('of a given intent is answered so', async () => {
    const { stdout } = await ask('clips', ['--json', '--intent', 'when', 'Shoigu', 'in', 'Beijing']);
    expect(JSON.parse(stdout)).toMatchObject({ intent: 'when', board: [{ value: 'Friday' }] });
  });

  test('that is a message has its claims searched, for people and for programs', async () => {
    const message = 'Shoigu arrived in Beijing on Friday. Napoleon was exiled to Elba.';
    const told = await ask('clips', ['--claims', message]);
    expect(told.stdout).toContain('[1] a.txt ¶1, line 1');
    expect(told.stdout).toContain('The clips do not say so.');
    const { stdout } = await ask('clips', ['--claims', '--json'], `${message}\nHi!\n`);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ message, claims: [{}, { passages: [] }] }, { problem: 'noClaim' }]);
  });

  test('whose reader has gone away ends quietly', async () => {
    const { code, stderr } = await runScript('src/ask.ts', {
      args: ['--articles', folder('clips'), '--json'],
      input: 'Shoigu\n'.repeat(5_000),
      closeOutputAfter: '\n',
    });
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error|\bat /);
  });
});

test('a list of all clips, as text or as one line of JSON', async () => {
  const text = await ask('clips', ['--list', 'places']);
  expect(text).toMatchObject({ code: 0, stdout: expect.stringContaining('Beijing') });
  const json = await ask('clips', ['--list', 'dates', '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({ list: 'dates', undated: [{ value: 'Friday' }] });
});
