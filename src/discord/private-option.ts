import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { PRIVATE } from '../replies/messages/private.ts';
import { localizations } from './localizations.ts';

/** The option that registration adds to every command: whether the asker alone sees the answer. */
export const PRIVATE_OPTION: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...PRIVATE.en,
  ...localizations((language) => PRIVATE[language]),
  required: false,
};

/**
 * Whether the asker wants to be the only one who sees the answer.
 *
 * @param byDefault what holds where the option is left out
 * @example `/ask question:… private:True` → `true`
 */
export function isPrivate(interaction: ChatInputCommandInteraction, byDefault = false): boolean {
  const option = interaction.options.data.find(({ name }) => name === PRIVATE_OPTION.name);
  return typeof option?.value === 'boolean' ? option.value : byDefault;
}
