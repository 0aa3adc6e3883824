import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openKeeper } from '../../src/keeper/open-keeper.ts';
import type { Keeper } from '../../src/model/keeper.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

const DAY_MS = 86_400_000;

const USUAL = { rows: 100, days: 30, userIds: false };

function open(path: string, changes: Partial<Parameters<typeof openKeeper>[1]> = {}) {
  const opened = openKeeper(path, { ...USUAL, ...changes });
  let isOpen = true;
  const close = () => {
    if (isOpen) opened.keeper.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...opened, close };
}

const fileIn = async () => join(await temporaryFolder({}), 'kept', 'keeper.sqlite');

const miss = (question: string, guildId = '1') => ({
  guildId,
  question,
  reason: 'No clip says so.',
  userId: '42',
});

const report = (why: string, guildId?: string) => ({
  guildId,
  question: 'Who came?',
  path: 'a.txt',
  paragraph: 4,
  quote: 'He came.',
  why,
  userId: '42',
});

const questionsOf = (keeper: Keeper, guildId?: string) =>
  keeper.kept(guildId).map(({ question }) => question);

describe('what is kept', () => {
  test('misses and reports, newest first, each server’s own', async () => {
    let time = 0;
    const { keeper } = open(await fileIn(), { now: () => new Date(time++ * 1_000) });
    keeper.addMiss(miss('first'));
    keeper.addReport(report('It is about another.', '1'));
    keeper.addMiss(miss('last'));
    keeper.addMiss(miss('elsewhere', '2'));
    keeper.addReport(report('From a direct message.'));
    expect(keeper.kept('1')).toMatchObject([
      { kind: 'miss', question: 'last', reason: 'No clip says so.', times: 1 },
      { kind: 'report', path: 'a.txt', paragraph: 4, quote: 'He came.', why: 'It is about another.' },
      { kind: 'miss', question: 'first' },
    ]);
    expect(questionsOf(keeper, '2')).toEqual(['elsewhere']);
    expect(keeper.kept(undefined)).toMatchObject([{ why: 'From a direct message.' }]);
  });

  test('the same question is counted, and is new again', async () => {
    let time = 0;
    const { keeper } = open(await fileIn(), { now: () => new Date(time++ * 1_000) });
    for (const question of ['a', 'b', 'a']) keeper.addMiss(miss(question));
    expect(keeper.kept('1')).toMatchObject([
      { question: 'a', times: 2 },
      { question: 'b', times: 1 },
    ]);
  });

  test('survives closing and opening again', async () => {
    const path = await fileIn();
    const first = open(path);
    first.keeper.addMiss(miss('Who?'));
    first.keeper.setSettings('1', { channels: ['7', '8'], isPrivate: true, language: 'de' });
    first.close();
    const { keeper, notice } = open(path);
    expect(notice).toBeUndefined();
    expect(questionsOf(keeper, '1')).toEqual(['Who?']);
    expect(keeper.settings('1')).toEqual({ channels: ['7', '8'], isPrivate: true, language: 'de' });
    expect(keeper.settings('2')).toEqual({ channels: [], isPrivate: false });
  });

  test('a limit of rows: the oldest of a server go first, and others lose nothing', async () => {
    let time = 0;
    const { keeper } = open(await fileIn(), { rows: 3, now: () => new Date(time++ * 1_000) });
    keeper.addMiss(miss('theirs', '2'));
    keeper.addReport(report('', '1'));
    for (const question of ['a', 'b', 'c', 'd', 'e']) keeper.addMiss(miss(question));
    expect(questionsOf(keeper, '1')).toEqual(['e', 'd', 'c', 'Who came?']);
    expect(questionsOf(keeper, '2')).toEqual(['theirs']);
  });

  test('an age in days: what is older is shown no longer, and is deleted', async () => {
    let time = 0;
    const path = await fileIn();
    const first = open(path, { days: 2, now: () => new Date(time) });
    first.keeper.addMiss(miss('old secret'));
    time = DAY_MS;
    first.keeper.addMiss(miss('young'));
    time = 2.5 * DAY_MS;
    expect(questionsOf(first.keeper, '1')).toEqual(['young']);
    first.close();
    open(path, { days: 2, now: () => new Date(time) }).close();
    expect(readFileSync(path).includes('old secret')).toBe(false);
  });

  test('no user ids, unless they are turned on; turned off again they are forgotten', async () => {
    const path = await fileIn();
    const off = open(path);
    off.keeper.addMiss(miss('one'));
    off.keeper.addReport(report('', '1'));
    expect(off.keeper.kept('1').map(({ userId }) => userId)).toEqual([undefined, undefined]);
    off.close();
    const on = open(path, { userIds: true });
    on.keeper.addMiss(miss('two'));
    expect(on.keeper.kept('1')[0]?.userId).toBe('42');
    on.close();
    const { keeper } = open(path);
    expect(keeper.kept('1').map(({ userId }) => userId)).toEqual([undefined, undefined, undefined]);
  });

  test('is deleted for good, and the settings stay', async () => {
    const path = await fileIn();
    const { keeper, close } = open(path);
    keeper.addMiss(miss('a secret question'));
    keeper.addMiss(miss('theirs', '2'));
    keeper.setSettings('1', { channels: [], isPrivate: true });
    expect(keeper.forget('1')).toBe(1);
    expect(keeper.kept('1')).toEqual([]);
    expect(questionsOf(keeper, '2')).toEqual(['theirs']);
    expect(keeper.settings('1').isPrivate).toBe(true);
    close();
    expect(readFileSync(path).includes('a secret question')).toBe(false);
  });
});

