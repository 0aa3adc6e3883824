import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openClipbook } from '../src/clipbook.ts';
import { type KeptClips, keptClips, readOnly } from '../src/kept-clips.ts';
import { openReloadableClips } from '../src/reloadable-clips.ts';
import { lookHere } from '../src/watching/look-here.ts';
import { temporaryFolder } from './articles/temporary-folder.ts';

const FILES = {
  'a.txt': 'Talks in Beijing\nShoigu arrived in Beijing on Friday for talks.',
  'b.txt': 'The museum of Galati shows boats and nets.',
};

/** Two folders, and a way to open the clips as a program does that starts anew. */
async function startable(files: Readonly<Record<string, string>> = FILES) {
  const articles = await temporaryFolder(files);
  const folder = await temporaryFolder();
  const told: string[] = [];
  const start = async (wrap: (kept: KeptClips) => KeptClips = (kept) => kept) => {
    const kept = wrap(keptClips(folder, (sentence) => told.push(sentence)));
    const { clips, caughtUp } = await openReloadableClips(articles, [], { kept, open: lookHere });
    await caughtUp();
    await kept.finish();
    return clips;
  };
  return { articles, folder, file: join(folder, 'clips.index'), told, start };
}

describe('started again, the clips', () => {
  test('answer from the kept index as they did', async () => {
    const { start, told } = await startable();
    const first = await start();
    const second = await start();
    expect(second.ask('When did Shoigu arrive?')).toEqual(first.ask('When did Shoigu arrive?'));
    expect(second.sources()).toEqual(first.sources());
    expect(second.read('a.txt', 2)).toEqual(first.read('a.txt', 2));
    expect(told).toEqual([]);
  });

  test('answer from what changed meanwhile, and keep that', async () => {
    const { start, articles, file } = await startable();
    await start();
    const before = await readFile(file);
    await writeFile(join(articles, 'c.txt'), 'Napoleon was exiled to Elba in 1814.');
    await writeFile(join(articles, 'a.txt'), 'Talks in Minsk\nShoigu arrived in Minsk on Sunday for talks.');
    await rm(join(articles, 'b.txt'));
    const clips = await start();
    expect(clips.sourceCount).toBe(2);
    expect(clips.ask('Where was Napoleon exiled?').kind).toBe('evidence');
    expect(clips.index.lexicon.holds('galati')).toBe(false);
    expect(await readFile(file)).not.toEqual(before);
    const fresh = await openClipbook(articles);
    const again = await start();
    for (const question of ['Where did Shoigu arrive?', 'Who was exiled to Elba?', 'museum']) {
      expect(again.ask(question)).toEqual(fresh.ask(question));
    }
  });

  test('say of an article what the catalogue says now, or what the file says itself', async () => {
    const { start, articles } = await startable();
    const catalogue = join(articles, 'sources.yaml');
    const publisherOf = async () => {
      const listed = (await start()).sources();
      return listed.kind === 'sources' ? listed.sources.map(({ source }) => source.publisher) : [];
    };
    await writeFile(catalogue, 'a.txt: { publisher: Daily }');
    expect(await publisherOf()).toEqual(['Daily', undefined]);
    expect(await publisherOf()).toEqual(['Daily', undefined]);
    await writeFile(catalogue, 'a.txt: { publisher: Weekly }');
    expect(await publisherOf()).toEqual(['Weekly', undefined]);
    await rm(catalogue);
    expect(await publisherOf()).toEqual([undefined, undefined]);
  });

  test('serve a file that broke as it was last good, whenever they are started', async () => {
    const { start, articles } = await startable();
    await start();
    await writeFile(join(articles, 'a.txt'), Buffer.from([0, 1, 2, 0, 0]));
    for (let times = 0; times < 2; times++) {
      const clips = await start();
      expect(clips.ask('When did Shoigu arrive in Beijing?').kind).toBe('evidence');
      expect(clips.problems).toEqual([
        { path: 'a.txt', reason: expect.stringMatching(/what was last read of it is still served$/) },
      ]);
    }
    await writeFile(join(articles, 'a.txt'), 'Shoigu arrived in Minsk on Sunday for talks.');
    const mended = await start();
    expect(mended.problems).toEqual([]);
    expect(mended.index.lexicon.holds('minsk')).toBe(true);
  });

  test('are not written again when nothing changed', async () => {
    const { start, file } = await startable();
    await start();
    const before = await readFile(file);
    await start();
    expect(await readFile(file)).toEqual(before);
  });

  test('are read anew when the kept index is damaged, which is said once, and kept again', async () => {
    const { start, file, told } = await startable();
    await start();
    await writeFile(file, (await readFile(file)).subarray(0, -9));
    const clips = await start();
    expect(clips.ask('When did Shoigu arrive?').kind).toBe('evidence');
    expect(told).toEqual([
      expect.stringMatching(/^The kept index .*clips\.index .*: all articles are read anew\.$/),
    ]);
    await start();
    expect(told).toHaveLength(1);
  });
});

test('a folder in which nothing can be kept is said once, and the clips are served', async () => {
  const { start, folder, told } = await startable();
  await rm(folder, { recursive: true });
  await writeFile(folder, 'a file where the folder should be');
  const clips = await start();
  expect(clips.ask('When did Shoigu arrive?').kind).toBe('evidence');
  expect(told).toEqual([
    expect.stringMatching(/^The index cannot be kept in .* \((?:EEXIST|ENOTDIR)\): .*\.$/),
  ]);
});

test.skipIf(process.getuid?.() === 0)('a folder that is read only is one warning', async () => {
  const { start, folder, told } = await startable();
  await chmod(folder, 0o500);
  const clips = await start();
  expect(clips.sourceCount).toBe(2);
  expect(told).toEqual([expect.stringContaining('EACCES')]);
});

test('a program that only reads the kept index leaves it as it is', async () => {
  const { start, articles, folder, file } = await startable();
  expect((await start(readOnly)).sourceCount).toBe(2);
  expect(await readdir(folder)).toEqual([]);
  await start();
  const before = await readFile(file);
  await writeFile(join(articles, 'c.txt'), 'Napoleon was exiled to Elba in 1814.');
  expect((await start(readOnly)).sourceCount).toBe(3);
  expect(await readFile(file)).toEqual(before);
});

test('of several indexes in a row the last is kept', async () => {
  const { articles, folder, told } = await startable();
  const kept = keptClips(folder, (sentence) => told.push(sentence));
  const { clips } = await openReloadableClips(articles, [], { kept, open: lookHere });
  clips.index.remove(clips.index.articles[0]?.source.id ?? '');
  kept.keep(clips.index, []);
  await kept.finish();
  expect(await keptClips(folder, () => undefined).load()).toMatchObject({ files: [], index: { size: 1 } });
});
