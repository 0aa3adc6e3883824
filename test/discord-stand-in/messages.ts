import { type APIMessage, type APIUser, ChannelType, MessageFlags, MessageType } from 'discord.js';
import { withIds } from './component-tree.ts';
import { refusals } from './discord-error.ts';
import { type Json, objectsIn } from './json.ts';
import { pingsOf } from './mentions.ts';
import { hasFlag } from './message-rules.ts';
import type { UploadedFile } from './request-body.ts';
import type { Channel, World } from './world.ts';

/** What a message is made of, beside the body its author sent. */
export type Draft = {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly body: Json;
  readonly files?: readonly UploadedFile[];
  readonly repliesTo?: APIMessage | undefined;
  /** Fields that only Discord sets: `interaction_metadata`, `webhook_id`, `type` … */
  readonly extra?: Json;
};

/** Told of everything that happens to a message, after it has happened. */
export type Announce = (
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE',
  message: APIMessage,
) => void;

/** Discord checks a nonce against "the past few minutes" (discord-api-docs: resources/message.mdx, "Create Message"). */
const NONCE_LIFETIME_MS = 5 * 60_000;

const FIELDS_OF_AN_EDIT = ['content', 'embeds', 'components', 'flags', 'attachments'];

/**
 * Every message of the world, oldest first; they outlive the bot.
 *
 * @example new Messages(world, announce).create({ channel, author, body: { content: 'hello' } }).id
 */
export class Messages {
  readonly #world: World;
  readonly #announce: Announce;
  readonly #all = new Map<string, APIMessage>();
  readonly #files = new Map<string, Buffer>();

  constructor(world: World, announce: Announce) {
    this.#world = world;
    this.#announce = announce;
  }

  in(channel: Channel): APIMessage[] {
    return [...this.#all.values()].filter(({ channel_id }) => channel_id === channel.id);
  }

  has(id: string): boolean {
    return this.#all.has(id);
  }

  /** Throws 10008 Unknown Message. */
  find(id: string): APIMessage {
    const message = this.#all.get(id);
    if (!message) throw refusals.unknownMessage();
    return message;
  }

  /** The bytes of an attachment, as its author sent them. */
  download(attachmentId: string): Buffer | undefined {
    return this.#files.get(attachmentId);
  }

  /** What an author has sent with this nonce in the past few minutes, in whatever channel. */
  withNonce(author: APIUser, nonce: unknown): APIMessage | undefined {
    const since = Date.now() - NONCE_LIFETIME_MS;
    return [...this.#all.values()].find(
      (message) =>
        message.author.id === author.id &&
        message.nonce !== undefined &&
        String(message.nonce) === String(nonce) &&
        Date.parse(message.timestamp) > since,
    );
  }

  create({ channel, author, body, files = [], repliesTo, extra = {} }: Draft): APIMessage {
    const { ids, users } = this.#world;
    const pings = pingsOf(body, {
      users,
      ...(repliesTo && { repliesTo: repliesTo.author }),
      inInteraction: 'interaction_metadata' in extra,
    });
    const message: Json = {
      id: ids.next(),
      channel_id: channel.id,
      author,
      type: repliesTo ? MessageType.Reply : MessageType.Default,
      content: body.content ?? '',
      embeds: richEmbeds(body),
      components: withIds(objectsIn(body, 'components')),
      attachments: files.map((file) => this.#attachment(file)),
      flags: body.flags ?? 0,
      mentions: pings.users,
      mention_roles: this.#world.guilds
        .map(({ botRoleId }) => botRoleId)
        .filter((role) => String(body.content).includes(`<@&${role}>`)),
      mention_everyone: pings.everyone,
      pinned: false,
      tts: false,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      ...(body.nonce !== undefined && { nonce: body.nonce }),
      ...(repliesTo && {
        message_reference: {
          type: 0,
          message_id: repliesTo.id,
          channel_id: channel.id,
          ...(channel.guildId && { guild_id: channel.guildId }),
        },
        // One level, as on Discord: the message replied to does not bring its own.
        referenced_message: { ...repliesTo, referenced_message: undefined },
      }),
      ...extra,
    };
    return this.#keep(message as unknown as APIMessage);
  }

  /** Applies an edit in place: absent fields stay, null clears, and an edit ends "is thinking". */
  edit(message: APIMessage, body: Json, files: readonly UploadedFile[] = []): APIMessage {
    const sent = Object.fromEntries(
      FIELDS_OF_AN_EDIT.filter((field) => body[field] !== undefined).map((field) => [field, body[field]]),
    );
    const kept = (message.flags ?? 0) & ~MessageFlags.Loading;
    const attachments = objectsIn(body, 'attachments').map(({ id }) => id);
    Object.assign(message, {
      ...sent,
      ...('content' in sent && { content: sent.content ?? '' }),
      ...('embeds' in sent && { embeds: richEmbeds(body) }),
      ...('components' in sent && { components: withIds(objectsIn(body, 'components')) }),
      // Whether a message is ephemeral was settled when it was created.
      flags: kept | (Number(body.flags ?? 0) & ~MessageFlags.Ephemeral),
      attachments: [
        ...message.attachments.filter(({ id }) => !('attachments' in sent) || attachments.includes(id)),
        ...files.map((file) => this.#attachment(file)),
      ],
      edited_timestamp: hasFlag(message.flags, MessageFlags.Loading) ? null : new Date().toISOString(),
    });
    this.#announce('MESSAGE_UPDATE', message);
    return message;
  }

  remove(message: APIMessage): void {
    this.#all.delete(message.id);
    this.#announce('MESSAGE_DELETE', message);
  }

  /** Forgets what is older than a time, with its files, as if nobody scrolled up that far; nobody is told. */
  forgetBefore(time: number): void {
    for (const [id, { timestamp, attachments }] of this.#all) {
      if (Date.parse(timestamp) >= time) continue;
      for (const attachment of attachments) this.#files.delete(attachment.id);
      this.#all.delete(id);
    }
  }

  #keep(message: APIMessage): APIMessage {
    this.#all.set(message.id, message);
    this.#announce('MESSAGE_CREATE', message);
    return message;
  }

  #attachment({ name, size, contentType, bytes }: UploadedFile): Json {
    const id = this.#world.ids.next();
    this.#files.set(id, bytes);
    const url = `attachment://${name}`;
    return { id, filename: name, size, url, proxy_url: url, content_type: contentType };
  }
}

/**
 * A message as the bot may see it: without the privileged intent, text that is not addressed to it arrives empty.
 *
 * Exempt are DMs, messages that mention the bot (its role does not count), and its own
 * (discord-api-docs: events/gateway.mdx, "Message Content Intent").
 *
 * @example seenByBot(message, channel, bot.id).content // ''
 */
export function seenByBot(message: APIMessage, channel: Channel, botId: string): APIMessage {
  const referenced = message.referenced_message;
  const seen: APIMessage = referenced
    ? { ...message, referenced_message: seenByBot(referenced, channel, botId) }
    : message;
  const isAddressed =
    channel.type === ChannelType.DM ||
    message.author.id === botId ||
    message.mentions.some(({ id }) => id === botId);
  return isAddressed ? seen : { ...seen, content: '', embeds: [], attachments: [], components: [] };
}

function richEmbeds(body: Json): Json[] {
  return objectsIn(body, 'embeds').map((embed) => ({ type: 'rich', ...embed }));
}
