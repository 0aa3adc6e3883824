import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { watchBlocks } from '../../../scripts/bench/block-probe.ts';
import { largeArticle } from '../../../scripts/bench/made-up-articles.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const run = (...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts', 'bench', 'reload.ts'), ...args],
    { cwd: ROOT },
  );

test('it says how it is used, and what is wrong with a call', async () => {
  expect((await run('--help')).stdout).toMatch(/^Usage: npm run -s bench:reload/);
  await expect(run('--articles-count', 'many')).rejects.toThrow(/--articles-count must be a number from 10/);
  await expect(run('--folder', 'x')).rejects.toThrow(/Usage: npm run -s bench:reload/);
}, 60_000);

test('a block of the event loop is seen, however long the loop has been idle', async () => {
  const probe = watchBlocks();
  await setTimeout(5);
  const until = performance.now() + 60;
  while (performance.now() < until);
  await setTimeout(5);
  expect(probe.stop().longestWait).toBeGreaterThan(50);
});

test('a large article is as long as it was asked to be, and of many paragraphs', () => {
  const text = largeArticle(20_000);
  expect(text.length).toBeGreaterThanOrEqual(20_000);
  expect(text.length).toBeLessThan(21_000);
  expect(text.split('\n\n').length).toBeGreaterThan(50);
});
