import { describe, expect, test } from 'vitest';
import html from '../../../src/articles/formats/html.ts';
import { readPage } from '../../../src/articles/html/read-page.ts';
import { UserError } from '../../../src/errors.ts';

const PROSE =
  '<p>Mayor Ilse Brandvold opened the terminal on Friday, two years late, and said that it was late, dear and ours.</p>';

const page = (head: string, body = `<article>${PROSE.repeat(3)}</article>`) =>
  readPage(`<html><head>${head}</head><body>${body}</body></html>`);

test('reads saved pages', () => {
  expect(html.endings).toEqual(['.html', '.htm']);
});

test('tags may be missing, as in pages written by hand', () => {
  expect(readPage(`<h1>Talks</h1>${PROSE.replace('</p>', '').repeat(3)}`).text).toContain(
    'Mayor Ilse Brandvold opened',
  );
});

test('marks of HTML that are words come back as they were', () => {
  const { text } = page(
    '',
    `<article>${PROSE.repeat(3)}<p>If a &lt; b &amp;&amp; b &lt; c, then R&amp;D &amp;amp; more.</p></article>`,
  );
  expect(text).toContain('If a < b && b < c, then R&D &amp; more.');
});

test.each(['Talks | The Wire', 'Talks - The Wire', 'Talks The Wire', 'Talks'])(
  'the site is no part of the title %s',
  (title) => {
    const { metadata, text } = page(
      `<title>${title}</title><meta property="og:site_name" content="The Wire">`,
    );
    expect(metadata?.title).toBe('Talks');
    expect(text.split('\n')[0]).toBe('Talks');
  },
);

describe('metadata', () => {
  const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  test.each([
    ['alone', { '@type': 'NewsArticle', headline: 'Talks' }],
    ['in an array', [{ '@type': 'WebSite' }, { '@type': 'ReportageNewsArticle', headline: 'Talks' }]],
    ['in a graph', { '@graph': [{ '@type': ['Article', 'Thing'], headline: 'Talks' }] }],
    ['as the main entity', { '@type': 'WebPage', mainEntity: { '@type': 'BlogPosting', headline: 'Talks' } }],
  ])('linked data is found %s', (_, data) => {
    expect(page(ld(data)).metadata).toEqual({ title: 'Talks' });
  });

  test('linked data comes before meta, meta before tags', () => {
    const { metadata } = page(
      `${ld({ '@type': 'Article', datePublished: '2025-02-28' })}<title>Third</title>
       <meta property="og:title" content="Second"><meta name="date" content="2024-01-01">`,
    );
    expect(metadata).toEqual({ title: 'Second', publishedAt: '2025-02-28' });
  });

  test('a date in words is read where it names one day', () => {
    const { metadata } = page('<meta name="date" content="Fri, 28 Feb 2025 10:00:00 GMT">');
    expect(metadata).toEqual({ publishedAt: '2025-02-28T10:00:00Z' });
  });

  test.each(['31.02.2025', '2025-02-30', 'last Friday', '1740700000'])(
    'the date %s is dropped, not guessed',
    (date) => {
      expect(page(`<title>Talks</title><meta name="date" content="${date}">`).metadata).toEqual({
        title: 'Talks',
      });
    },
  );

  test('an invalid date gives way to a valid one', () => {
    const { metadata } = page(
      `${ld({ '@type': 'Article', headline: 'Talks', datePublished: 'soon' })}<meta name="pubdate" content="2025-02-28">`,
    );
    expect(metadata?.publishedAt).toBe('2025-02-28');
  });

  test('a time counts only where it is the only one of the article', () => {
    const time = (day: string) => `<time datetime="${day}">then</time>`;
    const body = (times: string) => `${time('2020-01-01')}<article>${times}${PROSE.repeat(3)}</article>`;
    expect(page('', body(time('2025-02-28'))).metadata?.publishedAt).toBe('2025-02-28');
    expect(page('', body(time('2025-02-28') + time('2025-03-01'))).metadata?.publishedAt).toBeUndefined();
  });

  test.each(['/talks', 'javascript:alert(1)', 'talks'])('%s is no address to cite', (href) => {
    expect(page(`<title>Talks</title><link rel="canonical" href="${href}">`).metadata).toEqual({
      title: 'Talks',
    });
  });

  test('the address of a profile is no author', () => {
    const { metadata } = page(
      '<title>Talks</title><meta property="article:author" content="https://e.org/x">',
    );
    expect(metadata).toEqual({ title: 'Talks' });
  });

  test('linked data that is broken or bottomless is passed over', () => {
    const bottomless = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const { metadata } = page(
      `<title>Talks</title><script type="application/ld+json">{"@type":</script>
       <script type="application/ld+json">${bottomless}</script>`,
    );
    expect(metadata).toEqual({ title: 'Talks' });
  });
});

describe('a page that cannot be read is named with the reason', () => {
  const million = (unit: string) => unit.repeat(1_000_000 / unit.length);
  test.each([
    ['100,000 nested tags', '<div>'.repeat(100_000), 'nests more than 400 tags'],
    ['100,000 nested tags of text', `<p>${'<b>'.repeat(100_000)}`, 'nests more than 400 tags'],
    ['more tags than any article', '<br>'.repeat(100_000), 'has more than 30000 tags'],
    [
      'more text than any article',
      '<p>word, word '.repeat(10).concat('word '.repeat(1_000_000)),
      'has more than 4000000',
    ],
    ['entities without end', million('&lt;'), 'has more than 200000 pieces of text'],
    ['nothing', '', 'has no text that looks like an article'],
    [
      'a menu',
      '<nav><ul><li><a href="/">Home</a></li><li><a href="/a">News</a></li></ul></nav>',
      'has no text',
    ],
    ['a frameset', '<frameset><frame src="a.html"></frameset>', 'has no text'],
    ['a script alone', `<script>${million('for(;;){}')}</script>`, 'has no text'],
    ['an open comment', million('<!-- '), 'has no text'],
  ])('%s', (_, content, reason) => {
    expect(() => readPage(content)).toThrow(UserError);
    expect(() => readPage(content)).toThrow(reason);
  });

  test('20 MB of scripts around an article do not hide it', () => {
    const script = `<script>${'for(;;){}'.repeat(1_100_000)}</script>`;
    expect(page('', `${script}<article>${PROSE.repeat(3)}</article>${script}`).blocks).toHaveLength(3);
  });
});

test('tables that set columns are read as what stands in them', () => {
  const { text } = page('', `<table><tr><td><h2>Talks</h2>${PROSE.repeat(3)}</td></tr></table>`);
  expect(text).not.toContain('|');
});
