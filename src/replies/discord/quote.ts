import type { Source, Span } from '../../model/source.ts';
import { fitSpan } from '../fit-span.ts';
import { breaksAsSpaces, isBlank, joinSpaces } from '../one-line.ts';
import { escapeText } from './escape.ts';

/** What to show of a source: `span` of the paragraph `whole`, with the words in `strong` bold. */
export type Extract = {
  readonly source: Source;
  readonly whole: Span;
  readonly span: Span;
  readonly strong: readonly Span[];
};

/** A full stop, also one inside a quotation: an `…` right behind it would read as a fourth dot. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;

/**
 * The extract with its span narrowed to at most `max` characters around as many of the bold words as possible.
 *
 * @param narrow how it is narrowed; `fitSentences` for a quote that is to be short
 * @example `fitExtract(extract, 120).span` → `{ start: 310, end: 424 }`
 */
export function fitExtract(extract: Extract, max: number, narrow: typeof fitSpan = fitSpan): Extract {
  const { source, span, strong } = extract;
  return {
    ...extract,
    span: trimmed(source.text, narrow(source.text, trimmed(source.text, span), strong, max)),
  };
}

/**
 * One contiguous slice of a source as markdown on one line, with `…` where its paragraph goes on; a line never breaks
 * between the two.
 *
 * @example `extractText(extract)` → `'…\u00a0arrived in **Beijing** on Friday.\u00a0…'`
 */
export function extractText({ source, whole, span, strong }: Extract): string {
  const slice = breaksAsSpaces(source.text.slice(span.start, span.end));
  const inside = strong
    .filter((match) => match.start >= span.start && match.end <= span.end)
    .map((match) => ({ start: match.start - span.start, end: match.end - span.start }));
  const before = source.text.slice(whole.start, span.start);
  const after = source.text.slice(span.end, whole.end);
  const opening = isBlank(before) ? '' : /\s$/.test(before) ? '…\u00a0' : '…';
  const apart = /^\s/.test(after) || SENTENCE_END.test(slice);
  const closing = isBlank(after) ? '' : apart ? '\u00a0…' : '…';
  // A slice that shows nothing gets one mark, not two.
  return slice === ''
    ? (opening || closing).trim()
    : opening + joinSpaces(escapeText(slice, inside)) + closing;
}

/**
 * The same as a quotation.
 *
 * @example `blockQuote(extract)` → `'> Shoigu arrived in **Beijing** on Friday.'`
 */
export function blockQuote(extract: Extract): string {
  return `> ${extractText(extract)}`;
}

/** The span without white space at its ends. */
function trimmed(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const start = span.start + (slice.length - slice.trimStart().length);
  return { start, end: start + slice.trim().length };
}
