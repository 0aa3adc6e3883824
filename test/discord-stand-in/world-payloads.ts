import { ChannelType } from 'discord.js';
import type { Json } from './json.ts';
import { ALL_PERMISSIONS, type Channel, type Guild, type World } from './world.ts';

const JOINED_AT = '2024-01-01T00:00:00.000000+00:00';

/** {@link ALL_PERMISSIONS} as Discord sends them. */
export const PERMISSIONS = String(ALL_PERMISSIONS);

/**
 * A member of a guild as Discord sends it, without the user.
 *
 * @example { ...memberPayload(), user }
 */
export function memberPayload(): Json {
  return {
    roles: [],
    nick: null,
    avatar: null,
    banner: null,
    joined_at: JOINED_AT,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/**
 * A channel as Discord sends it (discord-api-docs: resources/channel.mdx).
 *
 * @example channelPayload(world.guild.channel) // { id, type: 0, name: 'newsroom', guild_id, … }
 */
export function channelPayload(channel: Channel): Json {
  const base = { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  if (channel.type === ChannelType.DM) return { ...base, recipients: [channel.recipient] };
  if (channel.type === ChannelType.GroupDM)
    return { ...base, name: channel.name, icon: null, recipients: [] };
  const inGuild = { ...base, name: channel.name, guild_id: channel.guildId, rate_limit_per_user: 0 };
  if (channel.type === ChannelType.GuildText) {
    return { ...inGuild, position: 0, permission_overwrites: [], parent_id: null, topic: null, nsfw: false };
  }
  const thread_metadata = {
    archived: channel.state?.archived ?? false,
    auto_archive_duration: 1440,
    archive_timestamp: JOINED_AT,
    locked: channel.state?.locked ?? false,
    create_timestamp: channel.state?.createdAt ?? JOINED_AT,
  };
  return {
    ...inGuild,
    parent_id: channel.parentId,
    owner_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata,
  };
}

/**
 * A guild as GUILD_CREATE sends it (discord-api-docs: resources/guild.mdx, events/gateway-events.mdx).
 *
 * @example guildPayload(world, world.guild).channels // [{ name: 'newsroom', … }]
 */
export function guildPayload(world: World, guild: Guild): Json {
  const everyone = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: PERMISSIONS,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  const botRole = {
    ...everyone,
    id: guild.botRoleId,
    name: world.bot.username,
    position: 1,
    managed: true,
    tags: { bot_id: world.bot.id },
  };
  const nothing = Object.fromEntries(
    [
      'emojis',
      'stickers',
      'features',
      'voice_states',
      'presences',
      'stage_instances',
      'guild_scheduled_events',
      'soundboard_sounds',
    ].map((field) => [field, []]),
  );
  return {
    ...nothing,
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    banner: null,
    description: null,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.preferredLocale,
    vanity_url_code: null,
    roles: [everyone, botRole],
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: world.users.length,
    // Without the privileged intent a bot is shown no member but itself.
    members: [{ ...memberPayload(), roles: [guild.botRoleId], user: world.bot }],
    channels: [channelPayload(guild.channel)],
    threads: [guild.thread, ...world.startedThreads]
      .filter(({ guildId }) => guildId === guild.id)
      .map(channelPayload),
  };
}
