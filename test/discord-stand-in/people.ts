import { type APIMessage, type APIUser, InteractionType, MessageFlags } from 'discord.js';
import type { Commands } from './commands.ts';
import type { Gateway } from './gateway.ts';
import { commandData, messageCommandData, type OptionValues, pressable } from './interaction-data.ts';
import { interactionEvent } from './interaction-event.ts';
import type { InteractionRecord } from './interaction-record.ts';
import type { Deadlines, Interactions } from './interactions.ts';
import type { Json } from './json.ts';
import { hasFlag } from './message-rules.ts';
import type { Messages } from './messages.ts';
import { filledIn, type ModalValues } from './modal-values.ts';
import { Said } from './said.ts';
import { type Choice, Turn } from './turn.ts';
import { type Channel, contextOf, type Where, type World } from './world.ts';

/** Who acts, where, and how long the test waits for the bot. */
export type Acting = {
  /** Defaults to `guild`. */
  readonly where?: Where;
  /** Somewhere that `where` has no name for: a thread that was started, one of many guilds. */
  readonly channel?: Channel;
  /** Defaults to `standIn.world.member`. */
  readonly user?: APIUser;
  /** Defaults to `en-US`. */
  readonly locale?: string;
  /** The member's permissions in the channel, as Discord's decimal string. Defaults to all but Administrator. */
  readonly permissions?: string;
  /** How long to wait for more than "is thinking", or for a reply to a message. Defaults to 5,000. */
  readonly waitMs?: number;
};

/** Anything that has a message of the bot or a member behind it: a turn, a reply, something said. */
export type HasMessage = { readonly message: APIMessage };

/** What the people of the world work with. */
export type PeopleOptions = {
  readonly world: World;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly deadlines: Deadlines;
  commandsOf(guildId?: string): Commands;
};

type Started = {
  readonly type: InteractionType;
  readonly name?: string;
  readonly data: Json;
  readonly channel?: Channel;
  readonly source?: APIMessage;
};

/**
 * What members do: every method acts once and resolves when the bot has answered, or time is up.
 *
 * @example const turn = await standIn.slash('ask', { question: 'who' }, { where: 'dm' })
 */
export class People {
  readonly #stage: PeopleOptions;

  constructor(stage: PeopleOptions) {
    this.#stage = stage;
  }

  /**
   * Uses a slash command (`sources list` for a subcommand). Option types come from the registered command,
   * else from the values: text, whole number, number, boolean.
   */
  async slash(
    name: string,
    values: OptionValues = {},
    acting: Acting & { readonly optionTypes?: Readonly<Record<string, number>> } = {},
  ): Promise<Turn> {
    const { optionTypes, ...rest } = acting;
    const command = this.#registered(name, 1, rest);
    const data = commandData(
      {
        name,
        values,
        command,
        ...(optionTypes && { optionTypes }),
        channelOf: (id) => this.#stage.world.channel(id),
      },
      this.#stage.world.ids.next(),
    );
    return await this.#begin({ type: InteractionType.ApplicationCommand, name, data }, rest);
  }

  /** The choices offered while `focused` is being typed. Throws if the bot offers none in time. */
  async autocomplete(...typing: Parameters<People['type']>): Promise<readonly Choice[]> {
    const turn = await this.type(...typing);
    if (turn.unanswered) throw new Error(`The bot offered no choices for ${typing[0]} ${typing[2]}.`);
    return turn.choices;
  }

