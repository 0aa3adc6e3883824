import type { ReadingAnswer } from '../../model/answer.ts';
import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/source.ts';
import type { ReaderPlace } from '../reader-links.ts';

/** So many paragraphs are on one page: whole articles are, and a book does not stall a phone. */
const MOST_PARAGRAPHS = 400;

/** What of an article a page shows. */
export type ArticleWindow = {
  readonly passages: readonly Passage[];
  /** The paragraph that was asked for, if it is there. */
  readonly focus: Passage | undefined;
  /** What is highlighted: a slice of that paragraph. */
  readonly quote: Span | undefined;
  /** Paragraphs at which the neighbouring pages are opened. */
  readonly before: number | undefined;
  readonly after: number | undefined;
};

/**
 * The page of an article on which a paragraph stands; without one, or with one that is not there, the first. What is to be
 * highlighted never reaches beyond its paragraph: the article may have changed since the link was made.
 *
 * @example `articleWindow(article, { sourceId, paragraph: 3, quote: { start: 0, end: 42 } }).focus?.ordinal` → `3`
 */
export function articleWindow({ passages }: ReadingAnswer, { paragraph, quote }: ReaderPlace): ArticleWindow {
  const at = passages.findIndex(({ ordinal }) => ordinal === paragraph);
  const first = Math.floor(Math.max(at, 0) / MOST_PARAGRAPHS) * MOST_PARAGRAPHS;
  const shown = passages.slice(first, first + MOST_PARAGRAPHS);
  const focus = passages[at];
  return {
    passages: shown,
    focus,
    quote: focus && quote && within(focus, quote),
    before: passages[first - 1]?.ordinal,
    after: passages[first + MOST_PARAGRAPHS]?.ordinal,
  };
}

function within({ span }: Passage, quote: Span): Span | undefined {
  const start = span.start + quote.start;
  const end = Math.min(span.start + quote.end, span.end);
  return start < end ? { start, end } : undefined;
}
