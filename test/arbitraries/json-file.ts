import fc from 'fast-check';
import { anyQuestion } from './question.ts';
import { articleText } from './text.ts';

/** What articles and the lists around them are called, in the ways of many systems (docs/FORMATS.md), and what is not known. */
// biome-ignore format: one to a line would fill a screen
const NAMES = [
  'text', 'content_text', 'html', 'content', 'body', 'title', 'headline', 'url', 'link', 'published_at', 'date', 'pubDate', 'publisher', 'source',
  'author', 'authors', 'language', 'lang', 'items', 'articles', 'data', 'id', 'status', '__proto__', 'constructor', '', '~/',
];

const html = anyQuestion.map((text) => `<p>${text}</p><ul><li>${text}<br>a</ul><h2>b</h2>`);
const word = fc.constantFrom(
  '2025-02-28',
  '03/04/2025',
  '1740000000',
  'https://example.org/a',
  'ftp://x',
  'en',
  'xx-',
  '',
  ' ',
  '\ud800',
  '\0',
);

/** A JSON value in the shape of articles, of lists of them, or of nothing in particular. */
const { value } = fc.letrec<{ value: unknown; object: unknown; list: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    { weight: 3, arbitrary: articleText },
    { weight: 2, arbitrary: html },
    { weight: 3, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom(null, true, 0, -1, 1e300, 1_740_000_000_000) },
  ),
  object: fc
    .array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries)),
  list: fc.array(tie('value'), { maxLength: 4 }),
  value: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: tie('leaf') },
    { weight: 3, arbitrary: tie('object') },
    { weight: 1, arbitrary: tie('list') },
  ),
}));

const article = fc.record(
  {
    title: fc.oneof(anyQuestion, word),
    text: fc.oneof(articleText, anyQuestion),
    html,
    published_at: word,
    url: word,
    author: value,
    language: word,
  },
  { requiredKeys: [] },
);

/** The text of a JSON file that may hold articles. */
export const jsonFile: fc.Arbitrary<string> = fc
  .oneof(
    article,
    fc.array(fc.oneof({ weight: 4, arbitrary: article }, { weight: 1, arbitrary: value }), { maxLength: 4 }),
    fc.record({ title: word, items: fc.array(article, { maxLength: 3 }) }),
    value,
  )
  .map((json) => JSON.stringify(json));
