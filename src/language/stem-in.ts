import { newStemmer } from 'snowball-stemmers';
import { fold } from './fold.ts';
import { baseForm } from './irregular-forms-abroad.ts';
import { scriptOf } from './scripts.ts';
import { stem } from './stem.ts';

/** The stemmers of the Snowball project by language (ISO 639-1). */
const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Stands between a stem and its language, so that the German "Rat" and the English "rat" are two words. */
const MARK = '@';
const SHORTEST_STEMMED = 4;
const MAX_REMEMBERED = 200_000;

/** Letters and endings of one word that the stemmers take for two. */
const SAME_ENDING: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [[/ё/g, 'е']],
  pt: [[/ões$/, 'ão']],
};

/** "gebaut", "gefordert"; with a capital it is a noun ("Gericht"). */
const PARTICIPLE = /^ge(\p{Ll}{3,})t(?:e[mnrs]?)?$/u;

type Stemmer = { stem(word: string): string };
const stemmers = new Map<string, Stemmer | undefined>();
const remembered = new Map<string, string>();

/**
 * The stem of a word in its language, marked with it. Figures are the same in every language, and so is a word in Latin
 * letters where another script is written: both come back as in English, unmarked.
 *
 * Snowball's rules for endings need the accents, which are folded afterwards.
 *
 * @param written the word as the text has it
 * @param language ISO 639-1; a language without a stemmer only folds its words
 * @example `stemIn('Treffen', 'de')` → `'treff@de'`; `stemIn('NATO', 'ru')` → `'nato'`; `stemIn('2022', 'de')` → `'2022'`
 */
export function stemIn(written: string, language: string): string {
  if (language === 'en') return stem(fold(written));
  const key = `${language} ${written}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const stemmed = stemmedIn(written, language);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, stemmed);
  return stemmed;
}

/**
 * A stem without the mark of its language, and that mark.
 *
 * @example `unmarked('treff@de')` → `{ letters: 'treff', mark: '@de' }`; `unmarked('visit')` → `{ letters: 'visit', mark: '' }`
 */
export function unmarked(stemmed: string): { readonly letters: string; readonly mark: string } {
  const at = stemmed.lastIndexOf(MARK);
  return at < 0 ? { letters: stemmed, mark: '' } : { letters: stemmed.slice(0, at), mark: stemmed.slice(at) };
}

function stemmedIn(written: string, language: string): string {
  const folded = fold(written);
  if (/^\p{N}/u.test(folded)) return folded;
  if (scriptOf(language) !== 'Latin' && /^[a-z0-9]+$/.test(folded)) return stem(folded);
  const stemmer = stemmerOf(language);
  if (stemmer === undefined || !/^\p{L}+$/u.test(folded)) return folded + MARK + language;
  const isParticiple = language === 'de' && PARTICIPLE.test(written);
  let lower = (isParticiple ? written.replace(PARTICIPLE, '$1en') : written).normalize('NFC').toLowerCase();
  lower = baseForm(lower, language);
  for (const [ending, other] of SAME_ENDING[language] ?? []) lower = lower.replace(ending, other);
  const stemmed = lower.length >= SHORTEST_STEMMED ? fold(stemmer.stem(lower)) : fold(lower);
  return (stemmed || folded) + MARK + language;
}

function stemmerOf(language: string): Stemmer | undefined {
  if (!stemmers.has(language)) {
    const name = STEMMERS[language];
    stemmers.set(language, name === undefined ? undefined : newStemmer(name));
  }
  return stemmers.get(language);
}
