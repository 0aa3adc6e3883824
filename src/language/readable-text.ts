import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/source.ts';
import { sentences } from './sentences.ts';

type Readable = Pick<Passage, 'text' | 'readable'>;

/**
 * Stands in `Passage.readable` for each character of a mark that parts no words, such as the asterisks of `**Ser**gei`: the
 * word joiner (U+2060), which nobody sees either.
 */
export const UNSEEN = '\u2060';

/**
 * What is read otherwise than it stands there: what nobody sees, and gaps that are more than one space. Written out, and not
 * with `\s`, as it is asked of every passage that a question meets.
 */
const ODD = /[\t-\r\u00A0\u00AD\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]| {2}/;
const PIECE = /[\u00AD\u2060\uFEFF]+|[\s\u00AD\u2060\uFEFF]+/gu;
/** A shorter line was ended by whoever wrote it: a row, a verse, an address. */
const NARROWEST_WRAP = 40;
const LINE_BREAK = /[\n\r\f\u2028\u2029]/;
const CELL_EDGE = /[\t|]/;
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：！？」』）》]/u;

/** A text as it is read, with the way back to where its words stand. */
export type Reading = {
  readonly text: string;
  /** Where a part of it stands in the text that it was read from: half-open UTF-16 offsets, like those given. */
  readonly spanOf: (part: Span) => Span;
};

/**
 * A text as a person reads it: on one line where it was only wrapped, one space between words, without marks and what else
 * cannot be seen. A name is then one name, however it is set. Lines and cells that are none of running text stay apart.
 *
 * @example `reading({ text: 'He met **Xi**\u00A0Jinping.', readable: … })` → text `'He met Xi Jinping.'`, of which 7–17 is 7–21 of the original
 */
export function reading({ text, readable = text }: Readable): Reading {
  if (!ODD.test(readable)) return { text: readable, spanOf: (part) => part };
  let read = '';
  const places: number[] = [];
  const take = (words: string, from: number) => {
    for (let at = 0; at < words.length; at++) places.push(from + at);
    read += words;
  };
  let lineStart = 0;
  let at = 0;
  for (const { 0: gap, index } of readable.matchAll(PIECE)) {
    take(readable.slice(at, index), at);
    at = index + gap.length;
    const between = gapAsRead(gap, read.slice(lineStart), readable.slice(at, at + 1));
    if (between !== '') {
      places.push(index + Math.max(0, gap.search(/\s/)));
      read += between;
    }
    if (LINE_BREAK.test(gap)) lineStart = read.length;
  }
  take(readable.slice(at), at);
  const spanOf = ({ start, end }: Span): Span => {
    const first = places[start] ?? readable.length;
    return { start: first, end: end > start ? (places[end - 1] ?? readable.length - 1) + 1 : first };
  };
  return { text: read, spanOf };
}

/** What parts two words: nothing, a space, or the end of a line or cell. */
function gapAsRead(gap: string, line: string, next: string): string {
  if (!/\s/u.test(gap)) return '';
  if (gap.includes('\t')) return '\t';
  if (!LINE_BREAK.test(gap)) return ' ';
  const inScriptWithoutSpaces = SPACELESS.test(line.slice(-1)) && SPACELESS.test(next);
  const narrowest = inScriptWithoutSpaces ? NARROWEST_WRAP / 2 : NARROWEST_WRAP;
  if (line.length < narrowest || CELL_EDGE.test(line)) return '\n';
  return inScriptWithoutSpaces ? '' : ' ';
}

/**
 * The words of a passage for reading; the text of its `reading`.
 *
 * @example of `'He met **Xi**.'` → `'He met Xi.'`
 */
export function readableText(passage: Readable): string {
  return reading(passage).text;
}

/**
 * The same of a part of a passage.
 *
 * @param start offset into the source's text, like `end`
 * @example of `'He met **Xi**.'` at 100, from 107 to 113 → `'Xi'`
 */
export function readableBetween(
  { text, readable = text, span }: Readable & Pick<Passage, 'span'>,
  start: number,
  end: number,
): string {
  const part = readable.slice(Math.max(0, start - span.start), Math.max(0, end - span.start));
  return readableText({ text: part });
}

/**
 * Where a part of what is read of a passage stands in its source's text.
 *
 * @param part offsets into the text of the reading
 * @example of `'He met **Xi**.'` at 100, 7 to 9 → `{ start: 109, end: 111 }`
 */
export function spanInSource({ spanOf }: Reading, { span }: Pick<Passage, 'span'>, part: Span): Span {
  const { start, end } = spanOf(part);
  return { start: span.start + start, end: span.start + end };
}

/**
 * The sentences of a passage as spans into `text`, in order; together they hold every character that is not white space.
 * Marks belong to the sentence that they touch.
 *
 * @example of `'**He left.** [She](a.html) came.'` → `[{ start: 0, end: 12 }, { start: 13, end: 32 }]`
 */
export function readableSentences(passage: Readable, language?: string): Span[] {
  const { text } = passage;
  const { text: words, spanOf } = reading(passage);
  const found = sentences(words, language).map(spanOf);
  if (passage.readable === undefined) return found;
  let last = 0;
  return found.map(({ end }, at) => {
    let start = last;
    while (/\s/.test(text.charAt(start))) start++;
    const next = found[at + 1];
    last = next === undefined ? text.length : end;
    while (next !== undefined && last < next.start && /\S/.test(text.charAt(last))) last++;
    return { start, end: last };
  });
}
