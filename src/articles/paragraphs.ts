import { furnitureLines } from './furniture.ts';
import { isListItem, isTitleCase, looksLikeHeading } from './line-shapes.ts';
import type { Line } from './lines.ts';

/** Consecutive lines that are one paragraph, heading or list item. */
export type Paragraph = { readonly first: Line; readonly last: Line };

/** A longest line above this tells that lines were not wrapped to fit a screen or a sheet. */
const WIDEST_WRAP = 132;
/** A line at least this long that breaks off is text, not a heading or a label. */
const NARROWEST_WRAP = 40;

const ENDS_MID_SENTENCE =
  /(?:[,–—]|\b(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|but|that|which|as|its|his|her|their))$/i;
const ENDS_SENTENCE = /[.!?…:;。！？]["'”’»)\]]*$/u;

/**
 * The paragraphs of a text, whatever its habit: one a line, blank lines between, or hard-wrapped; a paragraph that was
 * broken in mid-sentence is one. Page furniture is left out.
 *
 * @example `China is\nhosting Mr. Li.\nTalks go on.` → lines 1–2 and line 3
 */
export function splitParagraphs(lines: readonly Line[]): Paragraph[] {
  const furniture = furnitureLines(lines);
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  for (const line of lines) {
    if (line.text === '' || furniture.has(line.number)) {
      open = undefined;
      continue;
    }
    if (open !== undefined && continues(open, line, width)) {
      open = { first: open.first, last: line };
      paragraphs[paragraphs.length - 1] = open;
    } else {
      open = { first: line, last: line };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

function continues(open: Paragraph, next: Line, width: number | undefined): boolean {
  const before = open.last.text;
  if (isListItem(next.text)) return false;
  if (isListItem(open.first.text) && next.indent > open.first.indent) return true;
  if (width !== undefined && isWrapBreak(before, next.text, width)) return true;
  if (ENDS_SENTENCE.test(before)) return false;
  // Too short a text to tell its width; but of headings this long only those with capitals throughout are followed by small letters.
  const isLong = before.length >= NARROWEST_WRAP && !isTitleCase(before);
  if (isLong && /^\p{Ll}/u.test(next.text)) return true;
  if (open.first === open.last && looksLikeHeading(before)) return false;
  return /^[\p{Ll}(]/u.test(next.text) || (before.length >= NARROWEST_WRAP && ENDS_MID_SENTENCE.test(before));
}

/** In wrapped text a line was broken because the next word did not fit into the width. */
function isWrapBreak(before: string, next: string, width: number): boolean {
  const nextWord = /^\S+/.exec(next)?.[0] ?? '';
  return before.length >= NARROWEST_WRAP && before.length + 1 + nextWord.length > width;
}

/** The width a text is wrapped to, or `undefined` when its line breaks are its own. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  let width = 0;
  for (const [index, line] of lines.entries()) {
    // Only a line that another follows at once can have been broken; a long address or headline stands alone.
    if (lines[index + 1]?.text) width = Math.max(width, line.text.length);
  }
  if (width > WIDEST_WRAP) return undefined;
  let breaks = 0;
  let midSentence = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.text === '' || next === undefined || next.text === '') continue;
    if (!isWrapBreak(line.text, next.text, width)) continue;
    breaks++;
    if (!ENDS_SENTENCE.test(line.text)) midSentence++;
  }
  return midSentence >= 2 && midSentence * 2 > breaks ? width : undefined;
}
