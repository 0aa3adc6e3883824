import { interactingMember } from './interaction-data.ts';
import type { InteractionRecord } from './interaction-record.ts';
import type { Json } from './json.ts';
import type { World } from './world.ts';
import { channelPayload, PERMISSIONS } from './world-payloads.ts';

const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/**
 * The payload of INTERACTION_CREATE (discord-api-docs: interactions/receiving-and-responding.mdx).
 *
 * A guild sends `member`, a DM sends `user`; `message` comes with components only.
 *
 * @example interactionEvent(world, record, { data, locale: 'en-US' }).context // 0 in a guild, 1 in a DM
 */
export function interactionEvent(
  world: World,
  record: InteractionRecord,
  { data, locale, message }: { readonly data: Json; readonly locale: string; readonly message?: object },
): Json {
  const { id, token, type, user, channel } = record;
  const guild = world.guildOf(channel);
  const where: Json = guild
    ? {
        guild_id: guild.id,
        guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
        guild_locale: guild.preferredLocale,
        member: interactingMember(user, PERMISSIONS),
        context: 0,
        authorizing_integration_owners: { '0': guild.id },
      }
    : { user, context: 1, authorizing_integration_owners: { '0': '0' } };
  return {
    ...where,
    id,
    application_id: world.applicationId,
    type,
    data,
    token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelPayload(channel), ...(guild && { permissions: PERMISSIONS }) },
    app_permissions: PERMISSIONS,
    locale,
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(message && { message }),
  };
}
