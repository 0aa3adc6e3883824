import { type PageLine, pageLines, rowsOf } from './page-lines.ts';
import type { Word } from './page-words.ts';

/** Lines that are read one after the other within the same edges. */
export type Column = { readonly lines: readonly PageLine[]; readonly left: number; readonly right: number };

/** As shares of the size of the letters. */
const NARROWEST_GUTTER = 0.9;
const NARROWEST_COLUMN = 7;
const FEWEST_LINES = 3;
/** A column of running text fills this much of its width in most lines; the cells of a table do not. */
const FILLED = 0.7;
const FILLED_LINES = 0.5;
const SAME_LINE = 0.45;
const DEEPEST_CUT = 12;
/** A page with more runs of text than this is a map or an attempt to keep us busy. */
const MOST_WORDS = 20_000;

/**
 * The columns of a page in the order in which they are read: what spans several columns first, then these from left to right (or
 * from right to left), then what stands below. The columns of a table stay rows.
 *
 * @example a headline over two columns → `[{ lines: [headline] }, { lines: left column }, { lines: right column }]`
 */
export function readingOrder(words: readonly Word[]): Column[] {
  return cut(words, 0).map(columnOf);
}

function cut(words: readonly Word[], depth: number): (readonly Word[])[] {
  if (words.length === 0) return [];
  const gutter = depth < DEEPEST_CUT && words.length <= MOST_WORDS ? findGutter(words) : undefined;
  if (gutter === undefined) return [words];
  const { x, top, bottom } = gutter;
  const inside = words.filter(({ baseline }) => baseline > top && baseline < bottom);
  const sides = [inside.filter((word) => word.left < x), inside.filter((word) => word.left >= x)];
  const letters = inside.reduce((sum, word) => sum + (word.rightToLeft ? 1 : -1), 0);
  return [
    words.filter(({ baseline }) => baseline <= top),
    ...(letters > 0 ? sides.reverse() : sides),
    words.filter(({ baseline }) => baseline >= bottom),
  ].flatMap((part) => cut(part, depth + 1));
}

/** An upright strip without text between two heights, `top` and `bottom`. */
type Gutter = { readonly x: number; readonly top: number; readonly bottom: number };

function findGutter(words: readonly Word[]): Gutter | undefined {
  const size = medianOf(words.map((word) => word.size));
  const width = NARROWEST_GUTTER * size;
  const byHeight = [...words].sort((a, b) => a.baseline - b.baseline);
  let best: Gutter | undefined;
  let most = 0;
  for (const x of new Set(words.map((word) => Math.ceil(word.right)))) {
    let run: Word[] = [];
    let top = Number.NEGATIVE_INFINITY;
    const close = (crossing: number) => {
      // A line that crosses belongs to no side, and neither does what stands on the same line.
      const bottom = crossing - SAME_LINE * size;
      const inside = run.filter(({ baseline }) => baseline > top && baseline < bottom);
      const lines = inside.length > 2 * most ? linesBeside(inside, x, size) : 0;
      if (lines > most) {
        best = { x, top, bottom };
        most = lines;
      }
      run = [];
      top = crossing + SAME_LINE * size;
    };
    for (const word of byHeight) {
      if (word.left < x + width && word.right > x) close(word.baseline);
      else run.push(word);
    }
    close(Number.POSITIVE_INFINITY);
  }
  return best;
}

/** How many lines of running text stand on the shorter side of `x`; 0 where one side is none. */
function linesBeside(words: readonly Word[], x: number, size: number): number {
  if (words.length < 2 * FEWEST_LINES) return 0;
  const left = linesOfText(
    words.filter((word) => word.left < x),
    size,
  );
  if (left === 0) return 0;
  return Math.min(
    left,
    linesOfText(
      words.filter((word) => word.left >= x),
      size,
    ),
  );
}

function linesOfText(words: readonly Word[], size: number): number {
  if (words.length === 0) return 0;
  const rows = rowsOf(words).map((row) => (row.at(-1)?.right ?? 0) - (row[0]?.left ?? 0));
  const width = Math.max(...rows);
  const filled = rows.filter((row) => row > FILLED * width).length;
  const isText =
    rows.length >= FEWEST_LINES && width >= NARROWEST_COLUMN * size && filled >= FILLED_LINES * rows.length;
  return isText ? rows.length : 0;
}

function columnOf(words: readonly Word[]): Column {
  const lines = pageLines(words);
  return {
    lines,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
  };
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
