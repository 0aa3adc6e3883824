import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endingsOf, loadFormats } from '../../src/articles/formats.ts';
import { readArticles } from '../../src/articles/read-articles.ts';
import { articleText } from '../arbitraries/text.ts';
import { temporaryFolder } from './temporary-folder.ts';

const endings = endingsOf(await loadFormats());

const read = async (files: Readonly<Record<string, string | Uint8Array>>) =>
  readArticles(await temporaryFolder(files));

const pathsOf = ({ articles }: Awaited<ReturnType<typeof readArticles>>) =>
  articles.map(({ source }) => source.path);

/** Reads a folder with one good article and one file that is not served; returns that file's problem. */
async function problemOf(path: string, content: string | Uint8Array) {
  const { articles, problems } = await read({ 'good.txt': 'He came.', [path]: content });
  expect(articles.map(({ source }) => source.path)).toEqual(['good.txt']);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.path).toBe(path);
  return problems[0]?.reason;
}

describe('a folder that cannot be served', () => {
  test('there is none', async () => {
    const folder = join(await temporaryFolder(), 'clips');
    await expect(readArticles(folder)).rejects.toMatchObject({
      code: 'NO_ARTICLES',
      message: `There is no folder "${folder}": put articles there (${endings}).`,
    });
  });

  test('it is a file', async () => {
    const file = join(await temporaryFolder({ 'clips.txt': 'Talks' }), 'clips.txt');
    await expect(readArticles(file)).rejects.toMatchObject({
      code: 'NO_ARTICLES',
      message: expect.stringContaining(`"${file}" is not a readable folder`),
    });
  });

  test('it is empty', async () => {
    const folder = await temporaryFolder();
    await expect(readArticles(folder)).rejects.toMatchObject({
      code: 'NO_ARTICLES',
      message: `The folder "${folder}" has no articles: put articles there (${endings}).`,
    });
  });

  test('it holds nothing that can be served, and the first reason is given', async () => {
    await expect(read({ 'a.odt': 'PK' })).rejects.toMatchObject({
      code: 'NO_ARTICLES',
      message: expect.stringContaining(
        `(found a.odt, which has an ending Clipbook cannot read: use ${endings})`,
      ),
    });
  });

  test('its catalogue has a mistake', async () => {
    await expect(read({ 'a.txt': 'Talks', 'sources.yaml': '[' })).rejects.toMatchObject({
      code: 'BAD_CATALOGUE',
    });
  });
});

describe('a file that cannot be served is named with its reason, and the others are read', () => {
  test.each([
    ['an unknown ending', 'a.odt', 'PK', /^has an ending Clipbook cannot read: use \.\w+, .* or \.\w+$/],
    ['no ending', 'README', 'Talks', /^has an ending Clipbook cannot read/],
    ['an empty file', 'a.txt', '', /^is empty: put text into it or remove it$/],
    ['nothing but white space', 'a.txt', '\uFEFF \r\n\t', /^is empty/],
    ['nothing but page furniture', 'a.txt', 'Table of Contents\nAdvertisement', /^is empty/],
    ['not text', 'a.txt', Buffer.from('Talks\0'), /^is not text: save it as UTF-8 and put it back$/],
    ['UTF-16 without a mark', 'a.txt', Buffer.from('Talks', 'utf16le'), /^is not text/],
    [
      'larger than 20 MB',
      'a.txt',
      Buffer.alloc(20 * 1024 * 1024 + 1, 'x'),
      /^is larger than 20 MB: split it/,
    ],
  ])('%s', async (_, path, content, reason) => {
    expect(await problemOf(path, content)).toMatch(reason);
  });

  test.each([
    ['a link to nothing', 'nowhere.txt', 'ENOENT'],
    ['a link to itself', 'a.txt', 'ELOOP'],
  ])('%s', async (_, target, code) => {
    const folder = await temporaryFolder({ 'good.txt': 'He came.' });
    await symlink(target, join(folder, 'a.txt'));
    expect((await readArticles(folder)).problems).toEqual([
      { path: 'a.txt', reason: `cannot be read (${code}): check the file and its permissions` },
    ]);
  });

  test('a catalogue entry without a file', async () => {
    const { problems } = await read({ 'a.txt': 'Talks', 'sources.yaml': 'b.txt: { title: Lost }' });
    expect(problems).toEqual([
      { path: 'b.txt', reason: 'is named in sources.yaml but is not in the folder', isMinor: true },
    ]);
  });
});

