import { ChannelType, GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import type { Gateway } from './gateway.ts';
import type { HasMessage } from './people.ts';
import type { Channel, Guild, World } from './world.ts';
import { channelPayload } from './world-payloads.ts';

/** A member reads an answer before starting a thread on it. */
const THREAD_AFTER_MS = 10_000;

/**
 * What moderators do to the places of the world; the bot is told by the gateway, as on Discord.
 *
 * Source, in discord-api-docs: events/gateway-events.mdx, topics/threads.mdx, topics/permissions.mdx.
 *
 * @example standIn.places.forbid(standIn.guild.channel, 'SendMessages')
 */
export class Places {
  readonly #world: World;
  readonly #gateway: Gateway;

  constructor(world: World, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  /** Starts a public thread on a message; its id is that of the message. */
  startThread({ message }: HasMessage, name = 'follow-ups'): Channel {
    const parent = this.#world.channel(message.channel_id);
    if (parent?.guildId === undefined) throw new Error('Threads are started in guild channels.');
    const createdAt = new Date(Date.parse(message.timestamp) + THREAD_AFTER_MS).toISOString();
    const { guildId } = parent;
    const thread: Channel = {
      id: message.id,
      type: ChannelType.PublicThread,
      name,
      guildId,
      parentId: parent.id,
      state: { archived: false, locked: false, createdAt },
    };
    this.#world.startedThreads.push(thread);
    this.#tell('THREAD_CREATE', thread);
    return thread;
  }

  /** Archives a thread: a message opens it again unless it is locked, too. */
  archive(thread: Channel, { locked = false } = {}): void {
    Object.assign(thread.state ?? {}, { archived: true, locked });
    this.#tell('THREAD_UPDATE', thread);
  }

  /** Deletes a channel. */
  remove(channel: Channel): void {
    this.#world.gone.set(channel.id, 'deleted');
    this.#tell('CHANNEL_DELETE', channel);
  }

  /** Removes the bot from a guild. */
  removeBotFrom({ id, channel, thread }: Guild): void {
    for (const place of [channel, thread]) this.#world.gone.set(place.id, 'left');
    this.#gateway.dispatch({ t: 'GUILD_DELETE', d: { id }, guildId: id, intent: GatewayIntentBits.Guilds });
  }

  /** Takes a permission from the bot in one channel. */
  forbid(channel: Channel, permission: keyof typeof PermissionFlagsBits): void {
    const { denied } = this.#world;
    denied.set(channel.id, (denied.get(channel.id) ?? 0n) | PermissionFlagsBits[permission]);
  }

  #tell(t: string, channel: Channel): void {
    const { guildId } = channel;
    this.#gateway.dispatch({ t, d: channelPayload(channel), guildId, intent: GatewayIntentBits.Guilds });
  }
}
