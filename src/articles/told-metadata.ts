import { fragmentBlocks } from './html/fragment-blocks.ts';
import { type KnownMetadata, metadataFields, metadataOf } from './known-metadata.ts';
import { publishedAt } from './published-at.ts';

/** What a file says of an article, unchecked. */
export type Told = {
  readonly title?: unknown;
  readonly publisher?: unknown;
  readonly author?: unknown;
  readonly published?: unknown;
  readonly url?: unknown;
  readonly language?: unknown;
};

const LONGEST = 500;

/**
 * The metadata that a file tells, checked: what is no date, address, language or line of text is left out, and the HTML in
 * which exports write titles is read.
 *
 * @example `{ title: 'Talks &amp; tea', url: 'javascript:alert(1)', language: 'en_us' }` → `{ title: 'Talks & tea', language: 'en-US' }`
 */
export function toldMetadata(told: Told): KnownMetadata {
  return metadataOf({
    title: lineOf(told.title),
    publisher: lineOf(told.publisher),
    author: personOf(told.author),
    published: publishedAt(told.published),
    url: metadataFields.url.safeParse(told.url).data,
    language: metadataFields.language.safeParse(told.language).data,
  });
}

/** RSS 2.0 asks for an address, with the name in brackets behind it; an address alone is nobody's name. */
function personOf(value: unknown): string | undefined {
  const line = lineOf(value);
  const name = /^\S+@\S+\s+\((.+)\)$/.exec(line ?? '')?.[1] ?? line;
  return name !== undefined && /^\S+@\S+$/.test(name) ? undefined : name;
}

function lineOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = /&[#\w]+;|<\/?\w/.test(value)
    ? fragmentBlocks(value.slice(0, 4 * LONGEST))
        .map((block) => block.text)
        .join(' ')
    : value;
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, LONGEST)
    .trim();
  return line === '' ? undefined : line;
}
