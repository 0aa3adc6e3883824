import { Parser } from 'htmlparser2';
import { type KnownMetadata, type MetadataFields, metadataFields, metadataOf } from '../known-metadata.ts';
import { articleIn } from './json-ld.ts';
import type { ScannedPage } from './scan-page.ts';

/** What is longer is no headline and no name. */
const LONGEST = 300;

/** By the conventions of Open Graph, Dublin Core, schema.org's microdata, Parsely and Sailthru. */
const META: Readonly<
  Record<'title' | 'publisher' | 'author' | 'published' | 'url' | 'language', readonly string[]>
> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'headline'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  author: [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.issued',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'date',
  ],
  url: ['og:url', 'twitter:url', 'parsely-link'],
  language: ['og:locale', 'content-language', 'dc.language', 'inlanguage'],
};

/**
 * What a page says of its article, from the most to the least deliberate: linked data, `meta`, its tags. What is no
 * date, address or language is dropped, never guessed.
 *
 * @example of `<meta property="og:site_name" content="The Coastal Wire">` → `{ publisher: 'The Coastal Wire' }`
 */
export function pageMetadata(page: ScannedPage): KnownMetadata {
  const linked = articleIn(page.jsonLd) ?? {};
  const meta = (field: keyof typeof META) => META[field].flatMap((name) => page.meta.get(name) ?? []);
  const author = [linked.author, ...meta('author')].find(
    (name) => name !== undefined && !/^https?:/.test(name),
  );
  const told: Record<keyof MetadataFields, readonly (string | undefined)[]> = {
    title: [linked.headline, ...meta('title')],
    publisher: [linked.publisher, ...meta('publisher')],
    author: [author?.replace(/^by\s+(?=\p{Lu})/iu, '')],
    published: [linked.published, ...meta('published'), ...(page.times.length === 1 ? page.times : [])].map(
      isoMoment,
    ),
    url: [page.canonical, linked.url, ...meta('url')],
    language: [page.language, linked.language, ...meta('language')],
  };
  const known: { -readonly [field in keyof MetadataFields]: MetadataFields[field] } = {};
  for (const field of Object.keys(metadataFields) as (keyof typeof metadataFields)[]) {
    const plain = field === 'published' || field === 'url' ? told[field] : told[field].map(withoutEntities);
    known[field] = plain
      .map((value) => metadataFields[field].safeParse(value).data)
      .find((value) => value !== undefined);
  }
  return metadataOf(known);
}

/** Many sites write an offset without its colon, or a space for the T. */
function isoMoment(date: string | undefined): string | undefined {
  return date
    ?.trim()
    .replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T')
    .replace(/ ?([+-]\d\d)(\d\d)$/, '$1:$2')
    .replace(/ (?=Z$|[+-]\d\d:\d\d$)/, '');
}

/** Many sites escape twice what they write into linked data. */
function withoutEntities(words: string | undefined): string | undefined {
  if (words === undefined || words.length > LONGEST) return undefined;
  let plain = '';
  const parser = new Parser({
    ontext: (text) => {
      plain += text;
    },
  });
  parser.end(words);
  return plain.replace(/\s+/g, ' ').trim();
}
