/** A word in a text without spaces, with where it begins. */
export type SpacelessWord = { readonly text: string; readonly index: number };

/** A Node built without ICU's dictionaries leaves this in one piece, or cuts it into single characters. */
const TRIAL = '我们今天去北京大学';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Whether a segmenter knows the words of Chinese.
 *
 * @example `knowsWords(new Intl.Segmenter('zh', { granularity: 'word' }))` → `true` with the ICU data of Node's builds
 */
export function knowsWords(trial: Pick<Intl.Segmenter, 'segment'>): boolean {
  const lengths = [...trial.segment(TRIAL)].map(({ segment }) => segment.length);
  return lengths.length > 1 && lengths.some((length) => length > 1);
}

let hasDictionary: boolean | undefined;

/**
 * The words of a text in a script without spaces: those of ICU's dictionaries by `Intl.Segmenter`, or, in a Node without
 * them, all pairs of neighbouring characters.
 *
 * @param cut what knows the words; for tests
 * @example `wordsWithoutSpaces('抵达北京')` → `抵达` at 0, `北京` at 2
 */
export function wordsWithoutSpaces(
  text: string,
  cut: Pick<Intl.Segmenter, 'segment'> = segmenter,
): SpacelessWord[] {
  if (cut === segmenter) hasDictionary ??= knowsWords(segmenter);
  if (cut === segmenter ? !hasDictionary : !knowsWords(cut)) return pairsIn(text);
  return Array.from(cut.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, index }));
}

/** Digits and Latin letters keep together; of other characters every two that stand side by side are a word. */
function pairsIn(text: string): SpacelessWord[] {
  return Array.from(
    text.matchAll(/[\p{N}\p{sc=Latin}][\p{N}\p{sc=Latin}.,]*|(?:(?!\p{sc=Latin})\p{L}\p{M}*)+/gu),
  ).flatMap(({ 0: run, index }) => {
    const letters = /^[\p{N}\p{sc=Latin}]/u.test(run) ? [run] : [...run];
    if (letters.length === 1) return [{ text: run, index }];
    let at = index;
    return letters.slice(0, -1).map((letter, place) => {
      const pair = { text: letter + (letters[place + 1] ?? ''), index: at };
      at += letter.length;
      return pair;
    });
  });
}
