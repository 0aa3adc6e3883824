import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { loadFormats } from '../../../src/articles/formats.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const run = (...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts', 'bench', 'formats.ts'), ...args],
    {
      cwd: ROOT,
    },
  );

test('a file of each format is read, and has passages', async () => {
  const { stdout } = await run('--times', '1');
  const read = new Map(
    [...stdout.matchAll(/^\| article(\.\w+) +\| [\d.]+ +\| \d+ +\| (\d+) /gm)].map(
      ([, ending = '', passages]) => [ending, Number(passages)],
    ),
  );
  const formats = new Set((await loadFormats()).values());
  for (const { endings } of formats) {
    const counts = endings.flatMap((ending) => read.get(ending) ?? []);
    expect(counts.length, endings.join(' ')).toBeGreaterThan(0);
    for (const count of counts) expect(count, endings.join(' ')).toBeGreaterThan(1);
  }
}, 60_000);

test('a wrong call is one sentence and exit code 2', async () => {
  await expect(run('--times', 'often')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^--times must be a number from 1 to 100000, not "often"\.$/m),
  });
}, 60_000);
