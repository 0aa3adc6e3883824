import { chmod, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { loadFormats } from '../../src/articles/formats.ts';
import { allAtOnce } from '../../src/slices.ts';
import type { ReadFile } from '../../src/watching/folder-change.ts';
import { FolderReader } from '../../src/watching/folder-reader.ts';
import { LastGood } from '../../src/watching/last-good.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

const FILES = { 'a.txt': 'He came.', 'wire/b.txt': 'He left.', 'wire/c.txt': 'He waits.' };

/** Looks, takes in what was seen, and says what was read and removed. */
async function readerOf(folder: string) {
  const reader = new FolderReader(folder, await loadFormats());
  const lastGood = new LastGood();
  return async (isAll = true) => {
    const read: ReadFile[] = [];
    const seen = await reader.look({ onRead: (file) => void read.push(file) }, isAll);
    allAtOnce(lastGood.apply({ read, ...seen }));
    return { ...seen, read: read.map(({ path }) => path), served: allAtOnce(lastGood.contents()) };
  };
}

/** The administrator may read everything; the test then reads as somebody else. */
function asAnybody(): void {
  if (process.geteuid?.() !== 0) return;
  process.seteuid?.(65_534);
  onTestFinished(() => process.seteuid?.(0));
}

test('only what has changed is read', async () => {
  const folder = await temporaryFolder(FILES);
  const look = await readerOf(folder);
  expect((await look()).read).toEqual(['a.txt', 'wire/b.txt', 'wire/c.txt']);
  expect((await look()).read).toEqual([]);
  await writeFile(join(folder, 'wire/b.txt'), 'He came back.');
  await utimes(join(folder, 'a.txt'), new Date(0), new Date(0));
  expect((await look()).read).toEqual(['wire/b.txt']);
});

test('a file is changed even if neither its length nor the time of its last change tells', async () => {
  const folder = await temporaryFolder(FILES);
  const then = new Date(1_700_000_000_000);
  await utimes(join(folder, 'a.txt'), then, then);
  const look = await readerOf(folder);
  await look();
  await writeFile(join(folder, 'a.txt'), 'He came!');
  await utimes(join(folder, 'a.txt'), then, then);
  expect((await look()).read).toEqual(['a.txt']);
});

test('a change and a removal are waited for until they have stayed for a while', async () => {
  const folder = await temporaryFolder(FILES);
  const look = await readerOf(folder);
  await look();
  await writeFile(join(folder, 'a.txt'), 'He came back.');
  await rm(join(folder, 'wire/c.txt'));
  expect(await look(false)).toMatchObject({ read: [], removed: [], isUnsettled: true });
  await setTimeout(350);
  expect(await look(false)).toMatchObject({ read: ['a.txt'], removed: ['wire/c.txt'], isUnsettled: false });
});

test('what comes back as it was is no change', async () => {
  const folder = await temporaryFolder(FILES);
  const look = await readerOf(folder);
  await look();
  await rm(join(folder, 'a.txt'));
  await look(false);
  await writeFile(join(folder, 'a.txt'), FILES['a.txt']);
  await look(false);
  await setTimeout(350);
  expect(await look(false)).toMatchObject({ read: [], removed: [], isUnsettled: false });
});

test('a file and a folder that may be read no longer are named, and served as they were', async () => {
  const folder = await temporaryFolder(FILES);
  await chmod(folder, 0o755);
  const look = await readerOf(folder);
  await look();
  await chmod(join(folder, 'a.txt'), 0o000);
  await chmod(join(folder, 'wire'), 0o000);
  asAnybody();
  const { served, removed } = await look();
  expect(removed).toEqual([]);
  expect(served.articles.map(({ source }) => source.path)).toEqual(['a.txt', 'wire/b.txt', 'wire/c.txt']);
  expect(served.problems).toEqual([
    {
      path: 'wire',
      reason: expect.stringMatching(/^cannot be read \(EACCES\).*; what was last read of it is still/),
    },
    {
      path: 'a.txt',
      reason: expect.stringMatching(/^cannot be read \(EACCES\).*; what was last read of it is still/),
    },
  ]);
  process.seteuid?.(process.getuid?.() ?? 0);
  await chmod(join(folder, 'wire'), 0o755);
  await chmod(join(folder, 'a.txt'), 0o644);
  expect((await look()).served.problems).toEqual([]);
});

test('a folder that cannot be read at all is refused', async () => {
  const folder = await temporaryFolder(FILES);
  const look = await readerOf(folder);
  await look();
  await rm(folder, { recursive: true });
  await expect(look()).rejects.toMatchObject({ code: 'NO_FOLDER' });
});
