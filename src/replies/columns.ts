/** Signs that take two columns of a terminal (Unicode Standard Annex 11, in short). */
const WIDE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u;
/** Signs that take none. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * How many columns of a terminal a text takes.
 *
 * @example `columnsOf('Pékin')` → `5`; `columnsOf('北京')` → `4`
 */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += NARROW.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return columns;
}

/**
 * A text in exactly so many columns: filled up with spaces, or cut and marked with `…`.
 *
 * @example `inColumns('Talks in Beijing', 9)` → `'Talks in…'`
 */
export function inColumns(text: string, columns: number): string {
  const fitted = upTo(text, columns);
  return fitted + ' '.repeat(columns - columnsOf(fitted));
}

/**
 * A text in at most so many columns.
 *
 * @example `upTo('Talks', 9)` → `'Talks'`; `upTo('Talks in Beijing', 9)` → `'Talks in…'`
 */
export function upTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let cut = '';
  let taken = 0;
  for (const sign of text) {
    taken += columnsOf(sign);
    if (taken > columns - 1) break;
    cut += sign;
  }
  return `${cut.trimEnd()}…`;
}
