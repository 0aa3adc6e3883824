import { readXml, type XmlElement, type XmlFault } from '../read-xml.ts';
import { htmlEntities } from './html-entities.ts';

/** What a feed says of one entry, as it stands there: texts may be HTML. */
export type FeedEntry = {
  readonly fields: ReadonlyMap<FeedField, string>;
  /** Whether the file goes on behind it. */
  readonly isWhole: boolean;
};

/** What is read of an entry, or of the feed itself. */
export type FeedField =
  | 'title'
  | 'link'
  | 'id'
  | 'published'
  | 'updated'
  | 'author'
  | 'content'
  | 'summary'
  | 'language'
  | 'publisher';

/** A feed with its entries in the order of the file. */
export type Feed = {
  /** The name of the outermost element; `undefined` where the file is no XML at all. */
  readonly root: string | undefined;
  readonly fields: ReadonlyMap<FeedField, string>;
  readonly entries: readonly FeedEntry[];
  readonly fault: XmlFault | undefined;
};

const ATOM = 'http://www.w3.org/2005/Atom';
/** RSS 2.0 has no namespace, RSS 1.0 has one; the others add fields to both. */
const READ_NAMESPACES = new Set([
  '',
  ATOM,
  'http://purl.org/rss/1.0/',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/dc/terms/',
  'http://purl.org/rss/1.0/modules/content/',
]);

const FIELDS: Readonly<Record<string, FeedField>> = {
  title: 'title',
  link: 'link',
  guid: 'id',
  id: 'id',
  identifier: 'id',
  pubDate: 'published',
  published: 'published',
  issued: 'published',
  date: 'published',
  updated: 'updated',
  modified: 'updated',
  author: 'author',
  creator: 'author',
  encoded: 'content',
  content: 'content',
  description: 'summary',
  summary: 'summary',
  language: 'language',
  source: 'publisher',
};

/**
 * Reads RSS 2.0, RSS 1.0 (RDF) and Atom into the fields of the feed and of its entries.
 *
 * @example `feedEntries('<rss><channel><title>Wire</title><item><title>Talks</title>…')` → `{ root: 'rss', fields: { title: 'Wire' }, entries: [{ fields: { title: 'Talks', … } }], … }`
 */
export function feedEntries(xml: string): Feed {
  const fields = new Map<FeedField, string>();
  const entries: { fields: Map<FeedField, string>; isWhole: boolean }[] = [];
  const path: XmlElement[] = [];
  let root: string | undefined;
  let entry: (typeof entries)[number] | undefined;
  let entryDepth = 0;
  let capture:
    | { readonly field: FeedField; readonly depth: number; text: string; isMarkup: boolean }
    | undefined;

  const fault = readXml(
    xml,
    {
      open: (element) => {
        if (root === undefined) setField(fields, 'language', element.attributes.get('lang') ?? '');
        root ??= element.name;
        path.push(element);
        if (capture !== undefined) {
          // The content of Atom may be elements instead of text.
          if (capture.isMarkup) capture.text += `<${element.name}>`;
          return;
        }
        if (entry === undefined && /^(?:item|entry)$/.test(element.name)) {
          entry = { fields: new Map(), isWhole: false };
          entryDepth = path.length;
          entries.push(entry);
          setField(entry.fields, 'language', element.attributes.get('lang') ?? '');
          return;
        }
        const field = READ_NAMESPACES.has(element.namespace) ? FIELDS[element.name] : undefined;
        const isDirect =
          entry !== undefined ? path.length === entryDepth + 1 : path.length === (root === 'feed' ? 2 : 3);
        if (field === undefined || !isDirect) return;
        const { attributes } = element;
        if (field === 'link') {
          const href = attributes.get('href');
          if (href !== undefined && /^(?:alternate|)$/.test(attributes.get('rel') ?? ''))
            setField(entry?.fields ?? fields, 'link', href);
          if (href !== undefined) return;
        }
        // In Atom an entry's source is the feed that it was taken from, with elements of its own.
        if (field === 'publisher' && element.namespace === ATOM) return;
        capture = { field, depth: path.length, text: '', isMarkup: attributes.get('type') === 'xhtml' };
      },
      close: (element) => {
        if (capture !== undefined) {
          if (path.length === capture.depth) {
            setField(entry?.fields ?? fields, capture.field, capture.text);
            capture = undefined;
          } else if (capture.isMarkup) capture.text += `</${element.name}>`;
        }
        if (entry !== undefined && path.length === entryDepth) {
          entry.isWhole = true;
          entry = undefined;
        }
        path.pop();
      },
      text: (text) => {
        if (capture === undefined) return;
        // An author of Atom has an address beside the name.
        const isName = path.length === capture.depth || path.at(-1)?.name === 'name';
        if (capture.field !== 'author' || isName) capture.text += capture.isMarkup ? escaped(text) : text;
      },
    },
    htmlEntities(xml),
  );
  return { root, fields, entries, fault };
}

/** The first of a name counts, but of two contents the longer. */
function setField(fields: Map<FeedField, string>, field: FeedField, text: string): void {
  const value = text.trim();
  const before = fields.get(field);
  if (value === '') return;
  if (before === undefined) fields.set(field, value);
  else if (field === 'author') fields.set(field, `${before}, ${value}`);
  else if (field === 'content' && value.length > before.length) fields.set(field, value);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
