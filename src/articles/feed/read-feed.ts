import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import type { ArticleContent, ArticleFile, UnreadableArticle } from '../article-format.ts';
import { decodeText } from '../decode-text.ts';
import { fragmentBlocks } from '../html/fragment-blocks.ts';
import type { KnownMetadata } from '../known-metadata.ts';
import { textOf } from '../text-builder.ts';
import { toldMetadata } from '../told-metadata.ts';
import { type Feed, type FeedEntry, type FeedField, feedEntries } from './feed-entries.ts';

const DECLARED_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;
const MOST_ENTRIES = 20_000;
/** A summary shorter than this, in one paragraph, announces an article and is none. */
const SHORTEST_ARTICLE = 400;
const BREAKS_OFF = /(?:\.\.\.|…|\[…\]|\[\.\.\.\]|»|>>)\W*$/u;

/**
 * The articles of a feed (RSS 2.0, RSS 1.0 or Atom). The pointer of an entry is made of its id or address: a feed grows at the
 * top, and an article must be cited by the same name tomorrow.
 *
 * @throws UserError `NO_FEED` or `BAD_XML`
 * @example `readFeed(bytes)` → `[{ pointer: '3k9x2m0a', text: 'China is …', metadata: { title: 'Talks', publisher: 'Wire' }, extractedFrom: 'RSS', … }]`
 */
export function readFeed(bytes: Uint8Array): ArticleFile {
  const xml = decodeText(bytes, declaredEncoding(bytes)).text.replace(/^\uFEFF/, '');
  const root = xml.search(/<(?:\w+:)?(?:rss|feed|rdf)\b/i);
  if (/<!ENTITY/i.test(root < 0 ? xml : xml.slice(0, root))) {
    throw new UserError(
      'NO_FEED',
      'defines entities of its own (<!ENTITY), which are never read: export it without them',
    );
  }
  const feed = feedEntries(xml);
  checkFeed(feed);
  const read: (ArticleContent | UnreadableArticle)[] = [];
  const texts = new Map<string, string>();
  for (const entry of feed.entries) {
    const article = articleOf(entry, feed);
    const text = 'text' in article ? article.text : article.reason;
    const pointer = freePointer(article.pointer, text, texts);
    if (pointer === undefined) continue;
    texts.set(pointer, text);
    read.push({ ...article, pointer });
  }
  return read;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  return DECLARED_ENCODING.exec(Buffer.from(bytes.subarray(0, 400)).toString('latin1'))?.[1];
}

function checkFeed({ root, fault, entries }: Feed): void {
  const where = fault === undefined ? '' : ` (line ${fault.line}: ${fault.message.slice(0, 120)})`;
  if (root === undefined) throw new UserError('NO_FEED', `is not XML${where}: save the feed again`);
  if (!/^(?:rss|RDF|feed)$/.test(root)) {
    const name = root.slice(0, 40);
    throw new UserError(
      'NO_FEED',
      `is no feed but <${name}>: save a feed (RSS or Atom), or the article as HTML or text`,
    );
  }
  if (entries.length === 0)
    throw new UserError('NO_FEED', `is a feed without entries${where}: save it again`);
  if (entries.length > MOST_ENTRIES) {
    throw new UserError('TOO_LONG', `holds more than ${MOST_ENTRIES.toLocaleString('en')} entries: split it`);
  }
}

type EntryArticle = (ArticleContent | UnreadableArticle) & { readonly pointer: string };

function articleOf({ fields, isWhole }: FeedEntry, { root, fields: feed }: Feed): EntryArticle {
  const field = (name: FeedField) => fields.get(name);
  const key = field('id') ?? field('link') ?? `${field('title')} ${field('published') ?? field('content')}`;
  const pointer = pointerOf(key);
  if (!isWhole) return { pointer, reason: 'is cut off: save the feed again' };
  try {
    const content = textOf(fragmentBlocks(field('content') ?? ''));
    const summary = textOf(fragmentBlocks(field('summary') ?? ''));
    const body = summary.text.length > content.text.length ? summary : content;
    if (body.text === '') return { pointer, reason: 'has no text: save the article itself' };
    const isTeaser =
      body === summary &&
      (BREAKS_OFF.test(body.text) || (body.text.length < SHORTEST_ARTICLE && body.blocks.length < 2));
    if (isTeaser) return { pointer, reason: 'is only a teaser: save the article itself' };
    return {
      ...body,
      pointer,
      metadata: metadataOf(field, feed),
      extractedFrom: root === 'feed' ? 'Atom' : 'RSS',
    };
  } catch (error) {
    if (error instanceof UserError) return { pointer, reason: error.message };
    throw error;
  }
}

function metadataOf(
  field: (name: FeedField) => string | undefined,
  feed: ReadonlyMap<FeedField, string>,
): KnownMetadata {
  return toldMetadata({
    title: field('title'),
    publisher: field('publisher') ?? feed.get('title'),
    author: field('author') ?? feed.get('author'),
    published: field('published') ?? field('updated'),
    url: field('link') ?? field('id'),
    language: field('language') ?? feed.get('language'),
  });
}

function pointerOf(key: string): string {
  return createHash('sha256').update(key).digest().readBigUInt64BE().toString(36).padStart(8, '0').slice(-8);
}

/** Two entries may share an id; the same article twice is one. */
function freePointer(pointer: string, text: string, texts: ReadonlyMap<string, string>): string | undefined {
  for (let count = 1; ; count++) {
    const name = count === 1 ? pointer : `${pointer}-${count}`;
    const other = texts.get(name);
    if (other === undefined) return name;
    if (other === text) return undefined;
  }
}
