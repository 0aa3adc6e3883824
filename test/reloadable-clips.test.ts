import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openClipbook } from '../src/clipbook.ts';
import { SUGGESTS } from '../src/model/command.ts';
import { openReloadableClips, prepareSuggestions } from '../src/reloadable-clips.ts';
import { temporaryFolder } from './articles/temporary-folder.ts';

const FILES = {
  'a.txt': 'Talks in Beijing\nShoigu arrived in Beijing on Friday for talks.',
  'b.txt': 'The museum of Galati shows boats and nets.',
};

test('reading again without a change changes nothing but the age', async () => {
  const { reload, indexedAt } = await openReloadableClips(await temporaryFolder(FILES), []);
  const before = indexedAt();
  expect(await reload()).toEqual({
    kind: 'reloaded',
    added: [],
    changed: [],
    removed: [],
    problems: [],
    sources: 2,
    passages: 3,
  });
  expect(indexedAt().getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(indexedAt()).not.toBe(before);
});

test('new, changed and removed articles are named, and answered from', async () => {
  const folder = await temporaryFolder(FILES);
  const { clips, reload } = await openReloadableClips(folder, []);
  await writeFile(join(folder, 'c.txt'), 'Napoleon was exiled to Elba in 1814.');
  await writeFile(join(folder, 'a.txt'), 'Talks in Minsk\nShoigu arrived in Minsk on Sunday for talks.');
  await rm(join(folder, 'b.txt'));
  expect(clips.ask('Where was Napoleon exiled?').kind).toBe('nothing');
  expect(await reload()).toMatchObject({ added: ['c.txt'], changed: ['a.txt'], removed: ['b.txt'] });
  expect(clips.ask('Where was Napoleon exiled?').kind).toBe('evidence');
  expect(clips.sourceCount).toBe(2);
});

test('what the catalogue says is a change as well', async () => {
  const folder = await temporaryFolder(FILES);
  const { reload } = await openReloadableClips(folder, []);
  await writeFile(join(folder, 'sources.yaml'), 'a.txt:\n  publisher: The Example Times\n');
  expect(await reload()).toMatchObject({ changed: ['a.txt'] });
});

test('a folder that cannot be served leaves the old index in place, and the next reload may succeed', async () => {
  const folder = await temporaryFolder(FILES);
  const { clips, reload } = await openReloadableClips(folder, []);
  await writeFile(join(folder, 'sources.yaml'), 'a.txt: [');
  expect(await reload()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('sources.yaml') });
  expect(clips.sourceCount).toBe(2);
  await rm(join(folder, 'sources.yaml'));
  expect(await reload()).toMatchObject({ kind: 'reloaded' });
});

test('a bug while reading rejects, and the old index stays', async () => {
  let reads = 0;
  const { clips, reload } = await openReloadableClips(
    await temporaryFolder(FILES),
    [],
    undefined,
    async (folder) => {
      reads += 1;
      if (reads > 1) throw new TypeError('a bug');
      return openClipbook(folder);
    },
  );
  await expect(reload()).rejects.toThrow('a bug');
  await expect(reload()).rejects.toThrow('a bug');
  expect(clips.sourceCount).toBe(2);
});

test('concurrent reloads read the folder once', async () => {
  let reads = 0;
  const { reload } = await openReloadableClips(
    await temporaryFolder(FILES),
    [],
    undefined,
    async (folder) => {
      reads += 1;
      return openClipbook(folder);
    },
  );
  const [first, second] = await Promise.all([reload(), reload()]);
  expect(first).toBe(second);
  expect(reads).toBe(2);
});

test('everything that is suggested is made beforehand, and made anew by a reload before the new index answers', async () => {
  const asked: string[] = [];
  const { clips, reload } = await openReloadableClips(
    await temporaryFolder(FILES),
    [],
    undefined,
    async (...folder) => {
      const opened = await openClipbook(...folder);
      return {
        ...opened,
        suggest(what, typed) {
          asked.push(`${what} “${typed}”`);
          return opened.suggest(what, typed);
        },
      };
    },
  );
  expect(asked).toEqual([]);
  const all = SUGGESTS.map((what) => `${what} “”`);
  prepareSuggestions(clips);
  expect(asked).toEqual(all);
  await reload();
  expect(asked).toEqual([...all, ...all]);
});

test('a small change is made to the index that answers, a large one to a copy that takes its place', async () => {
  const folder = await temporaryFolder(FILES);
  const before = await openClipbook(folder);
  await writeFile(join(folder, 'c.txt'), 'Napoleon was exiled to Elba in 1814.');
  const small = await openClipbook(folder, [], { before });
  expect(small.index).toBe(before.index);
  await writeFile(join(folder, 'd.txt'), 'The museum of Galati shows boats.\n\n'.repeat(4_000));
  const large = await openClipbook(folder, [], { before: small });
  expect(large.index).not.toBe(small.index);
  expect([small.index.articles.length, large.index.articles.length]).toEqual([3, 4]);
  expect(large.ask('Who was exiled to Elba?')).toEqual(
    (await openClipbook(folder)).ask('Who was exiled to Elba?'),
  );
});
