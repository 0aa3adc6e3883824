import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadFormats } from '../src/articles/formats.ts';
import { runScript } from './console/run-script.ts';

// A busy machine starts several programs at a time slowly.
vi.setConfig({ testTimeout: 60_000 });

let articles = '';

beforeAll(async () => {
  articles = await mkdtemp(join(tmpdir(), 'clipbook-start-'));
  await writeFile(join(articles, 'a.txt'), 'Shoigu arrived in Beijing on Friday.\n\nHe left on Sunday.\n');
  await writeFile(join(articles, 'scan.odt'), '%PDF');
});

afterAll(() => rm(articles, { recursive: true, force: true }));

describe.concurrent('started without a token', () => {
  test('it answers standard input line by line and ends; standard error says how to connect Discord', async () => {
    const { code, stdout, stderr } = await runScript('src/main.ts', {
      articles,
      input: 'When did Shoigu arrive?\r\n\r\n/sources\r\n/read a.txt 2\r\n/help',
    });
    expect(code).toBe(0);
    const order = [
      'When did Shoigu arrive?',
      'Friday · 1 source [1]',
      '/sources',
      '⚠ scan.odt',
      '/read',
      '▶ ¶2',
      '/help',
    ];
    const places = order.map((part) => stdout.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const control of ['\u001b', '\r']) expect(stdout).not.toContain(control);

    expect(stderr).toContain('1 article, 2 passages');
    expect(stderr).toMatch(/^⚠ scan\.odt has an ending .*\.$/m);
    expect(stderr.match(/^.*Discord.*$/gm)).toEqual([expect.stringMatching(/DISCORD_TOKEN.*\.env/)]);
  });

  test('it ends at /quit and at the end of an empty input', async () => {
    const [quit, nothing] = await Promise.all([
      runScript('src/main.ts', { articles, input: '/quit\nWhen did Shoigu arrive?\n' }),
      runScript('src/main.ts', { articles }),
    ]);
    expect(quit).toMatchObject({ code: 0, stdout: '' });
    expect(nothing).toMatchObject({ code: 0, stdout: '' });
  });

  test('it ends quietly when its reader has gone away', async () => {
    const { code, stderr } = await runScript('src/main.ts', {
      articles,
      input: '/help\n'.repeat(5_000),
      closeOutputAfter: '\n',
    });
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error|\bat /);
  });
});

describe.concurrent('started with a mistake, it says in one sentence what to do, exit code 1', () => {
  test('no articles', async () => {
    const run = await runScript('src/main.ts', { articles: join(articles, 'nowhere') });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(
      /^There is no folder ".*nowhere": put articles there \((?:\.\w+, )*\.\w+ or \.\w+\)\.\n$/,
    );
    for (const ending of (await loadFormats()).keys())
      expect(run.stderr).toMatch(new RegExp(`[ (]\\${ending}\\b`));
  });

  test('a token that is none, without repeating it', async () => {
    const run = await runScript('src/main.ts', { articles, environment: { DISCORD_TOKEN: 'my-secret' } });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/^DISCORD_TOKEN is not a bot token: .*\.\n$/);
    expect(run.stderr).not.toContain('my-secret');
  });
});
