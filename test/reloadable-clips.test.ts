import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { type FollowOptions, openReloadableClips } from '../src/reloadable-clips.ts';
import { watchFolder } from '../src/watching/watch-folder.ts';
import { temporaryFolder } from './articles/temporary-folder.ts';

const FILES = {
  'a.txt': 'Talks in Beijing\nShoigu arrived in Beijing on Friday for talks.',
  'b.txt': 'The museum of Galati shows boats and nets.',
};

async function opened(folder: string, options: FollowOptions = {}) {
  const reloadable = await openReloadableClips(folder, [], options);
  onTestFinished(() => reloadable.close());
  return reloadable;
}

test('reading again without a change changes nothing but the age', async () => {
  const { reload, indexedAt } = await opened(await temporaryFolder(FILES));
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
  const { clips, reload } = await opened(folder);
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
  const { reload } = await opened(folder);
  await writeFile(join(folder, 'sources.yaml'), 'a.txt:\n  publisher: The Example Times\n');
  expect(await reload()).toMatchObject({ changed: ['a.txt'] });
});

test('a catalogue with a mistake is named and leaves the last good one in force, while articles are read', async () => {
  const folder = await temporaryFolder({ ...FILES, 'sources.yaml': 'a.txt: { publisher: Wire }' });
  const { clips, reload } = await opened(folder);
  await writeFile(join(folder, 'sources.yaml'), 'a.txt: [');
  await writeFile(join(folder, 'c.txt'), 'Napoleon was exiled to Elba in 1814.');
  expect(await reload()).toMatchObject({
    kind: 'reloaded',
    added: ['c.txt'],
    changed: [],
    problems: [
      {
        path: 'sources.yaml',
        reason: expect.stringMatching(/^is not YAML on line \d+: .*; what it said before/),
      },
    ],
  });
  expect(clips.sources('a.txt')).toMatchObject({ summary: { source: { publisher: 'Wire' } } });
  await rm(join(folder, 'sources.yaml'));
  expect(await reload()).toMatchObject({ kind: 'reloaded', changed: ['a.txt'], problems: [] });
  expect(clips.sources('a.txt')).not.toMatchObject({ summary: { source: { publisher: 'Wire' } } });
});

test('a broken file is named and goes on answering as it was last read', async () => {
  const folder = await temporaryFolder(FILES);
  const { clips, reload } = await opened(folder);
  await writeFile(join(folder, 'b.txt'), Buffer.from([0, 1, 2, 0, 0]));
  expect(await reload()).toMatchObject({
    changed: [],
    problems: [
      { path: 'b.txt', reason: expect.stringMatching(/^is .*; what was last read of it is still served$/) },
    ],
  });
  expect(clips.ask('What does the museum of Galati show?').kind).toBe('evidence');
  await writeFile(join(folder, 'b.txt'), 'The museum of Galati shows anchors.');
  expect(await reload()).toMatchObject({ changed: ['b.txt'], problems: [] });
});

test('a folder that is gone leaves the articles in place and is named until it is back', async () => {
  const folder = await temporaryFolder({ 'articles/a.txt': FILES['a.txt'] });
  const articles = join(folder, 'articles');
  const { clips, reload } = await opened(articles);
  await rename(articles, join(folder, 'away'));
  expect(await reload()).toMatchObject({
    kind: 'failed',
    reason: expect.stringMatching(/^There is no folder/),
  });
  expect(clips.sourceCount).toBe(1);
  expect(clips.problems).toMatchObject([
    { path: articles, reason: expect.stringContaining('as it was last read') },
  ]);
  await rename(join(folder, 'away'), articles);
  expect(await reload()).toMatchObject({
    kind: 'reloaded',
    added: [],
    changed: [],
    removed: [],
    problems: [],
  });
});

test('a folder that has become empty leaves the articles in place', async () => {
  const folder = await temporaryFolder(FILES);
  const { clips, reload } = await opened(folder);
  for (const path of Object.keys(FILES)) await rm(join(folder, path));
  expect(await reload()).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('has no articles'),
  });
  expect(clips.sourceCount).toBe(2);
});

