import { Parser } from 'htmlparser2';
import { UserError } from '../../errors.ts';

/** What a page says outside of its text, and the page without all that is neither text nor needed to find it. */
export type ScannedPage = {
  /** HTML, every tag in its place; only what tells an article from what is around it. */
  readonly lean: string;
  /** Contents of `meta` by their name, property or itemprop in lower case: the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly canonical?: string;
  readonly language?: string;
  /** Moments named by `time` in the article, each once. */
  readonly times: readonly string[];
};

/** Browsers nest 512 deep; hardly a page goes beyond 60. */
const DEEPEST = 400;
/** Pages with long comment threads have some ten thousand. */
const MOST_ELEMENTS = 30_000;
/** Text is cut at every entity, and each piece becomes a node. */
const MOST_TEXTS = 200_000;
/** Five long novels. */
const MOST_CHARACTERS = 4_000_000;

/** They hold no words of the article, or words for other readers. */
const WORDLESS = new Set(
  `script style noscript template svg iframe object embed canvas video audio picture map button select textarea datalist
  dialog frameset`.split(/\s+/),
);
const EMPTY = new Set('img input source track wbr area base param frame link'.split(' '));
/** What sites call the boxes of their advertisements. */
const ADVERTISEMENT =
  /(?:^|\s)(?:ads?|advert(?:isement)?s?|adsbygoogle|ad[-_]?(?:slot|unit|container|wrapper|banner|box)s?)(?:\s|$)/i;
const WHOLE_PAGE = new Set(['html', 'body', 'main', 'article']);
/** Written anew around what is kept: many a page lacks one of them. */
const FRAME = new Set(['html', 'head', 'body', 'title']);
/** Nobody names more classes; some fill attributes with data. */
const LONGEST_ATTRIBUTE = 1_000;
const TELLING = new Set(
  'class id role rel href itemprop property name content datetime lang hidden aria-hidden aria-modal colspan'.split(
    ' ',
  ),
);

/**
 * Reads a page once from front to end, in linear time and without building anything of it.
 *
 * @throws UserError `TANGLED` when tags are nested or many beyond what any article is.
 * @example `scanPage('<p onclick="a()">He <svg></svg>came.</p>').lean` → `'<!DOCTYPE html><html>…<body><p>He came.</p></body></html>'`
 */
export function scanPage(html: string): ScannedPage {
  const lean: string[] = [];
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const times = new Set<string>();
  const title: string[] = [];
  const open: string[] = [];
  let wordless = 0;
  let elements = 0;
  let texts = 0;
  let characters = 0;
  let canonical: string | undefined;
  let language: string | undefined;
  let linkedData: string[] | undefined;
  const isKept = (name: string) => wordless === 0 && !EMPTY.has(name) && !FRAME.has(name);
  const parser = new Parser({
    onopentag(name, attributes) {
      elements++;
      open.push(name);
      if (open.length > DEEPEST) throw tangled(`nests more than ${DEEPEST} tags in each other`);
      if (elements > MOST_ELEMENTS) throw tangled(`has more than ${MOST_ELEMENTS} tags`);
      if (name === 'html') language = attributes.lang ?? attributes['xml:lang'];
      else if (name === 'meta') takeMeta(attributes, meta);
      else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
        canonical ??= attributes.href;
      else if (name === 'time' && open.some((tag) => tag === 'article' || tag === 'main'))
        times.add(attributes.datetime ?? '');
      else if (name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '')) linkedData = [];
      if (wordless > 0 || WORDLESS.has(name) || isAdvertisement(name, attributes)) wordless++;
      if (isKept(name)) lean.push(startTag(name, attributes));
    },
    ontext(text) {
      texts++;
      if (texts > MOST_TEXTS) throw tangled(`has more than ${MOST_TEXTS} pieces of text`);
      if (linkedData !== undefined) linkedData.push(text);
      else if (wordless > 0) return;
      else if (open.at(-1) === 'title') title.push(text.slice(0, LONGEST_ATTRIBUTE));
      else {
        const words = open.includes('pre') ? text : text.replace(/[^\S\u00A0]+/g, ' ');
        characters += words.length;
        if (characters > MOST_CHARACTERS)
          throw tangled(`has more than ${MOST_CHARACTERS} characters of text`);
        lean.push(escaped(words));
      }
    },
    onclosetag(name) {
      open.pop();
      if (linkedData !== undefined && name === 'script') {
        jsonLd.push(linkedData.join(''));
        linkedData = undefined;
      }
      if (isKept(name)) lean.push(`</${name}>`);
      if (wordless > 0) wordless--;
    },
  });
  parser.end(html);
  return {
    lean: `<!DOCTYPE html><html><head><title>${escaped(title.join(''))}</title></head><body>${lean.join('')}</body></html>`,
    meta,
    jsonLd,
    times: [...times],
    ...(canonical !== undefined && { canonical }),
    ...(language !== undefined && { language }),
  };
}

function isAdvertisement(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (WHOLE_PAGE.has(name)) return false;
  return [attributes.class, attributes.id].some((names = '') =>
    ADVERTISEMENT.test(names.slice(0, LONGEST_ATTRIBUTE)),
  );
}

function takeMeta(
  { name, property, itemprop, content, ...others }: Record<string, string>,
  meta: Map<string, string>,
) {
  const key = (property ?? name ?? itemprop ?? others['http-equiv'])?.trim().toLowerCase();
  if (
    key !== undefined &&
    content !== undefined &&
    content.trim() !== '' &&
    !meta.has(key) &&
    content.length <= LONGEST_ATTRIBUTE
  ) {
    meta.set(key, content.trim());
  }
}

function startTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const kept = Object.entries(attributes).filter(([key]) => TELLING.has(key));
  const isHidden = /display:none|visibility:hidden/i.test(
    (attributes.style ?? '').slice(0, LONGEST_ATTRIBUTE).replace(/\s/g, ''),
  );
  if (isHidden) kept.push(['hidden', '']);
  const written = kept.map(
    ([key, value]) => ` ${key}="${escaped(value.slice(0, LONGEST_ATTRIBUTE)).replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

/**
 * Marks of HTML in a text are kept as characters that nobody uses: written as entities, each would cut the text in two
 * nodes wherever it is parsed, and a page of nothing else would never end.
 */
function escaped(text: string): string {
  return text
    .replace(/[\uE000\uE001]/g, ' ')
    .replaceAll('&', '\uE000')
    .replaceAll('<', '\uE001');
}

/**
 * Text of a page as it was before `scanPage`.
 *
 * @example `unescaped('Fish \uE000 Chips')` → `'Fish & Chips'`
 */
export function unescaped(text: string): string {
  return text.replaceAll('\uE000', '&').replaceAll('\uE001', '<');
}

function tangled(what: string): UserError {
  return new UserError('TANGLED', `${what}: save the article alone, as text or as the browser's reader view`);
}
