import type { RankedPassage } from '../model/answer.ts';
import type { Span } from '../model/source.ts';

/** A place of the reader page: an article, a paragraph of it, and what is marked there. */
export type ReaderPlace = {
  readonly sourceId: string;
  /** From 1. */
  readonly paragraph?: number;
  /** The quote to highlight: offsets into the paragraph, not into the article. */
  readonly quote?: Span;
  /** Its words are bold, and its other matches are a link away. */
  readonly question?: string;
};

/**
 * The link to a place, from the root of the reader page; it works after a restart, because ids and paragraphs do.
 *
 * @example `articleLink({ sourceId: 'k3f9a2xq0d', paragraph: 3, quote: { start: 0, end: 42 }, question: 'who came' })` → `'/s/k3f9a2xq0d?p=3&h=0-42&q=who+came#p3'`
 */
export function articleLink({ sourceId, paragraph, quote, question }: ReaderPlace): string {
  const query = new URLSearchParams();
  if (paragraph !== undefined) query.set('p', String(paragraph));
  if (quote !== undefined) query.set('h', `${quote.start}-${quote.end}`);
  if (question !== undefined && question !== '') query.set('q', question);
  const asked = query.size === 0 ? '' : `?${query}`;
  return `/s/${sourceId}${asked}${paragraph === undefined ? '' : `#p${paragraph}`}`;
}

/**
 * The link to an article by its path, which leads on to the article's id.
 *
 * @example `pathLink('wire/a b.txt')` → `'/s/wire/a%20b.txt'`
 */
export function pathLink(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\uFFFD');
  return `/s/${wellFormed.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * The link to the answer to a line, as one types it into the search box; pages count from 1.
 *
 * @example `askLink('/who Xi')` → `'/?q=%2Fwho+Xi'`
 */
export function askLink(line: string, page = 1): string {
  const query = new URLSearchParams({
    ...(line !== '' && { q: line }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size === 0 ? '/' : `/?${query}`;
}

/**
 * Where a passage that answers stands, with its quote.
 *
 * @example `placeOf(ranked, 'Who came?')` → `{ sourceId: 'k3f9a2xq0d', paragraph: 3, quote: { start: 0, end: 42 }, question: 'Who came?' }`
 */
export function placeOf(
  { source, passage, excerpt }: Pick<RankedPassage, 'source' | 'passage' | 'excerpt'>,
  question?: string,
): ReaderPlace {
  const quote = { start: excerpt.start - passage.span.start, end: excerpt.end - passage.span.start };
  return {
    sourceId: source.id,
    paragraph: passage.ordinal,
    quote,
    ...(question !== undefined && { question }),
  };
}

/**
 * A whole address of at most `max` characters: what does not fit is left out, first the question, then the quote.
 *
 * @param base the public address of the reader page
 * @returns nothing where even the paragraph does not fit
 * @example `articleUrl('https://clips.example.org', { sourceId: 'k3f9a2xq0d', paragraph: 3 }, 512)` → `'https://clips.example.org/s/k3f9a2xq0d?p=3#p3'`
 */
export function articleUrl(base: string, place: ReaderPlace, max: number): string | undefined {
  const { question: _, ...withoutQuestion } = place;
  const { quote: __, ...bare } = withoutQuestion;
  return [place, withoutQuestion, bare]
    .map((each) => `${base.replace(/\/+$/, '')}${articleLink(each)}`)
    .find((url) => url.length <= max);
}
