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
    author: lineOf(told.author),
    published: publishedAt(told.published),
    url: metadataFields.url.safeParse(told.url).data,
    language: metadataFields.language.safeParse(told.language).data,
  });
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
