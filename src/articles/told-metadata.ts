import type { ArticleContent } from './article-format.ts';
import { fragmentBlocks } from './html/fragment-blocks.ts';
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
export function toldMetadata(told: Told): NonNullable<ArticleContent['metadata']> {
  const known = {
    title: lineOf(told.title),
    publisher: lineOf(told.publisher),
    author: lineOf(told.author),
    publishedAt: publishedAt(told.published),
    url: addressOf(told.url),
    language: languageOf(told.language),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
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

function addressOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value.trim())) return undefined;
  const { href, protocol } = new URL(value.trim());
  return /^https?:$/.test(protocol) ? href : undefined;
}

function languageOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
