import { type APIMessage, MessageFlags, InteractionResponseType as Response } from 'discord.js';
import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
} from 'discord-api-spec/zod';
import { refusals } from './discord-error.ts';
import { checkedCallback } from './interaction-callback.ts';
import { type InteractionRecord, responseFields } from './interaction-record.ts';
import type { Json } from './json.ts';
import { allowedFlags, checkedMessage } from './message-body.ts';
import { hasFlag } from './message-rules.ts';
import type { Messages } from './messages.ts';
import type { RequestBody } from './request-body.ts';
import type { World } from './world.ts';

/** How long the bot may take; a test shortens these. */
export type Deadlines = {
  /** 3,000 on Discord (discord-api-docs: interactions/receiving-and-responding.mdx). */
  readonly responseDeadlineMs: number;
  /** 900,000 on Discord. */
  readonly tokenLifetimeMs: number;
};

/** Where the app is installed to the user only (discord-api-docs: interactions/receiving-and-responding.mdx, "Followup Messages"). */
const MOST_FOREIGN_FOLLOW_UPS = 5;

/**
 * The rules between the dispatch of an interaction and the end of its token. Every method throws a
 * {@link DiscordError} where Discord refuses.
 *
 * @example interactions.respond(id, token, { body: { type: 4, data: { content: 'hi' } }, files: [] })
 */
export class Interactions {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #deadlines: Deadlines;
  readonly #records = new Map<string, InteractionRecord>();

  constructor(world: World, messages: Messages, deadlines: Deadlines) {
    this.#world = world;
    this.#messages = messages;
    this.#deadlines = deadlines;
  }

  add(record: InteractionRecord): void {
    this.#records.set(record.token, record);
  }

  /** Forgets interactions that were dispatched before a time: their tokens are unknown then. */
  forgetBefore(time: number): void {
    for (const [token, { dispatchedAt }] of this.#records) {
      if (dispatchedAt < time) this.#records.delete(token);
    }
  }

  /** The initial response; returns what `with_response=true` answers. */
  respond(id: string, token: string, { body, files }: RequestBody): Json {
    const record = this.#records.get(token);
    if (!record || record.id !== id) throw refusals.unknownInteraction();
    if (record.responses.length > 0) throw refusals.alreadyAcknowledged();
    const afterMs = Date.now() - record.dispatchedAt;
    if (afterMs > this.#deadlines.responseDeadlineMs) throw refusals.unknownInteraction();
    const { type, data } = checkedCallback(body, record, files.length);
    if (this.#world.channel(record.channel.id) === undefined) throw refusals.unknownChannel();
    const message = this.#apply(record, type, data, files);
    record.originalId = message?.id;
    record.responses.push({ type, data, afterMs });
    return callbackAnswer(record, type, message);
  }

  /** A follow-up; the first one after a deferral takes the place of "is thinking". */
  followUp(token: string, { body, files }: RequestBody): APIMessage {
    const record = this.#acknowledged(token);
    if (record.channel.isForeign && record.followUps.length >= MOST_FOREIGN_FOLLOW_UPS) {
      throw refusals.tooManyFollowUps();
    }
    const checked = checkedMessage(body, {
      schema: IncomingWebhookInteractionRequestSchema,
      flags: allowedFlags.response,
      files: files.length,
    });
    const original = record.originalId ? this.#messages.find(record.originalId) : undefined;
    if (original && hasFlag(original.flags, MessageFlags.Loading)) {
      record.edits += 1;
      return this.#messages.edit(original, checked, files);
    }
    const message = this.#post(record, checked, files);
    record.followUps.push(message);
    return message;
  }

  edit(token: string, messageId: string, { body, files }: RequestBody): APIMessage {
    const existing = this.find(token, messageId);
    const checked = checkedMessage(body, {
      schema: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
      flags: allowedFlags.response,
      existing,
      files: files.length,
    });
    this.#acknowledged(token).edits += 1;
    return this.#messages.edit(existing, checked, files);
  }

  remove(token: string, messageId: string): void {
    this.#messages.remove(this.find(token, messageId));
  }

  /** `@original`, or the id of a message that this interaction has sent. */
  find(token: string, messageId: string): APIMessage {
    const { originalId, followUps } = this.#acknowledged(token);
    const id = messageId === '@original' ? originalId : messageId;
    const isOwn = id !== undefined && [originalId, ...followUps.map((message) => message.id)].includes(id);
    if (!isOwn) throw refusals.unknownMessage();
    return this.#messages.find(id);
  }

  #acknowledged(token: string): InteractionRecord {
    const record = this.#records.get(token);
    if (!record || Date.now() - record.dispatchedAt > this.#deadlines.tokenLifetimeMs) {
      throw refusals.invalidToken();
    }
    if (record.responses.length === 0) throw refusals.unknownWebhook();
    return record;
  }

  #apply(
    record: InteractionRecord,
    type: Response,
    data: Json,
    files: RequestBody['files'],
  ): APIMessage | undefined {
    switch (type) {
      case Response.ChannelMessageWithSource:
        return this.#post(record, data, files);
      case Response.DeferredChannelMessageWithSource:
        return this.#post(record, { flags: Number(data.flags ?? 0) | MessageFlags.Loading }, []);
      case Response.UpdateMessage:
        if (record.source === undefined) return undefined;
        if (record.channel.state?.archived) throw refusals.archivedThread();
        return this.#messages.edit(this.#messages.find(record.source.id), data, files);
      case Response.DeferredMessageUpdate:
        return record.source;
      default:
        return undefined;
    }
  }

  #post(record: InteractionRecord, body: Json, files: RequestBody['files']): APIMessage {
    return this.#messages.create({
      channel: record.channel,
      author: this.#world.bot,
      body,
      files,
      repliesTo: record.source,
      extra: responseFields(record, this.#world.applicationId),
    });
  }
}

function callbackAnswer(record: InteractionRecord, type: Response, message: APIMessage | undefined): Json {
  const interaction = {
    id: record.id,
    type: record.type,
    ...(message && {
      response_message_id: message.id,
      response_message_loading: hasFlag(message.flags, MessageFlags.Loading),
      response_message_ephemeral: hasFlag(message.flags, MessageFlags.Ephemeral),
    }),
  };
  return { interaction, resource: { type, ...(message && { message }) } };
}
