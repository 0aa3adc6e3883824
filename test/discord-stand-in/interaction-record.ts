import { type APIMessage, type APIUser, InteractionType, MessageType } from 'discord.js';
import type { Json } from './json.ts';
import type { Channel } from './world.ts';

/** One answer of the bot to `/interactions/{id}/{token}/callback`. */
export type Callback = {
  readonly type: number;
  readonly data: Json;
  /** Milliseconds since the interaction was dispatched. */
  readonly afterMs: number;
};

/** An interaction from its dispatch to the end of its token. */
export type InteractionRecord = {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly name: string | undefined;
  readonly user: APIUser;
  readonly channel: Channel;
  readonly dispatchedAt: number;
  /** The message whose component was used, or that a message command or modal was opened on. */
  readonly source: APIMessage | undefined;
  readonly responses: Callback[];
  readonly followUps: APIMessage[];
  /** How often `@original` or a follow-up has been edited. */
  edits: number;
  /** The message that `@original` stands for. */
  originalId: string | undefined;
};

/**
 * By whose install the bot may answer: the user's (1) where it is not itself, else the guild's (0), `'0'` in its DMs
 * (discord-api-docs: interactions/receiving-and-responding.mdx, "Authorizing Integration Owners Object").
 *
 * @example integrationOwners(record) // { '0': '661720242585600000' }
 */
export function integrationOwners({ channel, user }: InteractionRecord): Json {
  return channel.isForeign ? { '1': user.id } : { '0': channel.guildId ?? '0' };
}

/**
 * The fields that Discord sets on a message which responds to an interaction
 * (discord-api-docs: resources/message.mdx, "Message Interaction Metadata Structure").
 *
 * @example messages.create({ …, extra: responseFields(record, applicationId) })
 */
export function responseFields(record: InteractionRecord, applicationId: string): Json {
  const { id, type, name, user, source, originalId } = record;
  return {
    application_id: applicationId,
    webhook_id: applicationId,
    type: type === InteractionType.ApplicationCommand ? commandMessageType(record) : MessageType.Reply,
    interaction_metadata: {
      id,
      type,
      user,
      authorizing_integration_owners: integrationOwners(record),
      ...(name && { name }),
      ...(originalId && { original_response_message_id: originalId }),
      ...(source && type === InteractionType.MessageComponent && { interacted_message_id: source.id }),
    },
    ...(name && { interaction: { id, type, name, user } }),
  };
}

function commandMessageType({ source }: InteractionRecord): MessageType {
  return source ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}
