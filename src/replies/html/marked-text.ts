import type { Span } from '../../model/source.ts';
import { type Html, html, type Part } from './html.ts';

/** Spans of the text to wrap, and in what; spans that overlap are one after the other, and what lies outside is cut off. */
export type Layer = { readonly spans: readonly Span[]; readonly wrap: (inside: Html) => Html };

/** A quote that is cited. */
export const QUOTE = (inside: Html) => html`<mark class="quote">${inside}</mark>`;
/** A word of the question. */
export const WORD = (inside: Html) => html`<b class="word">${inside}</b>`;
/** What is no word: a mark of the format, such as the address of a link. It is there, and not shown. */
export const MARKUP = (inside: Html) => html`<span class="markup">${inside}</span>`;
/** Who speaks, where the article says it itself. */
export const SPEAKER = (inside: Html) => html`<span class="speaker">${inside}</span>`;

/**
 * A slice of a source as HTML that shows that slice and nothing else, marked; the first layer is the outermost.
 *
 * @example `markedText('He left.', { start: 0, end: 8 }, [{ spans: [{ start: 3, end: 7 }], wrap: WORD }]).markup` → `'He <b class="word">left</b>.'`
 */
export function markedText(text: string, span: Span, layers: readonly Layer[]): Html {
  const [layer, ...inner] = layers;
  if (layer === undefined) return html`${text.slice(span.start, span.end)}`;
  const parts: Part[] = [];
  let at = span.start;
  for (const { start, end } of [...layer.spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    const to = Math.min(end, span.end);
    if (from >= to) continue;
    parts.push(markedText(text, { start: at, end: from }, inner));
    parts.push(layer.wrap(markedText(text, { start: from, end: to }, inner)));
    at = to;
  }
  return html`${parts}${markedText(text, { start: at, end: span.end }, inner)}`;
}
