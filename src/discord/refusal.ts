import type { Message } from 'discord.js';
import type { DiscordReply } from '../replies/discord/render-answer.ts';
import type { Language } from '../replies/languages.ts';
import { FAIRNESS } from '../replies/messages/fairness.ts';
import type { Answerer } from './answerer.ts';
import { noticeReply } from './notice-reply.ts';
import type { Request } from './respond.ts';

/**
 * What a member who asks too fast is told, to them alone, in their language; `undefined` when they may ask, which counts.
 *
 * @example the eleventh `/ask` at once → "That was a lot at once. Please ask again in 3 seconds."
 */
export function refusal(interaction: Request, { fairness }: Answerer): DiscordReply | undefined {
  const asker = { user: interaction.user.id, guild: interaction.guildId };
  const wait = fairness.wait(asker, interaction.isMessageComponent() ? 'button' : 'question');
  if (wait === 0) return undefined;
  return noticeReply(interaction, (language) => tooMany(language, wait));
}

/**
 * The same for a mention. Everybody sees what is replied to it, so whoever goes on is refused silently.
 *
 * @param language of what everybody sees in the server
 * @example the eleventh mention at once → a sentence; the twelfth → `'silently'`
 */
export function refusalOfMention(
  message: Message,
  language: Language,
  { fairness }: Answerer,
): string | undefined {
  const user = message.author.id;
  const wait = fairness.wait({ user, guild: message.guildId }, 'question');
  if (wait === 0) return undefined;
  return fairness.mayBeTold(user) ? tooMany(language, wait) : 'silently';
}

function tooMany(language: Language, wait: number): string {
  return FAIRNESS[language].tooMany(Math.ceil(wait / 1_000));
}
