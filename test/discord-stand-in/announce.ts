import { type APIMessage, ChannelType, MessageFlags } from 'discord.js';
import type { Gateway } from './gateway.ts';
import { messageIntent } from './intents.ts';
import type { Json } from './json.ts';
import { hasFlag } from './message-rules.ts';
import { seenByBot } from './messages.ts';
import type { World } from './world.ts';
import { memberPayload } from './world-payloads.ts';

/**
 * Tells the gateway's sessions what has happened to a message; an ephemeral one is seen by one user, and by no session;
 * no other is where the bot is not.
 *
 * @example announce(world, gateway, 'MESSAGE_CREATE', message)
 */
export function announce(world: World, gateway: Gateway, t: string, message: APIMessage): void {
  const channel = world.channel(message.channel_id);
  if (!channel || channel.isForeign || hasFlag(message.flags, MessageFlags.Ephemeral)) return;
  const { guildId } = channel;
  const isDirect = channel.type === ChannelType.DM;
  const where: Json = {
    channel_type: channel.type,
    ...(!isDirect && { guild_id: guildId, member: memberPayload() }),
  };
  const isDeleted = t === 'MESSAGE_DELETE';
  const d = isDeleted
    ? { id: message.id, channel_id: channel.id, ...(guildId && { guild_id: guildId }) }
    : { ...seenByBot(message, channel, world.bot.id), ...where };
  gateway.dispatch({ t, d, guildId, intent: messageIntent(guildId) });
  world.changed.notify();
}