describe('which files are read', () => {
  test('nested folders, cited with "/", in the order of their code units', async () => {
    const files = ['b.txt', 'B.txt', 'wire/b.txt', 'wire/2025/a.txt', 'a.txt', 'ä.txt', 'a-b.txt'];
    const there = await read(Object.fromEntries(files.map((path) => [path, 'He came.'])));
    const back = await read(Object.fromEntries(files.toReversed().map((path) => [path, 'He came.'])));
    expect(pathsOf(there)).toEqual([
      ...['B.txt', 'a-b.txt', 'a.txt', 'b.txt', 'wire/2025/a.txt', 'wire/b.txt', 'ä.txt'],
    ]);
    expect(back.articles).toEqual(there.articles);
  });

  test('endings in any case', async () => {
    expect(pathsOf(await read({ 'a.TXT': 'He came.', 'b.Text': 'He left.' }))).toEqual(['a.TXT', 'b.Text']);
  });

  test('hidden files, hidden folders, backups and the catalogue itself are passed over in silence', async () => {
    const { articles, problems } = await read({
      'a.txt': 'He came.',
      '.hidden.txt': 'x',
      '.git/b.txt': 'x',
      'wire/.c.txt': 'x',
      'a.txt~': 'x',
      'sources.yaml': '',
    });
    expect(articles).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('a link to a file is read, an empty folder is nothing', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder({ 'real.txt': 'He came.' });
    await symlink(join(elsewhere, 'real.txt'), join(folder, 'a.txt'));
    await mkdir(join(folder, 'empty.txt'));
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ source }) => [source.path, source.text])).toEqual([['a.txt', 'He came.']]);
    expect(problems).toEqual([]);
  });

  test('a folder given with a slash at its end is the same folder', async () => {
    const folder = await temporaryFolder({ 'wire/a.txt': 'He came.' });
    const { articles } = await readArticles(folder);
    expect(await readArticles(`${folder}/`)).toMatchObject({ articles, problems: [] });
  });
});

describe('sources', () => {
  test('the text is the file, whole and unchanged', async () => {
    const text = '\uFEFFTalks\r\n\r\n He came.\u2028\t\r';
    const { articles } = await read({ 'a.txt': text });
    expect(articles[0]?.source.text).toBe(text);
  });

  test('an id depends on the path alone', async () => {
    const [before] = (await read({ 'wire/a.txt': 'He came.' })).articles;
    const [after] = (await read({ 'wire/a.txt': 'He left.', 'wire/b.txt': 'He waits.' })).articles;
    expect(before?.source.id).toMatch(/^[0-9a-z]{10}$/);
    expect(after?.source.id).toBe(before?.source.id);
    expect(after?.passages[0]?.id).toBe(`${before?.source.id}-1`);
  });

  test('ids of the five articles never change, because links hold them', async () => {
    const { articles } = await readArticles(join(import.meta.dirname, '../../data/articles'));
    expect(articles.map(({ source }) => source.id)).toEqual([
      ...['trq7hqfepf', '0l0tuam4yx', 'ot72wl7yyh', 'b9xeagl7ft', '0129kk7s5z'],
    ]);
  });

  test('the catalogue says title, publisher, author, date and address', async () => {
    const { articles } = await read({
      'wire/a.txt': 'He came.',
      'b.txt': 'He left.',
      'sources.yaml':
        'wire/a.txt: { title: Talks, publisher: Wire, author: Anna, published: 2025-02-28, url: "https://a.example" }',
    });
    expect(articles[1]?.source).toMatchObject({
      title: 'Talks',
      publisher: 'Wire',
      author: 'Anna',
      publishedAt: '2025-02-28',
      url: 'https://a.example',
    });
    expect(Object.keys(articles[0]?.source ?? {}).sort()).toEqual(['id', 'path', 'text', 'title']);
  });
});