  /** Types into the option `focused`, whatever comes of it. */
  async type(name: string, values: OptionValues, focused: string, acting: Acting = {}): Promise<Turn> {
    const command = this.#registered(name, 1, acting);
    const data = commandData({ name, values, command, focused }, this.#stage.world.ids.next());
    return await this.#begin({ type: InteractionType.ApplicationCommandAutocomplete, name, data }, acting);
  }

  /** Presses a button by its custom id or label. Throws if a member could not press it. */
  async press(on: HasMessage, customIdOrLabel: string, acting: Acting = {}): Promise<Turn> {
    return await this.#useComponent(on, customIdOrLabel, acting);
  }

  /** Chooses from a select menu by its custom id. */
  async select(
    on: HasMessage,
    customId: string,
    values: readonly string[],
    acting: Acting = {},
  ): Promise<Turn> {
    return await this.#useComponent(on, customId, acting, values);
  }

  /** Uses a message command ("Apps" in the menu of a message). */
  async messageCommand(name: string, on: HasMessage, acting: Acting = {}): Promise<Turn> {
    const source = on.message;
    const command = this.#registered(name, 3, acting);
    const data = messageCommandData(name, source, command?.id ?? this.#stage.world.ids.next());
    const channel = this.#stage.world.channel(source.channel_id);
    const type = InteractionType.ApplicationCommand;
    return await this.#begin({ type, name, data, source, ...(channel && { channel }) }, acting);
  }

  /** Fills in the modal that a turn opened: text, or what is chosen from a list, by custom id; what is left out is empty. */
  async submitModal(turn: Turn, values: ModalValues, acting: Acting = {}): Promise<Turn> {
    if (!turn.modal) throw new Error('The bot opened no modal.');
    const data = { custom_id: turn.modal.custom_id, components: filledIn(turn.modal, values) };
    const { channel, source, user, type: opener } = turn.record;
    const opened = source && opener === InteractionType.MessageComponent ? { source } : {};
    return await this.#begin(
      { type: InteractionType.ModalSubmit, data, channel, ...opened },
      { user, ...acting },
    );
  }

  /** Sends a message; `<@BOT>` becomes a mention of the bot, `<@&BOT>` of its role. Waits for its first reply. */
  async say(text: string, acting: Acting & { readonly replyTo?: HasMessage } = {}): Promise<Said> {
    const { world, messages } = this.#stage;
    const { where = 'guild', user: author = world.member, replyTo, waitMs = 5_000 } = acting;
    const repliesTo = replyTo?.message;
    const channel =
      (repliesTo && world.channel(repliesTo.channel_id)) ?? acting.channel ?? world.place(where, author);
    // A reply to the response of an interaction does not mention the bot, so its text stays hidden from it.
    const replied_user = repliesTo?.interaction_metadata === undefined;
    const body = {
      content: text
        .replaceAll('<@BOT>', `<@${world.bot.id}>`)
        .replaceAll('<@&BOT>', `<@&${world.guildOf(channel)?.botRoleId}>`),
      allowed_mentions: { parse: ['users', 'everyone'], replied_user },
    };
    const said = new Said(messages.create({ channel, author, body, repliesTo }), channel, messages);
    await world.changed.until(() => said.replies.length > 0, waitMs);
    return said;
  }

  /** Posts a message that is more than text: embeds, components, what it forwards. It is not for the bot: no reply is awaited. */
  post(body: Json, { where = 'guild', user: author = this.#stage.world.member }: Acting = {}): Said {
    const { world, messages } = this.#stage;
    const channel = world.place(where, author);
    const onlyDiscordSets = ['message_snapshots', 'message_reference', 'sticker_items'];
    const extra = Object.fromEntries(
      onlyDiscordSets.flatMap((field) => (field in body ? [[field, body[field]]] : [])),
    );
    return new Said(messages.create({ channel, author, body, extra }), channel, messages);
  }

  /** Deletes a message that a member sent. */
  unsay({ message }: HasMessage): void {
    this.#stage.messages.remove(message);
  }

  #registered(name: string, type: number, { where = 'guild', user }: Acting) {
    const { world, commandsOf } = this.#stage;
    const place = world.place(where, user ?? world.member);
    const guild = world.guildOf(place);
    const all = [...(guild ? commandsOf(guild.id).all : []), ...commandsOf().all];
    const base = type === 1 ? name.split(' ')[0] : name;
    const found = all.find((command) => command.type === type && command.name === base);
    const { integration_types = [], contexts } = found ?? {};
    const isOffered = integration_types.includes(1) && contexts?.includes(contextOf(place));
    if (found && place.isForeign && !isOffered) throw new Error(`Nobody is offered ${name} in ${where}.`);
    return found;
  }

  async #useComponent(
    { message }: HasMessage,
    customIdOrLabel: string,
    acting: Acting,
    values?: readonly string[],
  ): Promise<Turn> {
    const { world, messages } = this.#stage;
    const source = messages.find(message.id);
    const component = pressable(source, customIdOrLabel);
    const channel = world.channel(source.channel_id);
    const user = acting.user ?? channel?.recipient ?? world.member;
    const owner = source.interaction_metadata?.user.id;
    if (hasFlag(source.flags, MessageFlags.Ephemeral) && owner !== user.id) {
      throw new Error(`Only the user who was answered can see the ephemeral message ${source.id}.`);
    }
    const { custom_id, type, id } = component;
    const data = { custom_id, component_type: type, id, ...(values && { values }) };
    return await this.#begin(
      { type: InteractionType.MessageComponent, data, source, ...(channel && { channel }) },
      { ...acting, user },
    );
  }

  async #begin(started: Started, acting: Acting): Promise<Turn> {
    const { world, messages, interactions, gateway, deadlines } = this.#stage;
    const { where = 'guild', user = world.member, locale = 'en-US', waitMs = 5_000, permissions } = acting;
    const { type, name, data, source, channel = acting.channel ?? world.place(where, user) } = started;
    const id = world.ids.next();
    const record: InteractionRecord = {
      id,
      type,
      name,
      user,
      channel,
      source,
      token: `interaction-token-${id}`,
      dispatchedAt: Date.now(),
      responses: [],
      followUps: [],
      edits: 0,
      originalId: undefined,
    };
    interactions.add(record);
    // A message command carries its message in `resolved` instead.
    const message = type === InteractionType.ApplicationCommand ? undefined : source;
    const d = interactionEvent(world, record, { data, locale, permissions, ...(message && { message }) });
    gateway.dispatch({ t: 'INTERACTION_CREATE', d, guildId: world.guildOf(channel)?.id });
    const turn = new Turn(record, messages);
    // Answers arrive a little after they are sent: the deadline itself is kept by `interactions`.
    await world.changed.until(() => !turn.unanswered, deadlines.responseDeadlineMs + 50);
    if (!turn.unanswered) await world.changed.until(() => turn.settled, waitMs);
    return turn;
  }
}
