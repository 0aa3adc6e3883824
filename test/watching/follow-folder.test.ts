import { appendFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { follow } from './follow.ts';

// Threads and file systems of a busy machine take their time; nothing here is about how long.
vi.setConfig({ testTimeout: 60_000 });

const FILES = { 'a.txt': 'Talks were held in Beijing.', 'wire/b.txt': 'The museum of Galati shows boats.' };

describe('without being told', () => {
  test('an added, a changed, a renamed and a removed file answer as they are', async () => {
    const folder = await temporaryFolder(FILES);
    const { clips, until, textOf } = await follow(folder);
    await writeFile(join(folder, 'wire/c.txt'), 'Napoleon was exiled to Elba in 1814.');
    await until(() => clips.ask('Where was Napoleon exiled?').kind === 'evidence');
    await writeFile(join(folder, 'a.txt'), 'Talks were held in Minsk.');
    await until(() => textOf('a.txt') === 'Talks were held in Minsk.');
    await rename(join(folder, 'wire/c.txt'), join(folder, 'wire/d.txt'));
    await until(() => textOf('wire/d.txt') !== undefined && textOf('wire/c.txt') === undefined);
    await rm(join(folder, 'wire/d.txt'));
    await until(() => clips.ask('Where was Napoleon exiled?').kind === 'nothing');
    expect(clips.sourceCount).toBe(2);
  });

  test('a new folder, and files that come into it later', async () => {
    const folder = await temporaryFolder(FILES);
    const { until, textOf } = await follow(folder);
    await mkdir(join(folder, 'new/deep'), { recursive: true });
    await setTimeout(600);
    await writeFile(join(folder, 'new/deep/c.txt'), 'He came.');
    await until(() => textOf('new/deep/c.txt') === 'He came.');
  });

  test('the catalogue, inside the folder and beside it; with a mistake it is named and the old one holds', async () => {
    const home = await temporaryFolder({ 'articles/a.txt': 'Talks were held.' });
    const folder = join(home, 'articles');
    const { clips, until } = await follow(folder);
    const publisher = () => {
      const card = clips.sources('a.txt');
      return card.kind === 'source' ? card.summary.source.publisher : undefined;
    };
    await writeFile(join(home, 'sources.yaml'), '"*.txt": { publisher: Outer }');
    await until(() => publisher() === 'Outer');
    await writeFile(join(folder, 'sources.yaml'), 'a.txt: { publisher: Inner }');
    await until(() => publisher() === 'Inner');
    await writeFile(join(folder, 'sources.yaml'), 'a.txt: [');
    await until(() => clips.problems.length > 0);
    expect(clips.problems[0]).toMatchObject({ path: 'sources.yaml' });
    expect(publisher()).toBe('Inner');
    await rm(join(folder, 'sources.yaml'));
    await until(() => publisher() === 'Outer' && clips.problems.length === 0);
  });

  test('by looking every second, where the system tells nothing', async () => {
    const folder = await temporaryFolder(FILES);
    const { until, textOf } = await follow(folder, { watch: 'poll' });
    await writeFile(join(folder, 'a.txt'), 'Talks were held in Minsk.');
    await until(() => textOf('a.txt') === 'Talks were held in Minsk.');
  });

  test('not at all, where watching is off', async () => {
    const folder = await temporaryFolder(FILES);
    const { reports, textOf, reload } = await follow(folder, { watch: 'off' });
    await writeFile(join(folder, 'a.txt'), 'Talks were held in Minsk.');
    await setTimeout(1_500);
    expect(reports).toEqual([]);
    await reload();
    expect(textOf('a.txt')).toBe('Talks were held in Minsk.');
  });
});

describe('what is not to be read yet', () => {
  test('a file that is still being written is read once, when it is complete', async () => {
    const folder = await temporaryFolder(FILES);
    const { until, textOf, changes } = await follow(folder);
    const file = join(folder, 'long.txt');
    let whole = '';
    for (let line = 0; line < 15; line++) {
      const text = `This is line ${line} of a slow file.\n`;
      whole += text;
      await appendFile(file, text);
      await setTimeout(100);
      expect(textOf('long.txt')).toBeUndefined();
    }
    await until(() => textOf('long.txt') === whole);
    expect(changes()).toHaveLength(1);
  });

  test('what editors and office programs leave beside a file while they save it', async () => {
    const folder = await temporaryFolder(FILES);
    const { until, textOf, reports, changes } = await follow(folder);
    const at = (path: string) => join(folder, path);
    for (const path of ['.a.txt.swp', '~$a.docx', '#a.txt#', '.~lock.a.odt#']) await writeFile(at(path), 'x');
    // Vim tries whether it can write, then moves the old file away and writes a new one.
    await writeFile(at('4913'), '');
    await rm(at('4913'));
    await rename(at('a.txt'), at('a.txt~'));
    await writeFile(at('a.txt'), 'Talks were held in Minsk.');
    await rm(at('a.txt~'));
    await until(() => textOf('a.txt') === 'Talks were held in Minsk.');
    // Others write beside the file and rename.
    await writeFile(at('a.txt.tmp'), 'Talks were held in Oslo.');
    await rename(at('a.txt.tmp'), at('a.txt'));
    await until(() => textOf('a.txt') === 'Talks were held in Oslo.');
    expect(changes().map(({ added, changed, removed }) => [added, changed, removed])).toEqual([
      [[], ['a.txt'], []],
      [[], ['a.txt'], []],
    ]);
    expect(reports.every((report) => report.kind === 'reloaded' && report.problems.length === 0)).toBe(true);
  });
});

test('a thousand files dropped at once are a few changes, and all of them answer', async () => {
  const folder = await temporaryFolder(FILES);
  const { until, clips, changes } = await follow(folder);
  await mkdir(join(folder, 'dropped'));
  const numbers = Array.from({ length: 1_000 }, (_, number) => number);
  await Promise.all(
    numbers.map((number) => writeFile(join(folder, `dropped/${number}.txt`), `Report ${number} came in.`)),
  );
  await until(() => clips.sourceCount === 1_002);
  expect(changes().length).toBeLessThan(8);
});

describe('folders that become others', () => {
  test('a folder is replaced by a link to one elsewhere, and the link is led elsewhere', async () => {
    const folder = await temporaryFolder(FILES);
    const one = await temporaryFolder({ 'b.txt': 'The museum of Galati shows nets.' });
    const two = await temporaryFolder({
      'b.txt': 'The museum of Galati shows anchors.',
      'c.txt': 'It is open.',
    });
    const { until, textOf } = await follow(folder);
    await rm(join(folder, 'wire'), { recursive: true });
    await symlink(one, join(folder, 'wire'));
    await until(() => textOf('wire/b.txt')?.includes('nets') === true);
    await writeFile(join(one, 'b.txt'), 'The museum of Galati shows masts.');
    await until(() => textOf('wire/b.txt')?.includes('masts') === true);
    await symlink(two, join(folder, '.next'));
    await rename(join(folder, '.next'), join(folder, 'wire'));
    await until(
      () => textOf('wire/b.txt')?.includes('anchors') === true && textOf('wire/c.txt') !== undefined,
    );
  });

  test('the articles folder is a link that is led elsewhere at once, as deploy tools do', async () => {
    const home = await temporaryFolder({
      'v1/a.txt': 'The first edition.',
      'v2/a.txt': 'The second edition.',
    });
    const folder = join(home, 'current');
    await symlink('v1', folder);
    const { until, textOf } = await follow(folder);
    await symlink('v2', join(home, 'next'));
    await rename(join(home, 'next'), folder);
    await until(() => textOf('a.txt') === 'The second edition.');
    await writeFile(join(home, 'v2/b.txt'), 'A supplement.');
    await until(() => textOf('b.txt') === 'A supplement.');
  });

  test('the articles folder is removed and made again: meanwhile the old articles answer', async () => {
    const home = await temporaryFolder({ 'articles/a.txt': 'The first edition.' });
    const folder = join(home, 'articles');
    const { until, textOf, clips } = await follow(folder);
    await rm(folder, { recursive: true });
    await until(() => clips.problems.some(({ path }) => path === folder));
    expect(textOf('a.txt')).toBe('The first edition.');
    await mkdir(folder);
    await writeFile(join(folder, 'a.txt'), 'The second edition.');
    await until(() => textOf('a.txt') === 'The second edition.');
    expect(clips.problems).toEqual([]);
    await writeFile(join(folder, 'b.txt'), 'A supplement.');
    await until(() => textOf('b.txt') === 'A supplement.');
  });
});
