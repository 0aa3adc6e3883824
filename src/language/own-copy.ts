/** V8 copies shorter pieces of a string; a longer one keeps all of the string that it was cut from in memory. */
const LONGEST_COPIED = 12;

/**
 * A string of its own, which keeps no longer one in memory.
 *
 * @example `ownCopy(article.slice(0, 20))` → the same characters, and the article can be forgotten
 */
export function ownCopy(text: string): string {
  return text.length <= LONGEST_COPIED ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
