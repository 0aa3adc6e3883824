import { fold } from './fold.ts';
import { STOP_WORD_LISTS } from './stop-word-lists.ts';

const ENGLISH = `
a about above after again against all also am an and any are aren't as at be because been before being below besides
between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each
either else ever few for from further had hadn't has hasn't have haven't having he her here hers herself him
himself his how however i if in into is isn't it its itself just let me might more most mustn't my myself no
nor not of off on once only onto or other ought our ours ourselves out over own per same shall shan't she
should shouldn't since so some such than that the their theirs them themselves then there these they this those
through thus to too under until unto up upon us very was wasn't we were weren't what when where whether which
while who whom whose why will with within without won't would wouldn't yes yet you your yours yourself
yourselves
`;

const withoutApostrophes = (word: string) => word.replaceAll("'", '');

const english: ReadonlySet<string> = new Set(ENGLISH.trim().split(/\s+/).map(withoutApostrophes));
const NONE: ReadonlySet<string> = new Set();
/** Made when a language is first met: most clips need none but English. */
const byLanguage = new Map<string, ReadonlySet<string>>();

/**
 * Whether a folded word (see `fold`) says too little to be searched for.
 *
 * Contractions such as "she'll" fold to the pronoun, so that "shell" stays a word.
 *
 * The lists are those of the Snowball project with a few connectives added
 * (https://snowballstem.org/algorithms/english/stop.txt); a language without one has no stop words.
 *
 * @param language ISO 639-1
 * @example `isStopWord('the')` → `true`; `isStopWord('beijing')` → `false`; `isStopWord('wurde', 'de')` → `true`
 */
export function isStopWord(folded: string, language = 'en'): boolean {
  if (language === 'en') return english.has(folded);
  let words = byLanguage.get(language);
  if (words === undefined) {
    const list = STOP_WORD_LISTS[language];
    words = list === undefined ? NONE : new Set(list.trim().split(/\s+/).map(fold));
    byLanguage.set(language, words);
  }
  return words.has(folded);
}
