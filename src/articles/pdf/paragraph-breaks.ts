import { isListItem } from '../line-shapes.ts';
import type { PageLine } from './page-lines.ts';
import type { Column } from './reading-order.ts';

/** As shares of the size of the letters. */
const INDENT = 0.7;
const SPACE = 0.25;
const FLUSH = 0.15;
/** As a share of the lines. */
const JUSTIFIED = 0.5;
/** As a share of the column. */
const EMPTY = 0.4;
/** How much wider than others of as many letters a word can be. */
const WIDEST_WORD = 1.3;
/** As a share of the usual distance between two lines. */
const GAP = 1.25;
/** Another size begins another paragraph. */
const SAME_SIZE = 0.1;

const ENDS_SENTENCE = /[.!?…:;。！？]["'”’»)\]]*$/u;
const BULLET = /^[•‣▪●○◦·–—*-]\s/u;

/**
 * How a column is set.
 *
 * @example `{ leading: 14.25, left: 39, right: 198.7, isJustified: true }`
 */
export type Setting = {
  /** The usual distance from one line to the next, in points; 0 where there is only one line. */
  readonly leading: number;
  readonly left: number;
  readonly right: number;
  /** Whether lines are spaced out to reach the right edge. */
  readonly isJustified: boolean;
};

/**
 * Measures how a column is set.
 *
 * @example lines at 100, 114, 128 and 150 that end at 198.7 → `{ leading: 14, left: 39, right: 198.7, isJustified: true }`
 */
export function settingOf({ lines, left, right }: Column): Setting {
  const steps = lines
    .slice(1)
    .map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
    .sort((a, b) => a - b);
  const atEdge = lines.filter((line) => right - line.right < FLUSH * line.size);
  return {
    leading: steps[Math.floor((steps.length - 1) / 2)] ?? 0,
    left,
    right,
    isJustified: atEdge.length > JUSTIFIED * lines.length,
  };
}

/**
 * Whether a line of a column begins a paragraph of its own, by what a reader goes by: another size or font, a gap, an indent, a
 * list mark, or a last line that had room for the next word.
 *
 * @param open the lines of the paragraph above, at least one
 * @example a line that is indented by an em, under one that is not → true
 */
export function isParagraphBreak(open: readonly PageLine[], line: PageLine, setting: Setting): boolean {
  const before = open.at(-1);
  const first = open[0];
  if (before === undefined || first === undefined) return true;
  const { size } = before;
  if (Math.abs(line.size / size - 1) > SAME_SIZE) return true;
  const step = line.baseline - before.baseline;
  // Letters set larger than the rest stand further apart.
  if (step > GAP * Math.max(setting.leading, size * 1.2)) return true;
  if (line.text.includes('\t') || before.text.includes('\t')) return true;

  const ended = ENDS_SENTENCE.test(before.text);
  if (line.font !== before.font && !ended && hasRoom(before, line, setting)) return true;
  if (isListItem(line.text) && (ended || BULLET.test(line.text) === BULLET.test(first.text))) {
    if (BULLET.test(line.text) ? ended || BULLET.test(first.text) : ended) return true;
  }
  if (isListItem(first.text) && ended) {
    return line.left <= first.left + SPACE * size || hasRoom(before, line, setting);
  }
  if (isListItem(first.text)) return false;

  const indent = line.left - before.left;
  if (indent > INDENT * size) return true;
  // The second line of a paragraph stands left of its indented first; any later one that does so ends a list or quotation.
  if (indent < -INDENT * size && open.length > 1) return true;
  if (ended) return hasRoom(before, line, setting);
  // Rows of a table or verses: running text never leaves that much of a line.
  return !/^\p{Ll}/u.test(line.text) && setting.right - before.right > EMPTY * (setting.right - setting.left);
}

/** Whether the line above ends where it had no need to: short of a justified edge, or with room for the next word. */
function hasRoom(before: PageLine, line: PageLine, { right, isJustified }: Setting): boolean {
  const [word = ''] = line.text.split(/\s/, 1);
  const wide = ((line.right - line.left) / line.text.length) * word.length * WIDEST_WORD + SPACE * line.size;
  return right - before.right > (isJustified ? FLUSH * line.size : wide);
}
