import { fold } from './fold.ts';
import { wordsWithoutSpaces } from './spaceless-words.ts';
import { stem } from './stem.ts';
import { stemIn } from './stem-in.ts';
import { isStopWord } from './stop-words.ts';
import { tongueOf } from './tongues.ts';

/** A word with its place: half-open UTF-16 offsets into the text it was read from. */
export type Word = { readonly folded: string; readonly start: number; readonly end: number };

/** A word that is worth searching for. */
export type Token = Word & {
  readonly stem: string;
  /** The stem with the prefix that German puts at the end of the clause: "fängt … an" is "anfangen". */
  readonly joined?: string;
};

const WORD =
  /(?:(?:\p{Lu}\.){2,}(?:\p{Lu}(?!\p{L}))?|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}\p{M}]))(?:['’ʼ]s(?!\p{L}))?|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const SPACELESS_SCRIPT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** What marks an acronym that would otherwise fold into a stop word: "US" is not "us", nor "WHO" "who". */
const ACRONYM_MARK = '·';

/**
 * All words of a text in order; dotted acronyms are one word, thousands separators fall away, words glued by a
 * missing space after a full stop or comma are two, and scripts without spaces are cut by `Intl.Segmenter`.
 *
 * @param language ISO 639-1
 * @example `words('Asia.On the U.S. side')` folds to `asia on the us· side`
 */
export function words(text: string, language = 'en'): Word[] {
  const shouting = !/\p{Ll}/u.test(text);
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    if (SPACELESS_SCRIPT.test(raw)) {
      for (const { text: word, index } of wordsWithoutSpaces(raw)) {
        const start = match.index + index;
        found.push({ folded: fold(word), start, end: start + word.length });
      }
      continue;
    }
    const elided = language === 'en' ? 0 : (tongueOf(language)?.elision?.exec(raw)?.[0].length ?? 0);
    const folded =
      language === 'en'
        ? foldWord(raw, shouting, found.at(-1)?.folded)
        : foldForeignWord(raw.slice(elided), shouting, language);
    if (folded !== '') found.push({ folded, start: match.index + elided, end: match.index + raw.length });
  }
  return found;
}

/**
 * The words of a text that are worth searching for, stemmed; stop words are left out.
 *
 * @param language ISO 639-1
 * @example `tokenize('He met the US envoys')` has the stems `meet us· envoy`
 */
export function tokenize(text: string, language = 'en'): Token[] {
  const tokens: Token[] = [];
  for (const word of words(text, language)) {
    if (isStopWord(word.folded, language)) continue;
    const stemmed = language === 'en' ? stem(word.folded) : stemOf(text, word, language);
    tokens.push({ ...word, stem: stemmed });
  }
  return tokens;
}

/**
 * The stems of `tokenize`, without places.
 *
 * @param language ISO 639-1
 * @example `stems('He met the US envoys')` → `['meet', 'us·', 'envoy']`
 */
export function stems(text: string, language = 'en'): string[] {
  return tokenize(text, language).map((token) => token.stem);
}

/** Figures and acronyms are stemmed as they are folded, words as they are written: their endings need the accents. */
function stemOf(text: string, { folded, start, end }: Word, language: string): string {
  const isSettled = /^\p{N}/u.test(folded) || folded.endsWith(ACRONYM_MARK);
  return stemIn(isSettled ? folded : text.slice(start, end), language);
}

function foldWord(raw: string, shouting: boolean, before: string | undefined): string {
  if (/^\p{N}/u.test(raw) && raw.includes(',')) return fold(raw.replaceAll(',', ''));
  const letters = raw.replaceAll('.', '');
  const folded = /\p{N}\.\p{N}/u.test(raw) ? fold(raw) : fold(letters);
  const dotted = raw.includes('.') && letters.length > 1;
  const capitals = letters.length > 1 && /^\p{Lu}+(?:['’ʼ]s)?$/u.test(letters);
  const acronym = dotted || (capitals && !shouting);
  // Nobody writes "the us" of themselves: in hurried lower case it is the country.
  const hurriedCountry = folded === 'us' && before === 'the';
  if (folded === 'usa') return `us${ACRONYM_MARK}`;
  return (acronym && isStopWord(folded)) || hurriedCountry ? folded + ACRONYM_MARK : folded;
}

/** In most languages the comma parts the decimals, and stops or spaces the thousands: "1.500,5" is 1500.5. */
function foldForeignWord(raw: string, shouting: boolean, language: string): string {
  if (/^\p{N}/u.test(raw) && tongueOf(language)?.hasDecimalComma) {
    const isThousands = /^\p{N}{1,3}(?:\.\p{N}{3})+(?:,|$)/u.test(raw);
    return fold((isThousands ? raw.replaceAll('.', '') : raw).replace(',', '.'));
  }
  if (/^\p{N}/u.test(raw)) return fold(raw.replaceAll(',', ''));
  const letters = raw.replaceAll('.', '');
  const folded = fold(letters);
  const isAcronym = letters.length > 1 && !shouting && /^\p{Lu}+$/u.test(letters);
  return isAcronym && isStopWord(folded, language) ? folded + ACRONYM_MARK : folded;
}
