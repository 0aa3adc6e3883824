import type { Word } from './page-words.ts';

/**
 * One line of a column.
 *
 * @example `{ text: 'night ferry', left: 39, right: 147.8, baseline: 96.7, size: 22, font: 'g_d0_f1' }`
 */
export type PageLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
  /** Of most of its letters. */
  readonly font: string;
};

/** As shares of the size of the letters. */
const SAME_LINE = 0.45;
const NARROWEST_SPACE = 0.17;
const NARROWEST_CELL_GAP = 2;

/**
 * The lines of one column from top to bottom. Raised figures belong to the line beside which they stand; the cells of a row are
 * kept apart by a tab.
 *
 * @example `pageLines([{ text: 'night', … }, { text: 'ferry', … }])` → `[{ text: 'night ferry', … }]`
 */
export function pageLines(words: readonly Word[]): PageLine[] {
  return rowsOf(words).map(lineOf);
}

/**
 * Runs of text that stand on one line, from top to bottom and from left to right.
 *
 * @example `rowsOf([{ text: 'ferry', left: 60, … }, { text: 'night', left: 39, … }])` → `[[{ text: 'night', … }, { text: 'ferry', … }]]`
 */
export function rowsOf(words: readonly Word[]): Word[][] {
  const rows: { words: Word[]; baseline: number; size: number }[] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (
      row !== undefined &&
      Math.abs(word.baseline - row.baseline) < SAME_LINE * Math.max(word.size, row.size)
    ) {
      row.words.push(word);
      if (word.size > row.size) Object.assign(row, { baseline: word.baseline, size: word.size });
    } else {
      rows.push({ words: [word], baseline: word.baseline, size: word.size });
    }
  }
  return rows.map((row) => row.words.sort((a, b) => a.left - b.left));
}

function lineOf(row: readonly Word[]): PageLine {
  const { size, font, baseline } = mostOf(row);
  const lettersToLeft = row.reduce((sum, word) => sum + (word.rightToLeft ? 1 : -1) * word.text.length, 0);
  const ordered = lettersToLeft > 0 ? [...row].reverse() : row;
  let text = '';
  for (const [index, word] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before !== undefined) text += gapBetween(before, word);
    text += word.text;
  }
  return {
    text: text.replace(/[^\S\t]+/g, ' ').trim(),
    left: Math.min(...row.map((word) => word.left)),
    right: Math.max(...row.map((word) => word.right)),
    baseline,
    size,
    font,
  };
}

function gapBetween(before: Word, word: Word): string {
  const gap = Math.max(before.left, word.left) - Math.min(before.right, word.right);
  const size = Math.max(before.size, word.size);
  if (gap > NARROWEST_CELL_GAP * size) return '\t';
  return before.spaceAfter || gap > NARROWEST_SPACE * size ? ' ' : '';
}

/** The run that most letters are set like. */
function mostOf(row: readonly Word[]): Word {
  const letters = new Map<string, { readonly word: Word; count: number }>();
  for (const word of row) {
    const key = `${word.font} ${word.size.toFixed(1)}`;
    const found = letters.get(key) ?? { word, count: 0 };
    found.count += word.text.length;
    letters.set(key, found);
  }
  const [most] = [...letters.values()].sort((a, b) => b.count - a.count);
  if (most === undefined) throw new Error('a line has no words');
  return most.word;
}
