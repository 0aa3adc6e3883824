import { Locale } from 'discord.js';
import { type Language, languageOf } from '../replies/languages.ts';
import type { NameAndDescription } from '../replies/messages/commands.ts';

type ByLocale = Readonly<Partial<Record<Locale, string | null | undefined>>>;

/** A command or an option with its names and descriptions, as Discord takes and as it returns them. */
export type Localised = {
  readonly name: string;
  readonly description?: string | undefined;
  readonly name_localizations?: ByLocale | null | undefined;
  readonly description_localizations?: ByLocale | null | undefined;
};

/**
 * A text for each of Discord's locales whose language has one, but English, which stands beside it.
 *
 * @see https://docs.discord.com/developers/interactions/application-commands#localization
 * @example `byLocale((language) => CLAIMS[language].command)` → `{ de: 'In den Ausschnitten suchen', … }`
 */
export function byLocale(
  textIn: (language: Language) => string | undefined,
): Partial<Record<Locale, string>> {
  const known = Object.values(Locale).flatMap((locale) => {
    const language = languageOf(locale);
    const text = language === 'en' ? undefined : textIn(language);
    return text === undefined ? [] : [[locale, text] as const];
  });
  return Object.fromEntries(known);
}

/**
 * Names and descriptions for each of Discord's locales whose language has some; nothing when there are none.
 *
 * @example `localizations((language) => commandWords('ask', language)).name_localizations` → `{ de: 'fragen', … }`
 */
export function localizations(wordsIn: (language: Language) => NameAndDescription | undefined): {
  readonly name_localizations?: Partial<Record<Locale, string>>;
  readonly description_localizations?: Partial<Record<Locale, string>>;
} {
  const names = byLocale((language) => wordsIn(language)?.name);
  if (Object.keys(names).length === 0) return {};
  return {
    name_localizations: names,
    description_localizations: byLocale((language) => wordsIn(language)?.description),
  };
}

/**
 * The names and descriptions alone, in one form whether they come from Discord or go there.
 *
 * @example `wordsOf({ name: 'ask', name_localizations: null })` → `{ name: 'ask', names: {}, … }`
 */
export function wordsOf({ name, description, name_localizations, description_localizations }: Localised) {
  return {
    name,
    description: description ?? '',
    names: name_localizations ?? {},
    descriptions: description_localizations ?? {},
  };
}