describe('titles', () => {
  const titleOf = async (text: string) => (await read({ 'a.txt': text })).articles[0]?.source.title;

  test.each([
    ['the headline', 'Talks in Beijing\nHe came. He left.', 'Talks in Beijing'],
    ['the first sentence when there is no headline', 'He came to Mr. Xi. He left.', 'He came to Mr. Xi.'],
    [
      'the first sentence over a line break',
      'He came to Beijing for the talks of the two\nneighbours. He left.',
      'He came to Beijing for the talks of the two neighbours.',
    ],
    [
      'a first sentence of more than 80 characters, cut between words without a comma at the cut',
      'Chinese President Xi Jinping met with Russian security official Sergei Shoigu, who, in Beijing, spoke.',
      'Chinese President Xi Jinping met with Russian security official Sergei Shoigu…',
    ],
    ['one long word, cut', 'x'.repeat(200), `${'x'.repeat(80)}…`],
    ['emoji, never cut in half', `x${'👍'.repeat(100)}`, `x${'👍'.repeat(39)}…`],
  ])('%s', async (_, text, title) => {
    expect(await titleOf(text)).toBe(title);
  });

  test('is one short line for any article', async () => {
    const folder = await temporaryFolder();
    await fc.assert(
      fc.asyncProperty(articleText, async (text) => {
        await writeFile(join(folder, 'a.txt'), `He came.\n${text}`);
        const title = (await readArticles(folder)).articles[0]?.source.title ?? '';
        expect(title).toMatch(/^\S(?:.{0,79}\S)?$/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe('links to folders', () => {
  test('are followed', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'One article.' });
    const elsewhere = await temporaryFolder({ 'b.txt': 'Another article.' });
    await symlink(elsewhere, join(folder, 'linked'));
    const read = await readArticles(folder);
    expect(pathsOf(read)).toEqual(['a.txt', 'linked/b.txt']);
    expect(read.problems).toEqual([]);
  });

  test('that lead back up end there', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'One article.', 'wire/b.txt': 'Another article.' });
    await symlink('..', join(folder, 'wire/up'));
    await symlink('.', join(folder, 'wire/here'));
    const read = await readArticles(folder);
    expect(pathsOf(read)).toEqual(['a.txt', 'wire/b.txt']);
    expect(read.problems).toEqual([]);
  });
});

describe('the catalogue', () => {
  const titled = async (files: Readonly<Record<string, string>>) =>
    (await read(files)).articles.map(({ source }) => [source.path, source.publisher, source.title]);

  test('speaks of many files with one pattern, and of one by its path', async () => {
    const yaml = 'wire/**: { publisher: Wire }\nwire/b.txt: { title: Talks }\n';
    const files = { 'a.txt': 'He came.', 'wire/a.txt': 'He came.', 'wire/2025/c.txt': 'He came.' };
    expect(await titled({ ...files, 'wire/b.txt': 'He left.', 'sources.yaml': yaml })).toEqual([
      ['a.txt', undefined, 'He came.'],
      ['wire/2025/c.txt', 'Wire', 'He came.'],
      ['wire/a.txt', 'Wire', 'He came.'],
      ['wire/b.txt', 'Wire', 'Talks'],
    ]);
  });

  test('a pattern that fits nothing is named', async () => {
    const { problems } = await read({ 'a.txt': 'Talks', 'sources.yaml': '"*.pdf": { publisher: Wire }' });
    expect(problems).toEqual([
      { path: '*.pdf', reason: 'is named in sources.yaml but fits no file of the folder', isMinor: true },
    ]);
  });
});
