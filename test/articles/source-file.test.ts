import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSourceFile } from '../../src/articles/source-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const BYTES = Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a, 0xff]);

test('the bytes of a file are handed out as they are', async () => {
  const folder = await temporaryFolder({ 'wire/a.txt': BYTES });
  expect(await readSourceFile(folder, 'wire/a.txt', 100)).toEqual({ path: 'wire/a.txt', bytes: BYTES });
});

test('a file of the limit is handed out, one byte more is too large', async () => {
  const folder = await temporaryFolder({ 'a.txt': BYTES });
  expect(await readSourceFile(folder, 'a.txt', BYTES.length)).toMatchObject({ bytes: BYTES });
  expect(await readSourceFile(folder, 'a.txt', BYTES.length - 1)).toEqual({ problem: 'tooLarge' });
});

test('a file that was removed, and a folder in its place, are gone', async () => {
  const folder = await temporaryFolder({ 'a.txt': BYTES });
  await rm(join(folder, 'a.txt'));
  expect(await readSourceFile(folder, 'a.txt', 100)).toEqual({ problem: 'gone' });
  await mkdir(join(folder, 'a.txt'));
  expect(await readSourceFile(folder, 'a.txt', 100)).toEqual({ problem: 'gone' });
  expect(await readSourceFile(folder, 'a.txt/b.txt', 100)).toEqual({ problem: 'gone' });
});

test('nothing outside the folder is read, by path or by link, not even in a folder whose name begins so', async () => {
  const home = await temporaryFolder({ 'clips/a.txt': BYTES, 'clips-secret/b.txt': BYTES, 'c.txt': BYTES });
  const folder = join(home, 'clips');
  await symlink(join(home, 'c.txt'), join(folder, 'link.txt'));
  await symlink(join(home, 'clips-secret'), join(folder, 'linked'));
  for (const path of [
    '../c.txt',
    '../clips-secret/b.txt',
    'link.txt',
    'linked/b.txt',
    '../../../etc/passwd',
  ]) {
    expect(await readSourceFile(folder, path, 10_000)).toEqual({ problem: 'gone' });
  }
});

test('a link to another article of the folder, and a folder that is a link itself, are read', async () => {
  const home = await temporaryFolder({ 'clips/a.txt': BYTES });
  await symlink('a.txt', join(home, 'clips', 'b.txt'));
  await symlink(join(home, 'clips'), join(home, 'linked'));
  expect(await readSourceFile(join(home, 'linked'), 'b.txt', 100)).toMatchObject({ bytes: BYTES });
  await writeFile(join(home, 'clips', 'a.txt'), 'new');
  expect(await readSourceFile(join(home, 'linked'), 'a.txt', 100)).toMatchObject({
    bytes: Buffer.from('new'),
  });
});
