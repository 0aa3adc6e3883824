import {
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { LANGUAGE_NAMES } from '../replies/discord/render-settings.ts';
import { LANGUAGES } from '../replies/languages.ts';
import { SETTINGS_WORDS } from '../replies/messages/clips-settings.ts';
import { CLIPS_WORDS, type ClipsPart } from '../replies/messages/clips-words.ts';
import { byLocale, localizations } from './localizations.ts';

/** The name of the keeper's command; no file in `commands/` may have it. */
export const CLIPS_COMMAND = 'clips';

/** The value of an option that takes a setting back. */
export const NO_LANGUAGE = 'members';

/** Where mentions can be answered; a thread counts as its channel. */
const CHANNEL_TYPES = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum] as const;

/**
 * The keeper's command as Discord's API takes it: in servers only, for those who may manage the server.
 *
 * @example `clipsCommandBody('global')` → `{ name: 'clips', default_member_permissions: '32', contexts: [0], … }`
 */
export function clipsCommandBody(scope: 'global' | 'guild'): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...words(CLIPS_COMMAND),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [subcommand('status'), subcommand('reload'), subcommand('forget'), misses(), settings()],
    ...(scope === 'global' && {
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild],
    }),
  };
}

function misses(): APIApplicationCommandSubcommandOption {
  return subcommand('misses', [{ type: ApplicationCommandOptionType.Boolean, ...words('export') }]);
}

function settings(): APIApplicationCommandSubcommandOption {
  const channel = (part: ClipsPart): APIApplicationCommandChannelOption => ({
    type: ApplicationCommandOptionType.Channel,
    ...words(part),
    channel_types: [...CHANNEL_TYPES],
  });
  const choice = (word: 'forAll' | 'forTheAsker' | 'membersOwn', value: string) => ({
    name: SETTINGS_WORDS.en[word],
    name_localizations: byLocale((language) => SETTINGS_WORDS[language][word]),
    value,
  });
  return subcommand('settings', [
    channel('add-channel'),
    channel('remove-channel'),
    {
      type: ApplicationCommandOptionType.String,
      ...words('answers'),
      choices: [choice('forAll', 'public'), choice('forTheAsker', 'private')],
    },
    {
      type: ApplicationCommandOptionType.String,
      ...words('language'),
      choices: [
        choice('membersOwn', NO_LANGUAGE),
        // Each calls itself by its own name, whoever reads it.
        ...LANGUAGES.map((language) => ({ name: LANGUAGE_NAMES[language], value: language })),
      ],
    },
  ]);
}

function subcommand(
  part: ClipsPart,
  options: NonNullable<APIApplicationCommandSubcommandOption['options']> = [],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...words(part), options };
}

function words(part: ClipsPart) {
  return { ...CLIPS_WORDS[part].en, ...localizations((language) => CLIPS_WORDS[part][language]) };
}
