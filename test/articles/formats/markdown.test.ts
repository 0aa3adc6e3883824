import { describe, expect, test } from 'vitest';
import markdown from '../../../src/articles/formats/markdown.ts';
import { readPassages } from '../../../src/articles/passages.ts';
import { readMarkdown } from '../../../src/articles/read-markdown.ts';
import { openClipbook } from '../../../src/clipbook.ts';
import { readableText } from '../../../src/language/readable-text.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const passages = (text: string) => readPassages('k3f9a2xq0d', readMarkdown(Buffer.from(text)));
const read = (text: string) =>
  passages(text).map((passage) => readableText(passage).replace(/\s+/g, ' ').trim());

test('reads Markdown files', () => {
  expect(markdown.endings).toEqual(['.md', '.markdown']);
});

test('the text is the file, whole, with its front matter', () => {
  const text = '---\ntitle: Talks\n---\r\n# A\r\n\r\nHe came.\r\n';
  expect(readMarkdown(Buffer.from(text)).text).toBe(text);
});

test('lines are those of the file', () => {
  expect(passages('---\r\ntitle: Talks\r\n---\r\n\r\n# A\r\n\r\nHe came.').map(({ line }) => line)).toEqual([
    5, 7,
  ]);
});

describe('marks are quoted but not read', () => {
  test.each([
    ['emphasis', '**He** _came_ ***now***.', 'He came now.'],
    ['a link', 'He [came](http://e.org/x "title") now.', 'He came now.'],
    [
      'a link by reference',
      'He [came][1] [now][].\n\n[1]: http://e.org\n[now]: http://e.org/now',
      'He came now.',
    ],
    ['an address', 'See <https://e.org/x>.', 'See .'],
    ['a picture', '![He came](a.png "title") now', 'He came now'],
    ['a tag', 'He <span class="x">came</span>.<br>', 'He came.'],
    ['a comment', 'He <!-- TODO --> came.', 'He came.'],
    ['an escape', 'He \\*came\\*.', 'He *came*.'],
    ['code', 'He `came` now.', 'He came now.'],
    ['a footnote mark', 'He came[^1] now.', 'He came now.'],
    ['a quote', '> He\n> > came.', 'He'],
    ['a mark within a word', '**Ser**gei and [Xin](http://e.org)hua', 'Sergei and Xinhua'],
    ['a break', 'He<br>came &amp; left.', 'He came left.'],
    ['a bar between cells', '| He | came |\n|---|---|\n| **She** | left |', 'He | came She | left'],
    ['a struck word', 'He ~~went~~ came.', 'He went came.'],
    ['brackets that are no link', 'He [sic] came.', 'He sic came.'],
  ])('%s', (_, text, expected) => {
    const content = `A first paragraph.\n\n${text}`;
    expect(read(content)[1]).toBe(expected);
    expect(passages(content)[1]?.text).toContain('He'.slice(0, text.includes('He') ? 2 : 0));
  });
});

test.each([
  ['a rule', 'He came.\n\n***\n'],
  ['a comment', '<!-- He left. -->\n\nHe came.'],
  ['a definition of a link', 'He came.\n\n[a]: http://e.org "He left."'],
  ['a script', 'He came.\n\n<script>\nleft()\n\n</script>'],
  ['a picture without words', '![](a.png)\n\nHe came.'],
  ['an empty heading', '#\n\nHe came.'],
])('%s is no passage', (_, text) => {
  expect(read(text)).toEqual(['He came.']);
});

test('a large table is parted between its rows', () => {
  const rows = Array.from({ length: 100 }, (_, row) => `| Town ${row} | ${row * 7} |`).join('\n');
  const parts = passages(`| Town | Dead |\n|---|---:|   \n${rows}`);
  expect(parts.length).toBeGreaterThan(2);
  for (const { text } of parts) expect(text).toMatch(/^\|? ?Town .*\d* \|?$/s);
});

test('a word that stands in an address alone is found nowhere', async () => {
  const { ask } = await openClipbook(
    await temporaryFolder({ 'a.md': 'Shoigu [arrived](https://e.org/zanzibar) in **Beijing** on Friday.' }),
  );
  expect(ask('When did Shoigu arrive in Beijing?')).toMatchObject({
    kind: 'evidence',
    board: [{ value: 'Friday' }],
    citations: [{ quote: 'Shoigu [arrived](https://e.org/zanzibar) in **Beijing** on Friday.' }],
  });
  expect(ask('zanzibar')).toMatchObject({ kind: 'nothing', unmatched: ['zanzibar'] });
});

describe('what would take minutes is named with the reason', () => {
  test.each([
    ['links in each other', '[a]('.repeat(200_000), 'has so many brackets in one paragraph, up to line 1'],
    ['links over many lines', '[a](\n'.repeat(200_000), 'has so many brackets in one paragraph'],
    ['quotes in quotes', '>'.repeat(100_000), 'has more than 100 lists or quotes in each other on line 1'],
    ['lists in lists', `He came.\n\n${'1. '.repeat(100_000)}`, 'in each other on line 3'],
  ])('%s', (_, text, reason) => {
    expect(() => readMarkdown(Buffer.from(text))).toThrow(reason);
  });
});
