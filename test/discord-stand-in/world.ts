import { type APIUser, ChannelType } from 'discord.js';
import { Signal } from './signal.ts';
import { Snowflakes, snowflakeAt } from './snowflake.ts';

/** Of someone who may read, write, embed, attach and use commands: all bits but ADMINISTRATOR. */
export const ALL_PERMISSIONS = (1n << 51n) - 1n - 8n;

/** A place where messages stand; `guildId` is absent in a DM, `recipient` elsewhere. */
export type Channel = {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM | ChannelType.GroupDM;
  readonly name: string;
  readonly guildId?: string;
  readonly parentId?: string;
  readonly recipient?: APIUser;
  /** Of a thread; one without is open, and as old as its id. */
  readonly state?: { archived: boolean; locked: boolean; readonly createdAt: string };
  /** The bot is not there: it comes only where a member uses what they installed for themselves, by interaction tokens. */
  readonly isForeign?: true;
};

/** A guild with one text channel and one thread in it; every user of the world is a member. */
export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** The role that Discord made for the bot when it was invited; it bears the bot's name. */
  readonly botRoleId: string;
  readonly channel: Channel;
  readonly thread: Channel;
  /** What its keeper chose in the server's settings; a test may choose another. */
  preferredLocale: string;
};

/** The names of the places in the world, for tests: `slash('ask', {}, { where: 'dm' })`. */
export type Where = 'guild' | 'otherGuild' | 'thread' | 'dm' | ForeignPlace;

/** Where only a user's own install reaches: a guild without the bot, a group DM, and a DM of two members. */
export type ForeignPlace = 'foreignGuild' | 'groupDm' | 'friendsDm';

/**
 * Who and where: a bot, two people, two guilds on different shards, and their DMs with the bot.
 *
 * @example new World().guild.channel.name // 'newsroom'
 */
export class World {
  readonly ids = new Snowflakes();
  /** Awaited by tests; notified after everything that a test can see. */
  readonly changed = new Signal();
  readonly applicationId = this.ids.next();
  readonly bot = this.#user('clipbook', { bot: true });
  readonly member = this.#user('ada');
  readonly otherMember = this.#user('ben');
  readonly guild = this.#guild('Newsroom', 0);
  readonly otherGuild = this.#guild('Reading Group', 1);
  readonly guilds: readonly Guild[];
  readonly startedThreads: Channel[] = [];
  /** Channels that were deleted, or that the bot can see no more because it was removed from their guild. */
  readonly gone = new Map<string, 'deleted' | 'left'>();
  /** Permissions that the bot lacks, by channel. */
  readonly denied = new Map<string, bigint>();
  /** The flags of the application: which privileged intents are switched on. */
  applicationFlags = 0;
  /** What the bot may do in every guild, as Discord's decimal string: all but Administrator, until a test changes it. */
  botPermissions = String((1n << 50n) - 1n - 8n);
  readonly foreign: Readonly<Record<ForeignPlace, Channel>> = {
    foreignGuild: this.#foreign(ChannelType.GuildText, snowflakeAt(Date.UTC(2020, 0, 2))),
    groupDm: this.#foreign(ChannelType.GroupDM),
    friendsDm: { ...this.#foreign(ChannelType.DM), recipient: this.otherMember },
  };
  readonly #dms = new Map<string, Channel>();

  /** @param guildCount the first two have names; the others are there to be many */
  constructor(guildCount = 2) {
    const others = Array.from({ length: guildCount - 2 }, (_, at) => this.#guild(`Guild ${at + 3}`, at + 2));
    this.guilds = [this.guild, this.otherGuild, ...others];
  }

  get users(): readonly APIUser[] {
    return [this.bot, this.member, this.otherMember];
  }

  get channels(): readonly Channel[] {
    const all = [
      ...this.guilds.flatMap(({ channel, thread }) => [channel, thread]),
      ...this.startedThreads,
      ...Object.values(this.foreign),
      ...this.#dms.values(),
    ];
    return all.filter(({ id }) => !this.gone.has(id));
  }

  /** The DM of a user with the bot, opened when first asked for. */
  dmWith(user: APIUser): Channel {
    const open = this.#dms.get(user.id);
    if (open) return open;
    const channel: Channel = {
      id: this.ids.next(),
      type: ChannelType.DM,
      name: user.username,
      recipient: user,
    };
    this.#dms.set(user.id, channel);
    return channel;
  }

  channel(id: string): Channel | undefined {
    return this.channels.find((channel) => channel.id === id);
  }

  /** What the bot may do in a channel, as bits. */
  permissionsIn({ id }: Channel): bigint {
    return ALL_PERMISSIONS & ~(this.denied.get(id) ?? 0n);
  }

  guildOf(channel: Channel): Guild | undefined {
    return this.guilds.find(({ id }) => id === channel.guildId);
  }

  place(where: Where, user: APIUser): Channel {
    if (where === 'dm') return this.dmWith(user);
    if (where === 'foreignGuild' || where === 'groupDm' || where === 'friendsDm') return this.foreign[where];
    if (where === 'thread') return this.guild.thread;
    return where === 'guild' ? this.guild.channel : this.otherGuild.channel;
  }

  #foreign(type: Channel['type'], guildId?: string): Channel {
    return { id: this.ids.next(), type, name: 'elsewhere', isForeign: true, ...(guildId && { guildId }) };
  }

  #user(username: string, { bot = false } = {}): APIUser {
    return {
      id: this.ids.next(),
      username,
      discriminator: bot ? '0001' : '0',
      global_name: bot ? null : username,
      avatar: null,
      bot,
    };
  }

  // Guild ids a millisecond apart fall on different shards of two.
  #guild(name: string, index: number): Guild {
    const guildId = snowflakeAt(Date.UTC(2020, 0, 1) + index);
    const parentId = this.ids.next();
    return {
      id: guildId,
      name,
      ownerId: this.member.id,
      botRoleId: this.ids.next(),
      preferredLocale: 'en-US',
      channel: { id: parentId, type: ChannelType.GuildText, name: 'newsroom', guildId },
      thread: { id: this.ids.next(), type: ChannelType.PublicThread, name: 'visits', guildId, parentId },
    };
  }
}

/**
 * The interaction context of a channel: 0 in a guild, 1 in a DM with the bot, 2 in any other private channel
 * (discord-api-docs: interactions/receiving-and-responding.mdx, "Interaction Context Types").
 *
 * @example contextOf(world.foreign.groupDm) // 2
 */
export function contextOf({ guildId, isForeign }: Channel): 0 | 1 | 2 {
  if (guildId !== undefined) return 0;
  return isForeign ? 2 : 1;
}
