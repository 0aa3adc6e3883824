import { expect, test } from 'vitest';
import { fragmentBlocks } from '../../../src/articles/html/fragment-blocks.ts';

const read = (html: string) => fragmentBlocks(html).map(({ kind, text }) => `${kind}: ${text}`);

test('reads paragraphs, headings, list items and rows', () => {
  const html =
    '<h2>The <b>visit</b></h2><p>He   left\n.<ul><li>more trade<li>fewer tariffs</ul><table><tr><th>Fare<td>42 kroner</table>tail';
  expect(read(html)).toEqual([
    'heading: The visit',
    'paragraph: He left .',
    'item: more trade',
    'item: fewer tariffs',
    'paragraph: Fare | 42 kroner',
    'paragraph: tail',
  ]);
});

test('a line break stays one, two of them end a paragraph', () => {
  expect(read('Line one<br>line two<br><br>Next')).toEqual([
    'paragraph: Line one\nline two',
    'paragraph: Next',
  ]);
});

test('the rows of a table are one paragraph, also of one that stands in another', () => {
  const table = '<table><tr><th>Town<th>Fare<tr><td>Sandøy<td>42</table>';
  expect(read(table)).toEqual(['paragraph: Town | Fare\nSandøy | 42']);
  expect(read(`<table><tr><td><p>Prices</p>${table}<td>Note</table>`)).toEqual([
    'paragraph: Prices',
    'paragraph: Town | Fare\nSandøy | 42',
    'paragraph: Note',
  ]);
});

test('a table that only sets things side by side is read cell by cell', () => {
  expect(read('<table><tr><td><h1>Talks</h1><p>One.</p><td><p>Two.</p></table>')).toEqual([
    'heading: Talks',
    'paragraph: One.',
    'paragraph: Two.',
  ]);
});

test.each([
  '<script>x</script>',
  '<style>x</style>',
  '<p hidden>x</p>',
  '<div style="display: none"><p>x</p></div>',
  '<span style="FONT-SIZE:0px">x</span>',
  '<nav><a>x</a></nav>',
  '<!-- x -->',
  '<img src="https://track.example/x.gif" alt="x">',
])('%s is no text', (html) => {
  expect(read(`<p>Talks</p>${html}`)).toEqual(['paragraph: Talks']);
});

test('the filler of a preview line is dropped', () => {
  expect(read('<p>Talks &zwnj;&nbsp;&zwnj;&nbsp;&#847;&shy;</p>')).toEqual(['paragraph: Talks']);
});

test('elements within elements are refused', () => {
  expect(() => fragmentBlocks('<div>'.repeat(100_000))).toThrow('nests more than 2000 HTML elements');
});
