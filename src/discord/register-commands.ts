import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Client,
  InteractionContextType,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command, CommandOption } from '../model/command.ts';
import { commandWords, optionWords } from '../replies/messages/commands.ts';
import { type Localised, localizations, wordsOf } from './localizations.ts';
import { PRIVATE_OPTION } from './private-option.ts';

type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Without it Discord keeps the translations to itself (discord-api-docs, interactions/application-commands). */
const WITH_TRANSLATIONS = new URLSearchParams({ with_localizations: 'true' });

/**
 * A command as Discord's API takes it, named and described in every language, with the option `private`; it is called by
 * its own name all the same (discord-api-docs, interactions/application-commands, Localization). For all servers it says
 * where it may be used and who may install it, because the defaults have changed before (discord-api-docs#7396): a member
 * who installed the bot for themselves has it everywhere. A server's own commands know no such fields.
 *
 * @example `commandBody(ask, 'global')` → `{ type: 1, name: 'ask', options: [{ type: 3, name: 'question', … }], contexts: [0, 1, 2], … }`
 */
export function commandBody(command: Command, scope: 'global' | 'guild'): CommandBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    ...localizations((language) => commandWords(command.name, language)),
    options: [...command.options.map((option) => optionBody(command.name, option)), PRIVATE_OPTION],
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
 * Registers the commands, for one guild (at once) or for all, unless Discord has exactly these already.
 *
 * @returns whether they had changed
 * @throws DiscordAPIError when Discord refuses, e.g. 50001 for a guild that the bot is not in
 * @example `await registerCommands(client, commands)` → `true` the first time, then `false`
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guildId?: string,
): Promise<boolean> {
  const { id } = client.application;
  const scope = guildId === undefined ? 'global' : 'guild';
  const route =
    guildId === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guildId);
  const body = commands.map((command) => commandBody(command, scope));
  const registered = (await client.rest.get(route, {
    query: WITH_TRANSLATIONS,
  })) as RESTGetAPIApplicationCommandsResult;
  if (isDeepStrictEqual(comparable(registered, scope), comparable(body, scope))) return false;
  await client.rest.put(route, { body });
  return true;
}

function optionBody(
  command: string,
  { type, suggests, ...option }: CommandOption,
): APIApplicationCommandBasicOption {
  const named = { ...option, ...localizations((language) => optionWords(command, option.name, language)) };
  if (type === 'integer') return { type: ApplicationCommandOptionType.Integer, ...named };
  return { type: ApplicationCommandOptionType.String, ...named, autocomplete: suggests !== undefined };
}

type Comparable = Localised & {
  readonly type?: ApplicationCommandType | undefined;
  readonly options?:
    | readonly (Localised & Pick<APIApplicationCommandOption, 'type' | 'required'>)[]
    | undefined;
  readonly integration_types?: readonly number[] | undefined;
  readonly contexts?: readonly number[] | null | undefined;
};

/** Only what `commandBody` sets, in one order: Discord adds fields of its own and leaves out what is false. */
function comparable(commands: readonly Comparable[], scope: 'global' | 'guild') {
  return commands
    .map(({ type, options = [], integration_types, contexts, ...command }) => ({
      type: type ?? ApplicationCommandType.ChatInput,
      ...wordsOf(command),
      options: options.map((option) => ({
        type: option.type,
        ...wordsOf(option),
        required: option.required ?? false,
        autocomplete: 'autocomplete' in option && option.autocomplete === true,
      })),
      ...(scope === 'global' && {
        integration_types: [...(integration_types ?? [])].sort(),
        contexts: [...(contexts ?? [])].sort(),
      }),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
