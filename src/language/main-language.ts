import type { Source } from '../model/source.ts';
import { baseLanguage } from './base-language.ts';

/**
 * The language that most of the text of some sources is in; English where none tells its language.
 *
 * @returns ISO 639-1
 * @example `mainLanguage([])` → `'en'`
 */
export function mainLanguage(sources: readonly Pick<Source, 'language' | 'text'>[]): string {
  const lengths = new Map<string, number>();
  for (const { language, text } of sources) {
    if (language === undefined) continue;
    const base = baseLanguage(language);
    lengths.set(base, (lengths.get(base) ?? 0) + text.length);
  }
  const [longest] = [...lengths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return longest?.[0] ?? 'en';
}
