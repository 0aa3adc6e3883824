import type { APIMessage } from 'discord.js';
import type { Messages } from './messages.ts';
import { type Reply, replyOf } from './reply.ts';
import type { Channel } from './world.ts';

/**
 * A message a member sent, and the messages the bot sent in reply to it.
 *
 * @example (await standIn.say('<@BOT> when?')).replies[0]?.text
 */
export class Said {
  readonly message: APIMessage;
  readonly #channel: Channel;
  readonly #messages: Messages;

  constructor(message: APIMessage, channel: Channel, messages: Messages) {
    this.message = message;
    this.#channel = channel;
    this.#messages = messages;
  }

  /** The bot's messages whose `message_reference` is this one, oldest first. */
  get replies(): readonly Reply[] {
    return this.#messages
      .in(this.#channel)
      .filter(
        ({ message_reference, author }) => author.bot && message_reference?.message_id === this.message.id,
      )
      .map(replyOf);
  }
}
