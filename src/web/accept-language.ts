import { LANGUAGES, type Language, languageOf } from '../replies/languages.ts';

/** More preferences than a person has are not looked at. */
const MOST_PREFERENCES = 20;

/**
 * The language that a browser asks for first among those that Clipbook speaks; English for none of them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept-language
 * @example `acceptedLanguage('sv, de-AT;q=0.8, en;q=0.5')` → `'de'`
 */
export function acceptedLanguage(header: string | undefined): Language {
  const preferences = (header ?? '')
    .split(',', MOST_PREFERENCES)
    .map((preference) => {
      const [range = '', ...parameters] = preference.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ range, quality }) => quality > 0 && isSpoken(range));
  // Sorting is stable: of equals the first is wanted.
  const [best] = preferences.sort((a, b) => b.quality - a.quality);
  return languageOf(best?.range);
}

function isSpoken(range: string): boolean {
  const [first] = range.toLowerCase().split('-');
  return LANGUAGES.some((language) => language === first);
}
