/**
 * Shows a text on one line: line breaks and other control characters become spaces, runs of spaces become one.
 *
 * Presentation only; a quote is still the slice that its span names. What a person typed as a question is folded
 * with this before anything else is done with it, so that a reply can give back exactly the question it answers.
 *
 * @example `oneLine('efforts to defuse\nthe crisis ')` → `'efforts to defuse the crisis'`
 */
export function oneLine(text: string): string {
  return joinSpaces(breaksAsSpaces(text)).trim();
}

/**
 * Puts a space in the place of every line break, control character or direction override, so that offsets keep their
 * meaning and nothing reaches into the text behind it.
 *
 * @example `breaksAsSpaces('a\r\nb')` → `'a  b'`
 */
export function breaksAsSpaces(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ');
}

/**
 * Makes every run of spaces one space.
 *
 * @example `joinSpaces('a   b')` → `'a b'`
 */
export function joinSpaces(text: string): string {
  return text.replace(/ {2,}/g, ' ');
}

/**
 * True when nothing of a text would be seen: only white space, control and format characters.
 *
 * @example `isBlank(' \u200b\n')` → `true`
 */
export function isBlank(text: string): boolean {
  return /^[\s\p{C}]*$/u.test(text);
}
