import type { ButtonInteraction, ChatInputCommandInteraction, Message } from 'discord.js';
import { type DiscordReply, discordReply } from '../replies/discord/render-answer.ts';
import { languageOf } from '../replies/languages.ts';
import { FAIRNESS } from '../replies/messages/fairness.ts';
import type { Answerer } from './answerer.ts';

/**
 * What a member who asks too fast is told, to them alone, in their language; `undefined` when they may ask, which counts.
 *
 * @example the eleventh `/ask` at once → "That was a lot at once. Please ask again in 3 seconds."
 */
export function refusal(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { fairness }: Answerer,
): DiscordReply | undefined {
  const asker = { user: interaction.user.id, guild: interaction.guildId };
  const wait = fairness.wait(asker, interaction.isButton() ? 'button' : 'question');
  if (wait === 0) return undefined;
  const message = tooMany(interaction.locale, wait);
  return discordReply({ kind: 'notice', message, suggestions: [] }, { command: 'help', ephemeral: true });
}

/**
 * The same for a mention. Everybody sees what is replied to it, so whoever goes on is refused silently.
 *
 * @example the eleventh mention at once → a sentence; the twelfth → `'silently'`
 */
export function refusalOfMention(message: Message, { fairness }: Answerer): string | undefined {
  const user = message.author.id;
  const wait = fairness.wait({ user, guild: message.guildId }, 'question');
  if (wait === 0) return undefined;
  return fairness.mayBeTold(user) ? tooMany(message.guild?.preferredLocale, wait) : 'silently';
}

function tooMany(locale: string | undefined, wait: number): string {
  return FAIRNESS[languageOf(locale)].tooMany(Math.ceil(wait / 1_000));
}
