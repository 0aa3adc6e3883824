import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../articles/temporary-folder.ts';
import { runScript } from '../../console/run-script.ts';

/** Runs the program and tells how it ended. */
const soak = (...args: string[]) => runScript('scripts/soak/main.ts', { args });

test('a minute of everything: all answered once, in quotes that hold, in memory that stays flat', async () => {
  const file = join(await temporaryFolder(), 'soak.json');
  // How fast the bot is depends on what else the machine does, which is not judged here.
  const { code, stdout, stderr } = await soak(
    ...['--minutes', '1', '--seed', '1', '--patience', '60', '--json', file],
  );
  expect(stderr).toBe('Soaking for 1 min with seed 1.\n');
  expect(code).toBe(0);
  for (const [head, row] of [
    ['### Asked', 'kind +\\| asked'],
    ['### Outcomes, by the log', 'outcome'],
    ['### Memory, after collecting garbage', 'minute +\\| heap MB'],
    ['### What went wrong on purpose', 'trouble'],
    ['### Changes of the articles', 'change'],
  ] as const) {
    expect(stdout).toMatch(new RegExp(`^${head}\\n\\n\\| ${row} `, 'm'));
  }
  const { times, outcomes, connections, quotes, memory, reasons } = JSON.parse(await readFile(file, 'utf8'));
  expect(Object.keys(times)).toEqual(
    expect.arrayContaining([
      '/ask',
      '/clips reload',
      'Find in the clips',
      'mention',
      'typing',
      'button: read',
    ]),
  );
  expect(Object.keys(outcomes).sort()).toEqual(['answered', 'nothing', 'notice', 'refused by limit']);
  expect(connections.resumes).toBeGreaterThan(0);
  expect(quotes).toBeGreaterThan(0);
  expect(memory).toMatchObject({ isFlat: true });
  expect(reasons).toEqual([]);
}, 300_000);

test('a wrong call is a sentence and exit code 2', async () => {
  const { code, stdout, stderr } = await soak('--minutes', 'many');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^--minutes must be a number from 1 to 1440, not "many"\.\nUsage: /);
});
