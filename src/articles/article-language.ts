import { baseLanguage } from '../language/base-language.ts';
import { detectLanguage } from '../language/detect-language.ts';

/**
 * The language of an article: what the catalogue tells, else what the text shows, else what the file says of itself. Pages
 * often bear the language of their template, so that the text is believed before them; of one language, their tag says more.
 *
 * @param told by the catalogue, as a BCP 47 tag
 * @param said by the file
 * @returns a BCP 47 tag; `undefined` where nothing tells
 * @example `articleLanguage('Das Erdbeben forderte an der Küste drei Tote …', undefined, 'de-AT')` → `'de-AT'`; said `'en'` → `'de'`
 */
export function articleLanguage(
  text: string,
  told: string | undefined,
  said: string | undefined,
): string | undefined {
  if (told !== undefined) return told;
  const shown = detectLanguage(text);
  return shown === undefined || (said !== undefined && baseLanguage(said) === shown) ? said : shown;
}
