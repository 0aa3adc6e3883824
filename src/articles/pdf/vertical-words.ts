import type { Word } from './page-words.ts';

/** Characters that are set in vertical lines, each on its own below the one before, and the marks between them. */
const SIGN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]$/u;
const MARK = /^\p{P}$/u;
/** As shares of the size of the letters: how far a sign may stand aside from the one above it, and how near below. */
const MOST_ASIDE = 0.3;
const NEAREST = 0.5;
const FARTHEST = 1.6;
/** Of the signs of a page; captions and figures may lie across. */
const LEAST_VERTICAL = 0.5;

/**
 * The words of a page that is set in vertical lines from right to left, turned as if the lines lay across it from top to bottom, so
 * that they are read as any others; the words of another page as they are.
 *
 * @example `土` above `曜` → both on the baseline of their column, `土` to the left of `曜`
 */
export function turnedIfVertical(words: readonly Word[]): readonly Word[] {
  const signs = words.filter(({ text }) => SIGN.test(text));
  const below = words.filter((word, at) => standsBelow(word, words[at - 1]));
  if (below.length === 0 || below.length < signs.length * LEAST_VERTICAL || signs.length * 2 < words.length)
    return words;
  const rightmost = words.reduce((most, { left, size }) => Math.max(most, left + size), 0);
  return words.map((word) => ({
    ...word,
    left: word.baseline - word.size,
    right: word.baseline,
    baseline: rightmost - word.left,
  }));
}

function standsBelow(word: Word, above: Word | undefined): boolean {
  if (above === undefined || !SIGN.test(word.text)) return false;
  if (!SIGN.test(above.text) && !MARK.test(above.text)) return false;
  const down = (word.baseline - above.baseline) / word.size;
  return Math.abs(word.left - above.left) < MOST_ASIDE * word.size && down > NEAREST && down < FARTHEST;
}
