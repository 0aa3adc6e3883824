import type { Language, Translated } from '../languages.ts';

/** How a language quotes a word and strings words together. */
type Typography = {
  readonly quoted: (word: string) => string;
  readonly comma: string;
  readonly andMore: (count: number) => string;
};

const TYPOGRAPHY: Translated<Typography> = {
  en: { quoted: (word) => `“${word}”`, comma: ', ', andMore: (count) => ` and ${count} more` },
  es: { quoted: (word) => `«${word}»`, comma: ', ', andMore: (count) => ` y ${count} más` },
  fr: {
    quoted: (word) => `«\u00a0${word}\u00a0»`,
    comma: ', ',
    andMore: (count) => ` et ${count} ${count === 1 ? 'autre' : 'autres'}`,
  },
  de: { quoted: (word) => `„${word}“`, comma: ', ', andMore: (count) => ` und ${count} weitere` },
  pt: { quoted: (word) => `“${word}”`, comma: ', ', andMore: (count) => ` e mais ${count}` },
  ru: { quoted: (word) => `«${word}»`, comma: ', ', andMore: (count) => ` и ещё ${count}` },
  zh: { quoted: (word) => `“${word}”`, comma: '、', andMore: (count) => `，另有 ${count} 项` },
  ja: { quoted: (word) => `「${word}」`, comma: '、', andMore: (count) => `、ほか${count}件` },
};

/**
 * A word between the quotation marks of a language; the quotes of articles keep theirs.
 *
 * @example `quoted('Beijing', 'de')` → `'„Beijing“'`
 */
export function quoted(word: string, language: Language): string {
  return TYPOGRAPHY[language].quoted(word);
}

/**
 * The items shown, and how many there are besides.
 *
 * @example `listed(['a', 'b'], 5, 'en')` → `'a, b and 3 more'`
 */
export function listed(shown: readonly string[], total: number, language: Language): string {
  const { comma, andMore } = TYPOGRAPHY[language];
  return shown.join(comma) + (total > shown.length ? andMore(total - shown.length) : '');
}

/**
 * A line below a list that was cut.
 *
 * @example `moreLine(3, 'en')` → `'and 3 more'`
 */
export function moreLine(count: number, language: Language): string {
  return TYPOGRAPHY[language].andMore(count).replace(/^[\s，、]+/u, '');
}
