import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A word with its place: half-open UTF-16 offsets into the text it was read from. */
export type Word = { readonly folded: string; readonly start: number; readonly end: number };

/** A word that is worth searching for. */
export type Token = Word & { readonly stem: string };

const WORD =
  /(?:(?:\p{Lu}\.){2,}(?:\p{Lu}(?!\p{L}))?|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}\p{M}]))(?:['’ʼ]s(?!\p{L}))?|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const SPACELESS_SCRIPT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** What marks an acronym that would otherwise fold into a stop word: "US" is not "us", nor "WHO" "who". */
const ACRONYM_MARK = '·';

/**
 * All words of a text in order; dotted acronyms are one word, thousands separators fall away, words glued by a
 * missing space after a full stop or comma are two, and scripts without spaces are cut by `Intl.Segmenter`.
 *
 * @example `words('Asia.On the U.S. side')` folds to `asia on the us· side`
 */
export function words(text: string): Word[] {
  const shouting = !/\p{Ll}/u.test(text);
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    if (SPACELESS_SCRIPT.test(raw)) {
      for (const { segment, index, isWordLike } of segmenter.segment(raw)) {
        if (!isWordLike) continue;
        const start = match.index + index;
        found.push({ folded: fold(segment), start, end: start + segment.length });
      }
      continue;
    }
    const folded = foldWord(raw, shouting, found.at(-1)?.folded);
    if (folded !== '') found.push({ folded, start: match.index, end: match.index + raw.length });
  }
  return found;
}

/**
 * The words of a text that are worth searching for, stemmed; stop words are left out.
 *
 * @example `tokenize('He met the US envoys')` has the stems `meet us· envoy`
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const word of words(text)) {
    if (!isStopWord(word.folded)) tokens.push({ ...word, stem: stem(word.folded) });
  }
  return tokens;
}

/**
 * The stems of `tokenize`, without places.
 *
 * @example `stems('He met the US envoys')` → `['meet', 'us·', 'envoy']`
 */
export function stems(text: string): string[] {
  return tokenize(text).map((token) => token.stem);
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
