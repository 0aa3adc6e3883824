import { UserError } from '../../errors.ts';
import type { ArticleContent } from '../article-format.ts';
import { fragmentBlocks } from '../html/fragment-blocks.ts';
import { textOf } from '../text-builder.ts';
import { toldMetadata } from '../told-metadata.ts';

/** What exports call the parts of an article, without case, hyphens and underscores; the first that is there counts. */
const NAMES = {
  title: ['title', 'headline', 'name'],
  text: ['text', 'contenttext', 'bodytext', 'plaintext', 'articlebody', 'fulltext'],
  html: ['html', 'contenthtml', 'bodyhtml', 'content', 'body'],
  url: ['url', 'link', 'canonicalurl', 'weburl', 'permalink', 'externalurl'],
  published: [
    'published',
    'publishedat',
    'datepublished',
    'publicationdate',
    'pubdate',
    'date',
    'publishdate',
  ],
  publisher: ['publisher', 'source', 'sitename', 'outlet', 'publication', 'provider'],
  author: ['author', 'authors', 'byline', 'creator', 'creators'],
  language: ['language', 'lang', 'inlanguage', 'locale'],
} as const;

const IS_HTML =
  /<\/?(?:p|br|div|h[1-6]|ul|ol|li|a|em|strong|b|i|span|blockquote|figure|table)\b[^<>]{0,2000}>/i;

/**
 * The article that an object of JSON describes, by the names that newsroom exports, JSON Feed, schema.org and WordPress use for
 * its parts. Text in HTML is read as such.
 *
 * @param known what the file says of all of its articles
 * @throws UserError `NO_ARTICLE` when it is no object or has no text; the message completes "<path> …"
 * @example `jsonArticle({ title: 'Talks', content_html: '<p>China is …' }, {})` → `{ text: 'China is …', metadata: { title: 'Talks' }, extractedFrom: 'JSON', … }`
 */
export function jsonArticle(
  value: unknown,
  known: { readonly publisher?: string; readonly language?: string },
) {
  if (!isRecord(value)) throw noArticle(`is ${kindOf(value)} where an article is expected`);
  const field = (part: keyof typeof NAMES) => {
    const found = NAMES[part].map((name) => fieldOf(value, name));
    return found.find((each) => each !== undefined && each !== null && each !== '');
  };
  const text = linesOf(field('text')) ?? '';
  const html = linesOf(field('html')) ?? '';
  const longer = html.length > text.length && IS_HTML.test(html) ? html : text || html;
  if (longer.trim() === '') {
    const has = Object.keys(value).slice(0, 6).join(', ');
    throw noArticle(`has no "text" or "html"${has === '' ? '' : ` (it has ${has.slice(0, 100)})`}`);
  }
  const metadata = toldMetadata({
    ...known,
    title: linesOf(field('title')),
    url: field('url'),
    published: field('published'),
    publisher: namesOf(field('publisher')) ?? known.publisher,
    author: namesOf(field('author')),
    language: field('language') ?? known.language,
  });
  const content = IS_HTML.test(longer) ? textOf(fragmentBlocks(longer)) : { text: longer };
  return { ...content, metadata, extractedFrom: 'JSON' } satisfies ArticleContent;
}

/**
 * Whether a value is an object with names, not a list.
 *
 * @example `isRecord({})` → true; `isRecord([])`, `isRecord(null)` → false
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The field of an object that has a name, however its words are joined.
 *
 * @example `fieldOf({ date_published: '2025' }, 'datepublished')` → `'2025'`
 */
export function fieldOf(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(value).find(([key]) => key.replace(/[-_\s]/g, '').toLowerCase() === name)?.[1];
}

/**
 * What a value of JSON is, as people say it.
 *
 * @example `kindOf([1])` → `'a list'`; `kindOf(null)` → `'nothing'`
 */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'true or false';
}

/** Text, a list of paragraphs, or what WordPress writes for either: `{ rendered: text }`. */
function linesOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const lines = value.map(linesOf).filter((line) => line !== undefined);
    return lines.length === 0 ? undefined : lines.join('\n\n');
  }
  if (!isRecord(value)) return undefined;
  const { rendered, text, value: plain } = value;
  return [rendered, text, plain].find((each) => typeof each === 'string');
}

/** A name, an object that has one, or a list of such. */
function namesOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const names = value.map(namesOf).filter((name) => name !== undefined);
    return names.length === 0 ? undefined : names.join(', ');
  }
  if (!isRecord(value)) return undefined;
  return [value.name, value.title].find((each) => typeof each === 'string');
}

function noArticle(what: string): UserError {
  return new UserError('NO_ARTICLE', `${what}: give it a "title" and a "text" or "html"`);
}