describe('after a crash', () => {
  test('nothing that was committed is lost when the process is killed in the middle of writing', async () => {
    const path = await fileIn();
    const script = join(import.meta.dirname, 'write-until-killed.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    while (printed.split('\n').length < 60) await setTimeout(5);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const committed = Number(printed.trimEnd().split('\n').at(-1));
    const { keeper, notice } = open(path, { rows: 100_000 });
    expect(notice).toBeUndefined();
    const kept = keeper.kept('1').flatMap((each) => (each.kind === 'report' ? [each.paragraph] : []));
    expect(kept).toEqual(expect.arrayContaining(Array.from({ length: committed }, (_, at) => at + 1)));
    keeper.addMiss(miss('after'));
    expect(questionsOf(keeper, '1')[0]).toBe('after');
  }, 20_000);

  test('a lock that a killed process left behind is taken away', async () => {
    const path = await fileIn();
    open(path).close();
    mkdirSync(`${path}.lock`);
    const before = new Date(Date.now() - 60_000);
    utimesSync(`${path}.lock`, before, before);
    const { keeper, notice } = open(path);
    expect(notice).toBeUndefined();
    keeper.addMiss(miss('a'));
    expect(questionsOf(keeper, '1')).toEqual(['a']);
  });
});

describe('a file that cannot be used is one sentence, and the bot goes on', () => {
  const asideOf = (path: string) => readdirSync(join(path, '..')).filter((name) => !/\.sqlite$/.test(name));

  test.for([
    ['is no database', (path: string) => writeFileSync(path, 'not a database '.repeat(500))],
    [
      'was cut off and overwritten',
      (path: string) => {
        const bytes = readFileSync(path);
        writeFileSync(path, Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(bytes.length - 200, 7)]));
      },
    ],
    [
      'lacks its tables',
      (path: string) => {
        const database = new sqlite.Database(path);
        database.exec('drop table entries');
        database.close();
      },
    ],
  ] as const)('a damaged file, which %s, is set aside under another name', async ([, damage]) => {
    const path = await fileIn();
    open(path).close();
    damage(path);
    const damaged = readFileSync(path);
    const { keeper, notice } = open(path);
    expect(notice).toMatch(
      /^The keeper’s file [^\n]* is damaged and was set aside as [^\n]*: a new one was begun\.$/,
    );
    keeper.addMiss(miss('a'));
    expect(questionsOf(keeper, '1')).toEqual(['a']);
    const [aside = ''] = asideOf(path);
    expect(aside).toMatch(/^keeper\.sqlite\.damaged-\d{4}-/);
    expect(readFileSync(join(path, '..', aside)).equals(damaged)).toBe(true);
  });

  test('a file of a newer version is set aside as well', async () => {
    const path = await fileIn();
    open(path).close();
    const database = new sqlite.Database(path);
    database.exec('pragma user_version = 99');
    database.close();
    expect(open(path).notice).toContain('was written by a newer version of Clipbook and was set aside');
    expect(asideOf(path)[0]).toContain('newer');
  });

  test('where nothing can be written, it is kept until the bot stops', async () => {
    const folder = await temporaryFolder({ 'a-file': 'no folder' });
    const path = join(folder, 'a-file', 'keeper.sqlite');
    const { keeper, notice } = open(path);
    expect(notice).toMatch(
      /^Nothing can be kept in [^\n]*: misses, reports and settings last until the bot stops/,
    );
    keeper.addMiss(miss('a'));
    expect(questionsOf(keeper, '1')).toEqual(['a']);
    expect(existsSync(path)).toBe(false);
  });
});

test('the schema has a version', async () => {
  const path = await fileIn();
  open(path).close();
  const database = new sqlite.Database(path);
  onTestFinished(() => database.close());
  expect(database.get('pragma user_version')).toEqual({ user_version: 1 });
});
