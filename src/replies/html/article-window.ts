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

function within({ span, text }: Passage, quote: Span): Span | undefined {
  const start = wholeCharacter(text, quote.start, -1);
  const end = wholeCharacter(text, Math.min(quote.end, text.length), 1);
  return start < end ? { start: span.start + start, end: span.start + end } : undefined;
}

/** The offset itself, or the one next to it where it would cut a character of two units in halves. */
function wholeCharacter(text: string, offset: number, step: 1 | -1): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1)) ? offset + step : offset;
}
