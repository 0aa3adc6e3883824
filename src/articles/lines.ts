import type { Span } from '../model/source.ts';

/** One line of a text without the white space around it; empty for a blank line. */
export type Line = {
  /** From 1. */
  readonly number: number;
  readonly span: Span;
  /** How many characters of visible white space stand before it. */
  readonly indent: number;
  readonly text: string;
};

/** What may stand around the words of a line; a byte order mark can stand before the first. */
const EDGE = /[\s\u200B\u200E\u200F]/;

/**
 * The lines of a text; a line ends at CRLF, LF, CR, a form feed or U+2028/2029, as an editor counts them.
 *
 * @example `splitLines(' a\r\n\r\nb')` → lines 1 `a` at 1–2, 2 `''`, 3 `b` at 6–7
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const end of [...text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g), undefined]) {
    const span = trimmed(text, { start, end: end?.index ?? text.length });
    lines.push({
      number: lines.length + 1,
      span,
      indent: text.slice(start, span.start).replace(/[\uFEFF\u200B\u200E\u200F]/g, '').length,
      text: text.slice(span.start, span.end),
    });
    if (end) start = end.index + end[0].length;
  }
  return lines;
}

/** Walks inwards from both ends: a pattern for it takes quadratic time on a long run of spaces. */
function trimmed(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (last > first && EDGE.test(text.charAt(last - 1))) last--;
  while (first < last && EDGE.test(text.charAt(first))) first++;
  return { start: first, end: last };
}
