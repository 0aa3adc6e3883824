import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Client,
  InteractionContextType,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command, CommandOption } from '../model/command.ts';
import { commandWords, optionWords } from '../replies/messages/commands.ts';
import { findInClipsBody } from './find-in-clips.ts';
import { type Localised, localizations, wordsOf } from './localizations.ts';
import { PRIVATE_OPTION } from './private-option.ts';

type CommandBody =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

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
 * Registers the commands and the message command, for one guild (at once) or for all, unless Discord has exactly these
 * already.
 *
 * @param own commands that Discord alone has, as its API takes them
 * @returns whether they had changed
 * @throws DiscordAPIError when Discord refuses, e.g. 50001 for a guild that the bot is not in
 * @example `await registerCommands(client, commands)` → `true` the first time, then `false`
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guildId?: string,
  own: readonly CommandBody[] = [],
): Promise<boolean> {
  const { id } = client.application;
  if (await areRegistered(client.rest, id, commands, guildId, own)) return false;
  await client.rest.put(routeOf(id, guildId), { body: bodyOf(commands, guildId, own) });
  return true;
}

/**
 * Whether Discord has exactly these commands, for one guild or for all.
 *
 * @throws DiscordAPIError when Discord refuses, e.g. 50001 for a guild that the bot is not in
 * @example `await areRegistered(client.rest, client.application.id, commands)` → `false` the first time
 */
export async function areRegistered(
  rest: Pick<REST, 'get'>,
  applicationId: string,
  commands: readonly Command[],
  guildId?: string,
  own: readonly CommandBody[] = [],
): Promise<boolean> {
  const scope = guildId === undefined ? 'global' : 'guild';
  const registered = (await rest.get(routeOf(applicationId, guildId), {
    query: WITH_TRANSLATIONS,
  })) as RESTGetAPIApplicationCommandsResult;
  return isDeepStrictEqual(comparable(registered, scope), comparable(bodyOf(commands, guildId, own), scope));
}

function routeOf(applicationId: string, guildId: string | undefined) {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

function bodyOf(
  commands: readonly Command[],
  guildId: string | undefined,
  own: readonly CommandBody[],
): CommandBody[] {
  const scope = guildId === undefined ? 'global' : 'guild';
  return [...commands.map((command) => commandBody(command, scope)), findInClipsBody(scope), ...own];
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
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
  readonly default_member_permissions?: string | null | undefined;
  readonly integration_types?: readonly number[] | undefined;
  readonly contexts?: readonly number[] | null | undefined;
};

/** Only what `commandBody` sets, in one order: Discord adds fields of its own and leaves out what is false. */
function comparable(commands: readonly Comparable[], scope: 'global' | 'guild') {
  return commands
    .map(({ type, options = [], integration_types, contexts, default_member_permissions, ...command }) => ({
      type: type ?? ApplicationCommandType.ChatInput,
      ...wordsOf(command),
      permissions: default_member_permissions ?? null,
      options: options.map(comparableOption),
      ...(scope === 'global' && {
        integration_types: [...(integration_types ?? [])].sort(),
        contexts: [...(contexts ?? [])].sort(),
      }),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function comparableOption(option: APIApplicationCommandOption): object {
  return {
    type: option.type,
    ...wordsOf(option),
    required: option.required ?? false,
    autocomplete: 'autocomplete' in option && option.autocomplete === true,
    options: 'options' in option ? (option.options ?? []).map(comparableOption) : [],
    choices: 'choices' in option ? (option.choices ?? []).map(comparableChoice) : [],
    channels: 'channel_types' in option ? [...(option.channel_types ?? [])].sort() : [],
  };
}

function comparableChoice({ name, name_localizations, value }: APIApplicationCommandOptionChoice): object {
  return { name, names: name_localizations ?? {}, value };
}
