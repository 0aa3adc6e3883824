import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type DiscordReply, discordReply } from '../replies/discord/render-answer.ts';
import { languageOf } from '../replies/languages.ts';
import { CLAIMS } from '../replies/messages/claims.ts';
import type { Answerer } from './answerer.ts';
import { byLocale } from './localizations.ts';
import { messageText } from './message-text.ts';

/**
 * The message command as Discord's API takes it: in every server, direct message and group, whoever installed the app.
 * A server's own commands know no such fields.
 *
 * @example `findInClipsBody('global')` → `{ type: 3, name: 'Find in the clips', contexts: [0, 1, 2], … }`
 */
export function findInClipsBody(
  scope: 'global' | 'guild',
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: CLAIMS.en.command,
    name_localizations: byLocale((language) => CLAIMS[language].command),
    ...(scope === 'global' && {
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ],
    }),
  };
}

/**
 * What the clips hold of the message that the command was used on, for the member alone.
 *
 * @example `await findInClips(interaction, answerer)` → each claim with who says so
 */
export async function findInClips(
  { targetMessage, locale }: MessageContextMenuCommandInteraction,
  { clips, readerUrl }: Answerer,
): Promise<DiscordReply> {
  const claims = await clips.claims(messageText(targetMessage));
  return discordReply(claims, {
    command: 'ask',
    ephemeral: true,
    language: languageOf(locale),
    readerUrl: readerUrl?.(),
  });
}
