import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  Locale,
} from 'discord.js';
import type { Language } from '../replies/languages.ts';
import { PRIVATE, type PrivateMessages } from '../replies/messages/private.ts';

/** Every locale of Discord's that is one of the bot's languages (discord-api-docs, reference, Locales). */
const LOCALES: readonly (readonly [locale: Locale, language: Language])[] = [
  [Locale.SpanishES, 'es'],
  [Locale.SpanishLATAM, 'es'],
  [Locale.French, 'fr'],
  [Locale.German, 'de'],
  [Locale.PortugueseBR, 'pt'],
  [Locale.Russian, 'ru'],
  [Locale.ChineseCN, 'zh'],
  [Locale.ChineseTW, 'zh'],
  [Locale.Japanese, 'ja'],
];

/** The option that registration adds to every command: whether the asker alone sees the answer. */
export const PRIVATE_OPTION: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: PRIVATE.en.name,
  name_localizations: inEveryLocale('name'),
  description: PRIVATE.en.description,
  description_localizations: inEveryLocale('description'),
  required: false,
};

/**
 * Whether the asker wants to be the only one who sees the answer.
 *
 * @example `/ask question:… private:True` → `true`
 */
export function isPrivate(interaction: ChatInputCommandInteraction): boolean {
  const option = interaction.options.data.find(({ name }) => name === PRIVATE_OPTION.name);
  return option?.value === true;
}

function inEveryLocale(field: keyof PrivateMessages) {
  return Object.fromEntries(LOCALES.map(([locale, language]) => [locale, PRIVATE[language][field]]));
}
