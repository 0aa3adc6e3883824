import type { Passage } from '../../model/passage.ts';
import type { Source, Span } from '../../model/source.ts';

/** Nobody has said in which language an article is: to read it aloud as one of the page's own would be a guess. */
const UNKNOWN_LANGUAGE = '';

/**
 * The language of an article for the attribute `lang`; empty where it is unknown.
 *
 * @example `textLanguage({ language: 'de', … })` → `'de'`
 */
export function textLanguage({ language }: Pick<Source, 'language'>): string {
  return language ?? UNKNOWN_LANGUAGE;
}

/**
 * Where a passage holds marks of its format instead of words: spans into the source's text, ascending.
 *
 * @example `markupOf({ text: '**a**', readable: '  a  ', span: { start: 0, end: 5 }, … })` → `[{ start: 0, end: 2 }, { start: 3, end: 5 }]`
 */
export function markupOf({ text, readable, span }: Pick<Passage, 'text' | 'readable' | 'span'>): Span[] {
  const spans: Span[] = [];
  if (readable === undefined) return spans;
  for (let at = 0; at < text.length; at++) {
    if (readable[at] === text[at]) continue;
    const last = spans.at(-1);
    if (last?.end === span.start + at) spans[spans.length - 1] = { start: last.start, end: last.end + 1 };
    else spans.push({ start: span.start + at, end: span.start + at + 1 });
  }
  return spans;
}

/**
 * A part of a passage without the marks of its format: as it stands on a page that was made of it.
 *
 * @example the whole of `'See **this**.'` → `'See this.'`
 */
export function readableSlice(
  { text }: Pick<Source, 'text'>,
  passage: Passage,
  { start, end }: Span,
): string {
  let readable = '';
  let at = start;
  for (const mark of markupOf(passage)) {
    if (mark.end <= at || mark.start >= end) continue;
    readable += text.slice(at, Math.max(at, mark.start));
    at = mark.end;
  }
  return readable + text.slice(at, Math.max(at, end));
}
