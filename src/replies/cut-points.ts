import type { Span } from '../model/source.ts';
import { breaksAsSpaces } from './one-line.ts';

/** Where a slice may begin and where it may end: ascending offsets into the text that was looked at. */
export type CutPoints = { readonly starts: readonly number[]; readonly ends: readonly number[] };

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/** Title, initial or abbreviation at the end of a text: a full stop that does not end a sentence. */
const ABBREVIATION = /(?:^|[\s("“‘])(?:\p{Lu}\p{Ll}{0,3}|(?:\p{L}\.)+\p{L})\.\s*$/u;

/**
 * The sentences inside a span, white space around them left out; "Mr.", "U.S." and a line break do not end one.
 *
 * @example `sentenceCuts('It is. So.', { start: 0, end: 10 })` → `{ starts: [0, 7], ends: [6, 10] }`
 */
export function sentenceCuts(text: string, span: Span): CutPoints {
  const starts: number[] = [];
  const ends: number[] = [];
  let abbreviated = false;
  for (const { index, segment } of sentences.segment(breaksAsSpaces(text.slice(span.start, span.end)))) {
    const start = span.start + index;
    if (abbreviated) ends.pop();
    else starts.push(start);
    ends.push(start + segment.trimEnd().length);
    abbreviated = ABBREVIATION.test(segment);
  }
  return { starts, ends };
}

/**
 * The characters inside a span as people see them, and the words: runs of them between white space.
 *
 * @example `characterCuts('é a', …)` → `{ words: { starts: [0, 2], ends: [1, 3] }, characters: { starts: [0, 1, 2], … } }`
 */
export function characterCuts(text: string, span: Span): { words: CutPoints; characters: CutPoints } {
  const words = { starts: [] as number[], ends: [] as number[] };
  const characters = { starts: [] as number[], ends: [] as number[] };
  let insideWord = false;
  for (const { index, segment } of graphemes.segment(text.slice(span.start, span.end))) {
    const start = span.start + index;
    const end = start + segment.length;
    const blank = segment.trim() === '';
    characters.starts.push(start);
    characters.ends.push(end);
    if (blank === insideWord) (blank ? words.ends : words.starts).push(start);
    insideWord = !blank;
  }
  if (insideWord) words.ends.push(span.end);
  return { words, characters };
}
