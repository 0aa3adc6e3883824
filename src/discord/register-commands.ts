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
import { findInClipsBody } from './find-in-clips.ts';

type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;

/**
 * A command as Discord's API takes it. For all servers it says where it may be used, because the defaults have changed
 * before (discord-api-docs#7396); a server's own commands know no such fields.
 *
 * @example `commandBody(ask, 'global')` → `{ type: 1, name: 'ask', options: [{ type: 3, name: 'question', … }], contexts: [0, 1], … }`
 */
export function commandBody(command: Command, scope: 'global' | 'guild'): CommandBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: command.options.map(optionBody),
    ...(scope === 'global' && {
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    }),
  };
}

/**
 * Registers the commands and the message command, for one guild (at once) or for all, unless Discord has exactly these
 * already.
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
  const body = [...commands.map((command) => commandBody(command, scope)), findInClipsBody(scope)];
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await client.rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  if (isDeepStrictEqual(comparable(registered, scope), comparable(body, scope))) return false;
  await client.rest.put(route, { body });
  return true;
}

function optionBody({ type, ...option }: CommandOption): APIApplicationCommandBasicOption {
  return type === 'integer'
    ? { type: ApplicationCommandOptionType.Integer, ...option }
    : { type: ApplicationCommandOptionType.String, ...option };
}

type Comparable = {
  readonly type?: ApplicationCommandType | undefined;
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null | undefined;
  readonly description?: string | undefined;
  readonly options?:
    | readonly Pick<APIApplicationCommandOption, 'type' | 'name' | 'description' | 'required'>[]
    | undefined;
  readonly integration_types?: readonly number[] | undefined;
  readonly contexts?: readonly number[] | null | undefined;
};

/** Only what `commandBody` sets, in one order: Discord adds fields of its own and leaves out what is false. */
function comparable(commands: readonly Comparable[], scope: 'global' | 'guild') {
  return commands
    .map(({ type, name, name_localizations, description, options = [], integration_types, contexts }) => ({
      type: type ?? ApplicationCommandType.ChatInput,
      name,
      name_localizations: name_localizations ?? {},
      description: description ?? '',
      options: options.map((option) => ({
        type: option.type,
        name: option.name,
        description: option.description,
        required: option.required ?? false,
      })),
      ...(scope === 'global' && {
        integration_types: [...(integration_types ?? [])].sort(),
        contexts: [...(contexts ?? [])].sort(),
      }),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
