import { describe, expect, test } from 'vitest';
import type { ArticleContent, UnreadableArticle } from '../../../src/articles/article-format.ts';
import { readJson, readJsonLines } from '../../../src/articles/json/read-json.ts';

const ARTICLE = { title: 'Talks', text: 'China is hosting Mr. Li.' };

function read(value: unknown, reader = readJson): readonly (ArticleContent | UnreadableArticle)[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [reader(Buffer.from(text))].flat();
}

const pointersOf = (articles: ReturnType<typeof read>) => articles.map(({ pointer }) => pointer);

test('one article in a file needs no pointer', () => {
  expect(read(ARTICLE)).toEqual([
    { text: 'China is hosting Mr. Li.', metadata: { title: 'Talks' }, extractedFrom: 'JSON' },
  ]);
});

test.each([
  ['a list', [ARTICLE, ARTICLE], ['/0', '/1']],
  ['items', { items: [ARTICLE] }, ['/items/0']],
  ['Articles', { total: 1, Articles: [ARTICLE] }, ['/Articles/0']],
  ['the only list', { export: [ARTICLE] }, ['/export/0']],
  ['a list with a name that a pointer escapes', { 'a/b~c': [ARTICLE] }, ['/a~1b~0c/0']],
])('finds the articles in %s', (_, file, pointers) => {
  expect(pointersOf(read(file))).toEqual(pointers);
});

test('an article of its own that holds a list is one article', () => {
  expect(pointersOf(read({ ...ARTICLE, images: [{ src: 'a.jpg' }] }))).toEqual([undefined]);
});

test('reads JSON Feed with its title as publisher', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Wire',
    language: 'en',
    items: [
      {
        id: '1',
        url: 'https://wire.example/1',
        title: 'Talks',
        content_html: '<p>China is hosting Mr. Li.</p>',
        date_published: '2025-02-28T10:00:00Z',
        authors: [{ name: 'Ada' }],
      },
    ],
  };
  expect(read(feed)).toMatchObject([
    {
      pointer: '/items/0',
      text: 'China is hosting Mr. Li.',
      metadata: {
        title: 'Talks',
        publisher: 'The Wire',
        author: 'Ada',
        publishedAt: '2025-02-28T10:00:00Z',
        url: 'https://wire.example/1',
        language: 'en',
      },
    },
  ]);
});

test('where text and HTML are there, the longer counts', () => {
  const [article] = read({ text: 'China …', html: '<p>China is hosting</p><p>Mr. Li.</p>' });
  expect(article).toMatchObject({ text: 'China is hosting\n\nMr. Li.' });
});

test('text with an angle bracket is no HTML', () => {
  expect(read({ text: 'Growth was < 2 % and > 1 %.' })).toMatchObject([
    { text: 'Growth was < 2 % and > 1 %.' },
  ]);
});

test('one bad article does not lose the others', () => {
  expect(read([ARTICLE, 5, { title: 'Empty', text: ' ' }, ARTICLE])).toMatchObject([
    { pointer: '/0' },
    { pointer: '/1', reason: expect.stringContaining('is a number where an article is expected') },
    { pointer: '/2', reason: expect.stringContaining('has no "text" or "html" (it has title, text)') },
    { pointer: '/3' },
  ]);
});

test('articles with the same id are two articles', () => {
  expect(
    read([
      { id: 1, ...ARTICLE },
      { id: 1, ...ARTICLE },
    ]),
  ).toHaveLength(2);
});

test('a byte order mark and JSON lines under the wrong name are read', () => {
  expect(read(`\uFEFF${JSON.stringify(ARTICLE)}`)).toHaveLength(1);
  expect(pointersOf(read(`${JSON.stringify(ARTICLE)}\n${JSON.stringify(ARTICLE)}\n`))).toEqual(['L1', 'L2']);
});

describe('JSON lines', () => {
  const lines = (text: string) => read(text, readJsonLines);

  test('are cited by the number of the line, blank ones counted', () => {
    expect(pointersOf(lines(`${JSON.stringify(ARTICLE)}\r\n\r\n${JSON.stringify(ARTICLE)}`))).toEqual([
      'L1',
      'L3',
    ]);
  });

  test('a line that breaks off is named', () => {
    expect(lines(`${JSON.stringify(ARTICLE)}\n{"title": "Ta`)[1]).toEqual({
      pointer: 'L2',
      reason: 'is not JSON: write one article on each line',
    });
  });

  test('a file without any is refused', () => {
    expect(() => lines('Talks in Beijing\n')).toThrow('has no line of JSON');
  });
});

describe('the wrong shape is named with where', () => {
  test.each<[unknown, string]>([
    ['"talks"', 'is a text: make it a list of articles'],
    ['null', 'is nothing'],
    [[], 'is an empty list'],
    [{ items: [] }, 'has an empty list at "/items"'],
    [{ a: [ARTICLE], b: [ARTICLE] }, 'has several lists ("a", "b")'],
    [[1, 2], 'holds no article (/0 is a number'],
    [{ status: 'ok' }, 'has no "text" or "html" (it has status)'],
    ['{\n"title": "Talks",\n"text": Talks\n}', 'is not JSON (a slip on line 3)'],
    ['['.repeat(100_000), 'nests more than 200 lists and objects'],
  ])('%j', (value, reason) => {
    expect(() => read(value)).toThrow(reason);
  });
});
