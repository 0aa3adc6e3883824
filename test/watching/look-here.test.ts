import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileStamp } from '../../src/model/file-record.ts';
import type { FolderOutcome } from '../../src/watching/folder-change.ts';
import { glanceAt, lookHere } from '../../src/watching/look-here.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

/** Looks at a folder once. */
async function lookedAt(folder: string): Promise<FolderOutcome | undefined> {
  let outcome: FolderOutcome | undefined;
  const onBug = (error: unknown) => {
    throw error;
  };
  const onOutcome = (told: FolderOutcome) => {
    outcome = told;
  };
  await lookHere(folder, { watch: 'off', onOutcome, onBug, onNotice: () => undefined }).look();
  return outcome;
}

/** What is known of the files after a look. */
async function knownOf(folder: string): Promise<Map<string, FileStamp>> {
  const outcome = await lookedAt(folder);
  const read = outcome?.kind === 'looked' ? outcome.change.read : [];
  return new Map(read.map(({ path, stamp, hash }) => [path, { stamp, hash }]));
}

const FILES = { 'a.txt': 'He came.', 'b.txt': 'She left.' };

test('a look reads all files', async () => {
  const outcome = await lookedAt(await temporaryFolder(FILES));
  expect(outcome).toMatchObject({
    kind: 'looked',
    change: { read: [{ path: 'a.txt' }, { path: 'b.txt' }], removed: [] },
  });
});

test('a look at no folder says so', async () => {
  const folder = join(await temporaryFolder(), 'gone');
  expect(await lookedAt(folder)).toMatchObject({ kind: 'failed', code: 'NO_FOLDER' });
  expect(await glanceAt(folder, new Map())).toMatchObject({ kind: 'failed', code: 'NO_FOLDER' });
});

test('a glance at a folder that is as it was shows nothing new', async () => {
  const folder = await temporaryFolder(FILES);
  const outcome = await glanceAt(folder, await knownOf(folder));
  expect(outcome).toMatchObject({ kind: 'looked', change: { read: [], removed: [] } });
});

test('a glance shows what is gone, and what the catalogue says', async () => {
  const folder = await temporaryFolder(FILES);
  const known = await knownOf(folder);
  await rm(join(folder, 'b.txt'));
  await writeFile(join(folder, 'sources.yaml'), 'a.txt: { publisher: Daily }');
  const outcome = await glanceAt(folder, known);
  expect(outcome).toMatchObject({ kind: 'looked', change: { read: [], removed: ['b.txt'] } });
  const catalogue = outcome?.kind === 'looked' ? outcome.change.catalogue?.catalogue : undefined;
  expect(catalogue?.get('a.txt')).toEqual({ publisher: 'Daily' });
});

test.for(['a.txt', 'c.txt'])('a glance cannot tell what is in a new or changed file: %s', async (path) => {
  const folder = await temporaryFolder(FILES);
  const known = await knownOf(folder);
  await writeFile(join(folder, path), 'They stayed, all of them.');
  expect(await glanceAt(folder, known)).toBeUndefined();
});
