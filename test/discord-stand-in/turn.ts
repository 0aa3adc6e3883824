import { type APIMessage, InteractionResponseType as Response } from 'discord.js';
import type { Callback, InteractionRecord } from './interaction-record.ts';
import { type Json, objectsIn } from './json.ts';
import type { Messages } from './messages.ts';
import { type Reply, replyOf } from './reply.ts';

const COMPLETE_AT_ONCE = [
  Response.ChannelMessageWithSource,
  Response.UpdateMessage,
  Response.ApplicationCommandAutocompleteResult,
  Response.Modal,
];

/** One choice of an autocomplete response. */
export type Choice = { readonly name: string; readonly value: string | number };

/**
 * What a member did and what the bot made of it. Everything is read anew on access, so later edits show.
 *
 * @example
 * const turn = await standIn.slash('ask', { question: 'who' });
 * expect(turn.reply.text).toContain('Beijing');
 */
export class Turn {
  /** What the stand-in knows about the interaction behind this turn. */
  readonly record: InteractionRecord;
  readonly #messages: Messages;

  constructor(record: InteractionRecord, messages: Messages) {
    this.record = record;
    this.#messages = messages;
  }

  get id(): string {
    return this.record.id;
  }

  /** True if the bot never acknowledged: "The application did not respond". */
  get unanswered(): boolean {
    return this.record.responses.length === 0;
  }

  /** True once the member sees more than "is thinking". */
  get settled(): boolean {
    const { responses, edits, followUps } = this.record;
    const [first] = responses;
    if (!first) return false;
    return COMPLETE_AT_ONCE.includes(first.type) || edits > 0 || followUps.length > 0;
  }

  /** The message the bot responded with, or updated. Throws if there is none. */
  get reply(): Reply {
    return replyOf(this.message);
  }

  /** {@link Turn.reply} as Discord stores it. */
  get message(): APIMessage {
    const { originalId, responses, name } = this.record;
    if (originalId && this.#messages.has(originalId)) return this.#messages.find(originalId);
    const types = responses.map(({ type }) => type).join(', ') || 'none';
    throw new Error(`The bot has no reply to ${name ?? 'this component'} (responses: ${types}).`);
  }

  /** Every accepted callback: one at most. */
  get responses(): readonly Callback[] {
    return this.record.responses;
  }

  get followUps(): readonly Reply[] {
    return this.record.followUps.filter(({ id }) => this.#messages.has(id)).map(replyOf);
  }

  /** Milliseconds from dispatch to the initial response; NaN if there was none. */
  get initialResponseMs(): number {
    return this.record.responses[0]?.afterMs ?? Number.NaN;
  }

  /** The choices of an autocomplete response. */
  get choices(): readonly Choice[] {
    const [first] = this.record.responses;
    return objectsIn(first?.data ?? {}, 'choices').map(({ name, value }) => ({
      name: String(name),
      value: typeof value === 'number' ? value : String(value),
    }));
  }

  /** The modal the bot opened, if it opened one. */
  get modal(): Json | undefined {
    const [first] = this.record.responses;
    return first?.type === Response.Modal ? first.data : undefined;
  }
}
