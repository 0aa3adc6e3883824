import { describe, expect, test } from 'vitest';
import type { ArticleContent, UnreadableArticle } from '../../../src/articles/article-format.ts';
import { readFeed } from '../../../src/articles/feed/read-feed.ts';

const TEXT = '<p>China is hosting Mr. Li.</p><p>He stays until Friday.</p>';

const read = (xml: string): readonly (ArticleContent | UnreadableArticle)[] =>
  [readFeed(Buffer.from(xml))].flat();
const rss = (items: string, channel = '<title>The Wire</title>') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`;
const item = (id: string, content = TEXT) =>
  `<item><guid>${id}</guid><title>Talks ${id}</title><content:encoded><![CDATA[${content}]]></content:encoded></item>`;

test('the pointer of an entry stays when the feed grows at the top', () => {
  const [before] = read(rss(item('a')));
  const after = read(rss(item('c') + item('b') + item('a')));
  expect(after[2]?.pointer).toBe(before?.pointer);
  expect(before?.pointer).toMatch(/^[0-9a-z]{8}$/);
  expect(new Set(after.map(({ pointer }) => pointer)).size).toBe(3);
});

test('an entry without an id goes by its address, else by its title', () => {
  const bare = (head: string) =>
    rss(`<item>${head}<description>${TEXT.replaceAll('<', '&lt;')}</description></item>`);
  const pointer = (head: string) => read(bare(head))[0]?.pointer;
  expect(pointer('<link>https://a.example/1</link><title>A</title>')).toBe(
    pointer('<link>https://a.example/1</link><title>B</title>'),
  );
  expect(pointer('<title>A</title>')).not.toBe(pointer('<title>B</title>'));
});

test('the same entry twice is one; another text under the same id is another article', () => {
  const articles = read(
    rss(item('a') + item('a') + item('a', '<p>Something else happened.</p><p>Today.</p>')),
  );
  expect(articles).toHaveLength(2);
  expect(articles[1]?.pointer).toBe(`${articles[0]?.pointer}-2`);
});

test('reads RSS 1.0', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>The Wire</title></channel><item rdf:about="i"><title>Talks</title><link>https://wire.example/1</link><dc:date>2025-02-28T10:00:00+08:00</dc:date><dc:creator>Ada</dc:creator><description>${TEXT.replaceAll('<', '&lt;')}</description></item></rdf:RDF>`;
  expect(read(rdf)).toMatchObject([
    {
      text: 'China is hosting Mr. Li.\n\nHe stays until Friday.',
      metadata: {
        title: 'Talks',
        publisher: 'The Wire',
        author: 'Ada',
        publishedAt: '2025-02-28T10:00:00+08:00',
        url: 'https://wire.example/1',
      },
      extractedFrom: 'RSS',
    },
  ]);
});

test('what other namespaces say of an entry is not taken for its own', () => {
  const media =
    '<item><guid>a</guid><title>Talks</title><media:title xmlns:media="http://search.yahoo.com/mrss/">IMG_1.jpg</media:title><content:encoded>&lt;p>China is hosting Mr. Li.</content:encoded></item>';
  expect(read(rss(media))).toMatchObject([{ metadata: { title: 'Talks' } }]);
});

test('an ampersand that is none of XML ends nothing', () => {
  const slip = rss(
    `<item><guid>a</guid><title>Q&A with AT&T &ndash; live</title><description>${'China is hosting Mr. Li. '.repeat(20)}</description></item>`,
  );
  expect(read(slip)).toMatchObject([{ metadata: { title: 'Q&A with AT&T – live' } }]);
});

test('a feed that breaks off gives the entries before, and names the one cut off', () => {
  const whole = rss(item('a') + item('b'));
  const articles = read(whole.slice(0, whole.indexOf('Talks b') + 3));
  expect(articles).toMatchObject([
    { metadata: { title: 'Talks a' } },
    { reason: 'is cut off: save the feed again' },
  ]);
});

test('a teaser is named, not served', () => {
  const teaser = (text: string) => read(rss(`<item><guid>a</guid><description>${text}</description></item>`));
  expect(teaser('The lift opens two weeks early.')).toMatchObject([
    { reason: expect.stringContaining('only a teaser') },
  ]);
  expect(teaser(`${'The lift opens early. '.repeat(30)} […]`)).toMatchObject([
    { reason: expect.stringContaining('only a teaser') },
  ]);
  expect(teaser('The lift opens early. '.repeat(30))).toMatchObject([{ extractedFrom: 'RSS' }]);
});

describe('is named with its reason, and nothing is fetched or grows', () => {
  test('a feed with entities of its own', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${rss(item('&b;'))}`;
    expect(() => read(bomb)).toThrow('defines entities of its own');
    const external = `<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>${rss(item('&xxe;'))}`;
    expect(() => read(external)).toThrow('defines entities of its own');
  });

  test.each([
    ['a sitemap', '<urlset><url/></urlset>', 'is no feed but <urlset>'],
    ['a feed without entries', rss(''), 'is a feed without entries'],
    ['something else', 'Talks in Beijing', 'is not XML (line 1:'],
    ['elements within elements', `<rss>${'<a>'.repeat(100_000)}`, 'nests more than 1000 elements'],
  ])('%s', (_, xml, reason) => {
    expect(() => read(xml)).toThrow(reason);
  });
});
