import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { watchChanges } from '../../src/watching/change-signals.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Less than the time after which it is looked anyway, which would hide that a place is not watched. */
const LONGEST = 9_000;

/** Signals of a folder where time passes only when it is told to. */
async function signalsOf(folder: string, links: readonly string[] = []) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let count = 0;
  let passed = 0;
  const signals = watchChanges(
    folder,
    'on',
    () => count++,
    () => {},
  );
  onTestFinished(async () => {
    await signals.close();
    vi.useRealTimers();
  });
  signals.setLinks(links);
  const quiet = async () => {
    for (let before = -1; before !== count; ) {
      before = count;
      await setTimeout(1_200);
    }
    count = 0;
  };
  await quiet();
  return {
    setLinks: signals.setLinks,
    /** Lets the places be looked at once, and what follows of it be done. */
    async pass() {
      passed += 400;
      expect(passed).toBeLessThan(LONGEST);
      vi.advanceTimersByTime(400);
      await quiet();
    },
    /** Resolves when the system has told of the next change. */
    async told() {
      while (count === 0) await setTimeout(20);
      await quiet();
    },
  };
}

describe('what is written is told by the system', () => {
  test('in a folder that was removed and made again', async () => {
    const folder = join(await temporaryFolder({ 'articles/a.txt': 'A.' }), 'articles');
    const { pass, told } = await signalsOf(folder);
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await pass();
    await writeFile(join(folder, 'b.txt'), 'B.');
    await told();
  });

  test('where a folder has become a link, and where the link is led next', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'A.', 'wire/b.txt': 'B.' });
    const one = await temporaryFolder({ 'b.txt': 'One.' });
    const two = await temporaryFolder({ 'b.txt': 'Two.' });
    const { pass, told, setLinks } = await signalsOf(folder);
    await rm(join(folder, 'wire'), { recursive: true });
    await symlink(one, join(folder, 'wire'));
    await told();
    setLinks(['wire']);
    await told();
    await writeFile(join(one, 'b.txt'), 'More.');
    await told();
    await symlink(two, join(folder, '.next'));
    await rename(join(folder, '.next'), join(folder, 'wire'));
    await pass();
    await writeFile(join(two, 'b.txt'), 'More.');
    await told();
  });
});
