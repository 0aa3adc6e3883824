import { interactingMember } from './interaction-data.ts';
import { type InteractionRecord, integrationOwners } from './interaction-record.ts';
import type { Json } from './json.ts';
import { contextOf, type World } from './world.ts';
import { channelPayload, PERMISSIONS } from './world-payloads.ts';

const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** What goes into the payload beside the record; `permissions` are those of the member, as Discord's decimal string. */
export type EventDetails = {
  readonly data: Json;
  readonly locale: string;
  readonly message?: object;
  readonly permissions?: string | undefined;
};

/**
 * The payload of INTERACTION_CREATE (discord-api-docs: interactions/receiving-and-responding.mdx).
 *
 * A guild sends `member`, a DM sends `user`; `message` comes with components only. Where only a user's own install
 * reaches, that user is the owner, and every private channel is of context 2.
 *
 * @example interactionEvent(world, record, { data, locale: 'en-US' }).context // 0 in a guild, 1 in a DM
 */
export function interactionEvent(
  world: World,
  record: InteractionRecord,
  { data, locale, message, permissions = PERMISSIONS }: EventDetails,
): Json {
  const { id, token, type, user, channel } = record;
  const { guildId } = channel;
  // A server that the bot is not in is not in its world.
  const guildLocale = world.guildOf(channel)?.preferredLocale ?? 'en-US';
  const where: Json = guildId
    ? {
        guild_id: guildId,
        guild: { id: guildId, locale: guildLocale, features: [] },
        guild_locale: guildLocale,
        member: interactingMember(user, permissions),
      }
    : { user };
  return {
    ...where,
    context: contextOf(channel),
    authorizing_integration_owners: integrationOwners(record),
    id,
    application_id: world.applicationId,
    type,
    data,
    token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelPayload(channel), ...(guildId && { permissions }) },
    app_permissions: String(world.permissionsIn(channel)),
    locale,
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(message && { message }),
  };
}
