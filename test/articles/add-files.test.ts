import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addFiles } from '../../src/articles/add-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const textOf = (...path: readonly string[]) => readFile(join(...path), 'utf8');

describe('what is added', () => {
  test('a file keeps its name, a folder its own and those of all below', async () => {
    const clips = await temporaryFolder();
    const given = await temporaryFolder({
      'a.txt': 'He came.',
      'wire/b.txt': 'He left.',
      'wire/2025/c.txt': 'He waits.',
      'wire/.d.txt.swp': 'x',
    });
    const added = await addFiles(join(clips, 'articles'), [join(given, 'a.txt'), `${join(given, 'wire')}/`]);
    expect(added).toEqual({ copied: ['a.txt', 'wire/2025/c.txt', 'wire/b.txt'], present: [], refused: [] });
    expect(await textOf(clips, 'articles/wire/2025/c.txt')).toBe('He waits.');
    expect(await readdir(clips, { recursive: true })).toHaveLength(6);
  });

  test('what lies there already with the same bytes is left as it is', async () => {
    const clips = await temporaryFolder({ 'a.txt': 'He came.' });
    const given = await temporaryFolder({ 'a.txt': 'He came.' });
    const files = [join(given, 'a.txt'), join(clips, 'a.txt')];
    expect(await addFiles(clips, files)).toEqual({ copied: [], present: ['a.txt', 'a.txt'], refused: [] });
  });
});

describe('what is refused, with the reason', () => {
  test('whatever would overwrite another file, even one added just before', async () => {
    const clips = await temporaryFolder({ 'a.txt': 'He came.' });
    const given = await temporaryFolder({
      'a.txt': 'He left.',
      'one/b.txt': 'First.',
      'two/b.txt': 'Second.',
    });
    const paths = ['a.txt', 'one/b.txt', 'two/b.txt'].map((path) => join(given, path));
    expect(await addFiles(clips, paths)).toMatchObject({
      copied: ['b.txt'],
      refused: [
        { path: paths[0], reason: expect.stringContaining('would overwrite another file') },
        { path: paths[2], reason: expect.stringContaining('would overwrite another file') },
      ],
    });
    expect(await textOf(clips, 'a.txt')).toBe('He came.');
    expect(await textOf(clips, 'b.txt')).toBe('First.');
  });

  test.each([
    ['nothing.txt', /^is not there$/],
    ['empty', /^is an empty folder$/],
    ['.hidden.txt', /^has a name that Clipbook passes over/],
    ['scan.mp3', /^has an ending Clipbook cannot read/],
    ['latin.txt', /^is not UTF-8 text/],
    ['blank.txt', /^is empty/],
  ])('%s', async (path, reason) => {
    const clips = await temporaryFolder();
    const given = await temporaryFolder({
      '.hidden.txt': 'He came.',
      'scan.mp3': 'ID3',
      'latin.txt': Buffer.from('Pékin', 'latin1'),
      'blank.txt': ' \n',
    });
    await mkdir(join(given, 'empty'));
    const { copied, refused } = await addFiles(clips, [join(given, path)]);
    expect(copied).toEqual([]);
    expect(refused).toEqual([{ path: join(given, path), reason: expect.stringMatching(reason) }]);
    expect(await readdir(clips)).toEqual([]);
  });

  test('a link to nothing', async () => {
    const given = await temporaryFolder();
    await symlink('nowhere.txt', join(given, 'a.txt'));
    const { refused } = await addFiles(await temporaryFolder(), [join(given, 'a.txt')]);
    expect(refused).toMatchObject([{ reason: 'is not there' }]);
  });

  test('the unreadable files of a folder; the others are copied', async () => {
    const clips = await temporaryFolder();
    const given = await temporaryFolder({ 'wire/a.txt': 'He came.', 'wire/scan.mp3': 'ID3' });
    const { copied, refused } = await addFiles(clips, [join(given, 'wire')]);
    expect(copied).toEqual(['wire/a.txt']);
    expect(refused).toMatchObject([{ path: join(given, 'wire/scan.mp3') }]);
  });
});

test('nothing half-written is left behind where a file cannot be put', async () => {
  const clips = await temporaryFolder();
  const given = await temporaryFolder({ 'wire/a.txt': 'He came.' });
  await writeFile(join(clips, 'wire'), 'a file where a folder should be');
  await expect(addFiles(clips, [join(given, 'wire')])).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(await readdir(clips)).toEqual(['wire']);
});
