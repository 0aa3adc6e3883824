import type { Span } from '../model/source.ts';

/** One line of a text without the white space around it; empty for a blank line. */
export type Line = {
  /** From 1. */
  readonly number: number;
  readonly span: Span;
  readonly text: string;
};

/** What may stand around the words of a line; a byte order mark can stand before the first. */
const EDGE = String.raw`[\s\uFEFF\u200B\u200E\u200F]`;
const TRIMMED = new RegExp(`^${EDGE}*(.*?)${EDGE}*$`, 'su');

/**
 * The lines of a text; a line ends at CRLF, LF, CR, a form feed or U+2028/2029, as an editor counts them.
 *
 * @example `splitLines(' a\r\n\r\nb')` → lines 1 `a` at 1–2, 2 `''`, 3 `b` at 6–7
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const end of [...text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g), undefined]) {
    const raw = text.slice(start, end?.index ?? text.length);
    const trimmed = TRIMMED.exec(raw)?.[1] ?? '';
    const first = start + (trimmed === '' ? 0 : raw.indexOf(trimmed));
    lines.push({
      number: lines.length + 1,
      span: { start: first, end: first + trimmed.length },
      text: trimmed,
    });
    if (end) start = end.index + end[0].length;
  }
  return lines;
}
