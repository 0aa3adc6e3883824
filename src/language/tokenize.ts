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

/** A written word as it is compared with others. */
export type FoldedWord = {
  readonly folded: string;
  /** So many characters at its beginning are another word: the article of "l’accord". */
  readonly elided: number;
};

/** A written word as it is searched for; a stop word has no stem. */
export type ReadWord = FoldedWord & { readonly stem: string | undefined };

/**
 * Visits all words of a text in order; dotted acronyms are one word, thousands separators fall away, words glued by a
 * missing space after a full stop or comma are two, and scripts without spaces are cut by `Intl.Segmenter`.
 *
 * @param language ISO 639-1
 * @param read how a word is read, by its letters alone; whether the text has capitals only tells that they mean nothing
 * @param visit called with half-open UTF-16 offsets into the text
 * @example `visitWords('Asia.On the U.S. side', 'en', (raw) => readWord(raw, false), visit)` visits `asia on the us· side`
 */
export function visitWords<Read extends FoldedWord>(
  text: string,
  language: string,
  read: (raw: string, isShouting: boolean) => Read,
  visit: (word: Read, start: number, end: number) => void,
): void {
  const isShouting = !/\p{Ll}/u.test(text);
  const mayBeSpaceless = SPACELESS_SCRIPT.test(text);
  let before = '';
  const take = (raw: string, at: number) => {
    let word = read(raw, isShouting);
    // Nobody writes "the us" of themselves: in hurried lower case it is the country.
    if (word.folded === 'us' && before === 'the' && language === 'en') word = read('US', false);
    if (word.folded === '') return;
    before = word.folded;
    visit(word, at + word.elided, at + raw.length);
  };
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    if (mayBeSpaceless && SPACELESS_SCRIPT.test(raw)) {
      for (const piece of wordsWithoutSpaces(raw)) take(piece.text, index + piece.index);
    } else take(raw, index);
  }
}

/**
 * Reads one word, told by its letters alone.
 *
 * @param isShouting whether it stands in a text of capitals only
 * @param language ISO 639-1
 * @example `readWord('envoys', false)` → `{ folded: 'envoys', elided: 0, stem: 'envoy' }`
 */
export function readWord(raw: string, isShouting: boolean, language = 'en'): ReadWord {
  const { folded, elided } = foldedWord(raw, isShouting, language);
  return {
    folded,
    elided,
    stem: isStopWord(folded, language) ? undefined : stemOf(raw, folded, elided, language),
  };
}

/**
 * All words of a text, as `visitWords` reads them.
 *
 * @param language ISO 639-1
 * @example `words('Asia.On the U.S. side')` folds to `asia on the us· side`
 */
export function words(text: string, language = 'en'): Word[] {
  const found: Word[] = [];
  visitWords(
    text,
    language,
    (raw, isShouting) => foldedWord(raw, isShouting, language),
    ({ folded }, start, end) => found.push({ folded, start, end }),
  );
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
  visitWords(
    text,
    language,
    (raw, isShouting) => readWord(raw, isShouting, language),
    ({ folded, stem }, start, end) => {
      if (stem !== undefined) tokens.push({ folded, stem, start, end });
    },
  );
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

function foldedWord(raw: string, isShouting: boolean, language: string): FoldedWord {
  if (language === 'en') return { folded: foldWord(raw, isShouting), elided: 0 };
  const elided = tongueOf(language)?.elision?.exec(raw)?.[0].length ?? 0;
  return { folded: foldForeignWord(raw.slice(elided), isShouting, language), elided };
}

/** Figures and acronyms are stemmed as they are folded, words as they are written: their endings need the accents. */
function stemOf(raw: string, folded: string, elided: number, language: string): string {
  if (language === 'en') return stem(folded);
  const isSettled = /^\p{N}/u.test(folded) || folded.endsWith(ACRONYM_MARK);
  return stemIn(isSettled ? folded : raw.slice(elided), language);
}

function foldWord(raw: string, isShouting: boolean): string {
  if (/^\p{N}/u.test(raw) && raw.includes(',')) return fold(raw.replaceAll(',', ''));
  const letters = raw.replaceAll('.', '');
  const folded = /\p{N}\.\p{N}/u.test(raw) ? fold(raw) : fold(letters);
  const dotted = raw.includes('.') && letters.length > 1;
  const capitals = letters.length > 1 && /^\p{Lu}+(?:['’ʼ]s)?$/u.test(letters);
  const acronym = dotted || (capitals && !isShouting);
  if (folded === 'usa') return `us${ACRONYM_MARK}`;
  return acronym && isStopWord(folded) ? folded + ACRONYM_MARK : folded;
}

/** In most languages the comma parts the decimals, and stops or spaces the thousands: "1.500,5" is 1500.5. */
function foldForeignWord(raw: string, isShouting: boolean, language: string): string {
  if (/^\p{N}/u.test(raw) && tongueOf(language)?.hasDecimalComma) {
    const isThousands = /^\p{N}{1,3}(?:\.\p{N}{3})+(?:,|$)/u.test(raw);
    return fold((isThousands ? raw.replaceAll('.', '') : raw).replace(',', '.'));
  }
  if (/^\p{N}/u.test(raw)) return fold(raw.replaceAll(',', ''));
  const letters = raw.replaceAll('.', '');
  const folded = fold(letters);
  const isAcronym = letters.length > 1 && !isShouting && /^\p{Lu}+$/u.test(letters);
  return isAcronym && isStopWord(folded, language) ? folded + ACRONYM_MARK : folded;
}
