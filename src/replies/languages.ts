/** The languages in which the bot speaks in its own words; quotes stay in the original. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'ru', 'zh', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The same words in every language; the compiler finds a missing one. */
export type Translated<Words> = Readonly<Record<Language, Words>>;

/**
 * The language for a locale of Discord's; English for any that the bot does not speak.
 *
 * @see https://docs.discord.com/developers/reference#locales
 * @example `languageOf('pt-BR')` → `'pt'`; `languageOf('sv-SE')` → `'en'`
 */
export function languageOf(locale: string | undefined): Language {
  const [first] = (locale ?? '').toLowerCase().split('-');
  return LANGUAGES.find((language) => language === first) ?? 'en';
}
