import { type APIApplicationCommand, type APIMessage, ApplicationCommandOptionType } from 'discord.js';
import { eachComponent } from './component-tree.ts';
import { type Json, objectsIn } from './json.ts';
import type { Channel } from './world.ts';
import { memberPayload, PERMISSIONS } from './world-payloads.ts';

/** Option values by name, as a member types them. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** How the options of one use of a command are sent. */
export type CommandUse = {
  /** The command name, with subcommands after a space: `sources list`. */
  readonly name: string;
  readonly values: OptionValues;
  /** The registered command; its option types are used, else they are inferred from the values. */
  readonly command: APIApplicationCommand | undefined;
  readonly optionTypes?: Readonly<Record<string, ApplicationCommandOptionType>>;
  /** The option being typed, for autocomplete. */
  readonly focused?: string;
  /** Finds what a channel option names; such options are sent with their channels beside them. */
  readonly channelOf?: (id: string) => Channel | undefined;
};

/**
 * The `data` of a slash command or its autocomplete (discord-api-docs: interactions/receiving-and-responding.mdx).
 *
 * @example commandData({ name: 'ask', values: { limit: 3 }, command: undefined }, id).options // [{ name: 'limit', type: 4, value: 3 }]
 */
export function commandData(use: CommandUse, fallbackId: string): Json {
  const [name = '', ...subcommands] = use.name.split(' ');
  let options: Json[] = Object.entries(use.values).map(([option, value]) => ({
    name: option,
    type: typeOf(use, option, value),
    value,
    ...(option === use.focused && { focused: true }),
  }));
  const resolved = resolvedChannels(options, use.channelOf);
  for (const [depth, subcommand] of subcommands.reverse().entries()) {
    const type =
      depth === 0 ? ApplicationCommandOptionType.Subcommand : ApplicationCommandOptionType.SubcommandGroup;
    options = [{ name: subcommand, type, options }];
  }
  const { command } = use;
  return {
    id: command?.id ?? fallbackId,
    name,
    type: 1,
    ...(options.length > 0 && { options }),
    ...(resolved && { resolved }),
    ...(command?.guild_id && { guild_id: command.guild_id }),
  };
}

/**
 * The `data` of a message command: the message it was used on comes with its content, whoever wrote it.
 *
 * @example messageCommandData('Ask about this', said.message, id).target_id // said.message.id
 */
export function messageCommandData(name: string, target: APIMessage, commandId: string): Json {
  return {
    id: commandId,
    name,
    type: 3,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  };
}

/**
 * The component of a message with this custom id or label. Throws if there is none, or if it is disabled or a link.
 *
 * @example pressable(turn.message, 'Next').custom_id
 */
export function pressable(message: APIMessage, customIdOrLabel: string): Json {
  const all = [...eachComponent(objectsIn({ ...message } as Json, 'components'))].map(
    ({ component }) => component,
  );
  const found = all.find(({ custom_id, label }) => [custom_id, label].includes(customIdOrLabel));
  if (!found) {
    const known = all.flatMap(({ custom_id, label }) => label ?? custom_id ?? []).join(', ') || 'none';
    throw new Error(`No component "${customIdOrLabel}" in message ${message.id}; it has: ${known}.`);
  }
  if (found.disabled === true) throw new Error(`The component "${customIdOrLabel}" is disabled.`);
  if (!found.custom_id)
    throw new Error(`The component "${customIdOrLabel}" is a link: it never reaches the bot.`);
  return found;
}

/**
 * A member with their user, as interactions carry it.
 *
 * @example { member: interactingMember(user, PERMISSIONS) }
 */
export function interactingMember(user: object, permissions: string): Json {
  return { ...memberPayload(), user, permissions };
}

function resolvedChannels(options: readonly Json[], channelOf: CommandUse['channelOf']): Json | undefined {
  const channels = options
    .filter(({ type }) => type === ApplicationCommandOptionType.Channel)
    .flatMap(({ value }) => channelOf?.(String(value)) ?? []);
  if (channels.length === 0) return undefined;
  const partial = ({ id, name, type, parentId }: Channel) => ({
    id,
    name,
    type,
    permissions: PERMISSIONS,
    ...(parentId && { parent_id: parentId }),
  });
  return { channels: Object.fromEntries(channels.map((channel) => [channel.id, partial(channel)])) };
}

function* eachOption(parent: Json): Generator<Json> {
  for (const option of objectsIn(parent, 'options')) {
    yield option;
    yield* eachOption(option);
  }
}

function typeOf({ command, optionTypes }: CommandUse, name: string, value: unknown): number {
  const options = [...eachOption({ ...command } as Json)];
  const registered = options.find((option) => option.name === name)?.type;
  if (optionTypes?.[name]) return optionTypes[name];
  if (typeof registered === 'number') return registered;
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean;
  if (typeof value === 'string') return ApplicationCommandOptionType.String;
  return Number.isInteger(value) ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.Number;
}
