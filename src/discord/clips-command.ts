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

/** The name of the keeper's command; no file in `commands/` may have it. */
export const CLIPS_COMMAND = 'clips';

/** The value of an option that takes a setting back. */
export const NO_LANGUAGE = 'members';

const SUBCOMMANDS: readonly (readonly [name: string, description: string])[] = [
  ['status', 'What is read and kept, memory, age of the index, last errors'],
  ['reload', 'Reads the articles again; the old ones answer until the new ones are complete'],
  ['forget', 'Deletes the questions and reports kept of this server'],
];

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
    name: CLIPS_COMMAND,
    description: 'For the keeper: status, reload, what members did not find, settings',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      ...SUBCOMMANDS.map(([name, description]) => subcommand(name, description)),
      misses(),
      settings(),
    ],
    ...(scope === 'global' && {
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild],
    }),
  };
}

function misses(): APIApplicationCommandSubcommandOption {
  return subcommand('misses', 'Questions without an answer and reported passages, newest first', [
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'export',
      description: 'All of them as a question set, a file for npm run eval',
    },
  ]);
}

function settings(): APIApplicationCommandSubcommandOption {
  const channel = (name: string, description: string): APIApplicationCommandChannelOption => ({
    type: ApplicationCommandOptionType.Channel,
    name,
    description,
    channel_types: [...CHANNEL_TYPES],
  });
  const choice = (name: string, value: string) => ({ name, value });
  return subcommand('settings', 'Shows and changes how the bot answers in this server', [
    channel('add-channel', 'Answer mentions in this channel; without any, in every channel'),
    channel('remove-channel', 'Answer mentions in this channel no longer'),
    {
      type: ApplicationCommandOptionType.String,
      name: 'answers',
      description: 'Who sees the answers to commands',
      choices: [choice('everybody', 'public'), choice('the asker alone', 'private')],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'language',
      description: 'The language of titles, buttons and hints; quotes stay as they are',
      choices: [
        choice('each member’s own', NO_LANGUAGE),
        ...LANGUAGES.map((language) => choice(LANGUAGE_NAMES[language], language)),
      ],
    },
  ]);
}

function subcommand(
  name: string,
  description: string,
  options: NonNullable<APIApplicationCommandSubcommandOption['options']> = [],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}