test('a renamed file answers under its new name alone; a touched one is as it was', async () => {
  const folder = await temporaryFolder(FILES);
  const { clips, reload } = await opened(folder);
  await rename(join(folder, 'b.txt'), join(folder, 'c.txt'));
  await utimes(join(folder, 'a.txt'), new Date(0), new Date(0));
  expect(await reload()).toMatchObject({ added: ['c.txt'], removed: ['b.txt'], changed: [] });
  expect(clips.ask('What does the museum of Galati show?').citations.map(({ path }) => path)).toEqual([
    'c.txt',
  ]);
});

test('a change of more than is patched is indexed anew, and answers the same', async () => {
  const folder = await temporaryFolder(FILES);
  const { clips, reload, caughtUp } = await opened(folder);
  const many = Array.from({ length: 3_000 }, (_, day) => `On day ${day} Brenda Vos sailed from Riga.`);
  await writeFile(join(folder, 'c.txt'), many.join('\n\n'));
  expect(await reload()).toMatchObject({ added: ['c.txt'], passages: 3_003 });
  expect(clips.ask('Where did Brenda Vos sail from?').kind).toBe('evidence');
  await caughtUp();
  expect(clips.suggest('question', 'bren').map(({ value }) => value)).toContain('Brenda Vos');
  await rm(join(folder, 'c.txt'));
  expect(await reload()).toMatchObject({ removed: ['c.txt'], passages: 3 });
  await caughtUp();
  expect(clips.suggest('question', 'bren').map(({ value }) => value)).toEqual(['bren']);
});

test('nobody is answered from half of a large article, and everybody while it is indexed', async () => {
  const folder = await temporaryFolder(FILES);
  const { clips, reload } = await opened(folder);
  const many = Array.from({ length: 3_000 }, (_, day) => `On day ${day} Brenda Vos sailed from Riga.`);
  const seen = new Set<number>();
  let asked = 0;
  let isDone = false;
  const asking = (async () => {
    while (!isDone) {
      await setImmediate();
      asked++;
      const { size } = clips.index;
      seen.add(size);
      const isThere = clips.ask('Where did Brenda Vos sail from?').kind === 'evidence';
      expect([isThere, clips.sources('c.txt').kind]).toEqual(
        size === 3 ? [false, 'notice'] : [true, 'source'],
      );
    }
  })();
  await writeFile(join(folder, 'c.txt'), many.join('\n\n'));
  await reload();
  isDone = true;
  await asking;
  expect([...seen]).toEqual([3, 3_003]);
  expect(asked).toBeGreaterThan(10);
});

test('while somebody types before suggestions are made, what was typed is offered, and then what it begins', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'On Monday Brenda Vos sailed from Riga to Oslo.' });
  const { clips, caughtUp } = await opened(folder);
  expect(clips.suggest('question', 'bren ')).toEqual([{ label: 'bren', value: 'bren' }]);
  expect(clips.suggest('source', '')).toEqual([]);
  await caughtUp();
  expect(clips.suggest('question', 'bren').map(({ value }) => value)).toContain('Brenda Vos');
  expect(clips.suggest('source', '').map(({ value }) => value)).toEqual(['a.txt']);
});

test('the directory follows, and is read beforehand if it was before', async () => {
  const folder = await temporaryFolder(FILES);
  const { clips, reload, caughtUp } = await opened(folder);
  await clips.prepare();
  await writeFile(join(folder, 'c.txt'), 'Napoleon Bonaparte spoke. Napoleon Bonaparte left Elba.');
  await reload();
  await caughtUp();
  expect(clips.people().names.map(({ name }) => name)).toContain('Napoleon Bonaparte');
});

test('concurrent reloads look once', async () => {
  let looks = 0;
  const { reload } = await opened(await temporaryFolder(FILES), {
    open(folder, options) {
      const watched = watchFolder(folder, options);
      const look = () => {
        looks += 1;
        return watched.look();
      };
      return { ...watched, look };
    },
  });
  const [first, second] = await Promise.all([reload(), reload()]);
  expect(first).toBe(second);
  expect(looks).toBe(2);
});

test('a folder that cannot be served from the beginning is refused, and so is a wrong catalogue', async () => {
  await expect(openReloadableClips(await temporaryFolder(), [])).rejects.toThrow(UserError);
  const folder = await temporaryFolder({ ...FILES, 'sources.yaml': 'a.txt: [' });
  await expect(openReloadableClips(folder, [])).rejects.toMatchObject({ code: 'BAD_CATALOGUE' });
});
