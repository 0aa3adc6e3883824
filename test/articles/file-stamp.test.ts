import { rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unchanged } from '../../src/articles/file-stamp.ts';
import { readArticles } from '../../src/articles/read-articles.ts';
import type { FileRecord } from '../../src/model/file-record.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder of two articles and a file that is none, with what came of reading them. */
async function readFolder() {
  const folder = await temporaryFolder({ 'a.txt': 'He came.', 'b.txt': 'She left.', 'c.txt': ' ' });
  const { files } = await readArticles(folder);
  return { folder, files };
}

const pathsRead = async (folder: string, files: readonly FileRecord[]) =>
  (await readArticles(folder, files)).articles.map(({ source }) => source.path);

/** The same record, as if the file had been looked at a day later. */
const later = (record: FileRecord): FileRecord =>
  record.stamp === undefined
    ? record
    : { ...record, stamp: { ...record.stamp, seenMs: record.stamp.seenMs + 86_400_000 } };

describe('a folder that was read before', () => {
  test('is not read again where nothing changed, and its problems are still named', async () => {
    const { folder, files } = await readFolder();
    const again = await readArticles(folder, files);
    expect(again.articles).toEqual([]);
    expect(again.files.map(({ path, sources }) => [path, sources.length])).toEqual([
      ['a.txt', 1],
      ['b.txt', 1],
      ['c.txt', 0],
    ]);
    expect(again.problems).toEqual([{ path: 'c.txt', reason: expect.stringContaining('is empty') }]);
  });

  test('gives what is new and what changed, and knows no more what is gone', async () => {
    const { folder, files } = await readFolder();
    await writeFile(join(folder, 'd.txt'), 'They stayed.');
    await writeFile(join(folder, 'b.txt'), 'She came.');
    await rename(join(folder, 'a.txt'), join(folder, 'e.txt'));
    const again = await readArticles(folder, files);
    expect(again.articles.map(({ source }) => source.path)).toEqual(['b.txt', 'd.txt', 'e.txt']);
    expect(again.files.map(({ path }) => path)).toEqual(['b.txt', 'c.txt', 'd.txt', 'e.txt']);
  });

  test('reads an article again of which the catalogue says something else', async () => {
    const { folder, files } = await readFolder();
    await writeFile(join(folder, 'sources.yaml'), 'b.txt: { publisher: Reuters }');
    expect(await pathsRead(folder, files)).toEqual(['b.txt']);
  });

  test('is served though nothing of it had to be read, and not when nothing of it can be', async () => {
    const folder = await temporaryFolder({ 'c.txt': ' ', 'd.txt': 'He came.' });
    const { files } = await readArticles(folder);
    await expect(readArticles(folder, files)).resolves.toMatchObject({ articles: [] });
    await rename(join(folder, 'd.txt'), join(folder, 'd.xyz'));
    await expect(readArticles(folder, files)).rejects.toMatchObject({ code: 'NO_ARTICLES' });
  });
});

describe('a file is as it was', () => {
  test('when it was only touched', async () => {
    const { folder, files } = await readFolder();
    await utimes(join(folder, 'a.txt'), 1, 1);
    expect(await pathsRead(folder, files.map(later))).toEqual([]);
  });

  test('by its times alone, where these are old enough to be sure of', async () => {
    const { folder, files } = await readFolder();
    const [a] = files.map(later);
    if (a?.stamp === undefined) throw new Error('a.txt has no stamp');
    const forged = { ...a, stamp: { ...a.stamp, hash: 'another' } };
    expect(unchanged(join(folder, 'a.txt'), forged, a.said)).toBe(forged);
  });
});

describe('a file has to be read again', () => {
  test('that changed within the same moment in which it was read, to as many bytes', async () => {
    const { folder, files } = await readFolder();
    const file = join(folder, 'a.txt');
    await writeFile(file, 'He left.');
    const { mtimeMs, ctimeMs } = await stat(file);
    const atOnce = files.map((record) =>
      record.stamp === undefined ? record : { ...record, stamp: { ...record.stamp, mtimeMs, ctimeMs } },
    );
    expect(await pathsRead(folder, atOnce)).toEqual(['a.txt']);
  });

  test('that changed to as many bytes and was given its old time back', async () => {
    const { folder, files } = await readFolder();
    const file = join(folder, 'a.txt');
    const { atime, mtime } = await stat(file);
    await writeFile(file, 'He left.');
    await utimes(file, atime, mtime);
    expect(await pathsRead(folder, files.map(later))).toEqual(['a.txt']);
  });

  test('that is not there, or was never to be read', async () => {
    const { folder, files } = await readFolder();
    const [a] = files;
    if (a === undefined) throw new Error('nothing was read');
    expect(unchanged(join(folder, 'nowhere.txt'), a, a.said)).toBeUndefined();
    const { stamp: _, ...never } = a;
    expect(unchanged(join(folder, 'a.txt'), never, a.said)).toBeUndefined();
    expect(unchanged(folder, a, a.said)).toBeUndefined();
  });
});
