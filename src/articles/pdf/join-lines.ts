const BROKEN_WORD = /(\p{L}[\p{L}\p{M}'’]*)[-‐]$/u;
const FIRST_WORD = /^[\p{L}\p{M}'’]+/u;
/** Scripts without spaces between words. */
const UNSPACED_END =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。，．！？；：」』）]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}「『（、。]/u;

/** Words that stand before a hyphen of their own far more often than before one of the typesetter's. */
const COMPOUNDING = /^(?:self|well|half|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;
/** Words that stand in the middle of a compound ("brother-in-law", "up-to-date"). */
const LINKING = /^(?:and|at|by|for|in|of|off|on|or|the|to|up)$/i;

/** The words of a document, hyphens included, in lower case: by them broken words are put together. */
export type Vocabulary = ReadonlySet<string>;

/**
 * The words of a document that are not broken at the end of a line.
 *
 * @example `vocabularyOf(['a well-known har-', 'bour'])` → `Set { 'a', 'well-known', 'bour' }`
 */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const settled = line.replace(/\p{L}[\p{L}\p{M}'’]*[-‐]$/u, '');
    for (const [word] of settled.matchAll(/\p{L}[\p{L}\p{M}'’]*(?:[-‐]\p{L}[\p{L}\p{M}'’]*)*/gu)) {
      words.add(word.toLowerCase().replaceAll('‐', '-'));
    }
  }
  return words;
}

/**
 * Puts a line behind the text before it: with a space, or without one where a word was broken. The hyphen goes unless it is
 * the word's own: the document writes the word with it elsewhere and never without, a capital or a figure follows, the word has
 * another hyphen, or its parts are such as keep theirs ("well-", "thirty-", "-of-").
 *
 * @example `joinLines('the har-', 'bour', new Set())` → `'the harbour'`; `joinLines('a well-', 'known boat', new Set())` → `'a well-known boat'`
 */
export function joinLines(text: string, line: string, vocabulary: Vocabulary): string {
  const first = BROKEN_WORD.exec(text)?.[1];
  if (first !== undefined) {
    const second = FIRST_WORD.exec(line)?.[0];
    return isOwnHyphen(text, first, second, vocabulary) ? text + line : text.slice(0, -1) + line;
  }
  // A figure before the hyphen ("30-year"), or a dash between two words, is never the typesetter's.
  if (/[\p{L}\p{N}][-‐—]$/u.test(text) || /[—]$/u.test(text)) return text + line;
  if (UNSPACED_END.test(text) && UNSPACED_START.test(line)) return text + line;
  return `${text} ${line}`;
}

function isOwnHyphen(
  text: string,
  first: string,
  second: string | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (second === undefined || /^\p{Lu}/u.test(second)) return true;
  const [left, right] = [first.toLowerCase(), second.toLowerCase()];
  if (vocabulary.has(left + right)) return false;
  if (vocabulary.has(`${left}-${right}`)) return true;
  return /\p{L}[-‐]\p{L}+[-‐]$/u.test(text) || COMPOUNDING.test(left) || LINKING.test(right);
}
