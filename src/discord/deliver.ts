import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../log.ts';
import type { Answer } from '../model/answer.ts';
import type { Observer } from '../model/observer.ts';

/** How often a reply is handed over again after the connection broke; discord.js itself repeats only some faults. */
const MORE_TRIES = 2;

/** What became of a reply. */
export type Delivery = 'delivered' | 'too late' | 'gone' | 'closed' | 'forbidden';

/**
 * Hands a reply to Discord so that it arrives once: a connection that breaks in between is tried again, and "already
 * acknowledged" means that an earlier try had arrived (codes: discord-api-docs, topics/opcodes-and-status-codes).
 *
 * @param send must be safe to repeat: an interaction takes one answer, a message carries a nonce
 * @throws whatever Discord says that is not the fate of the message
 * @example `await deliver(() => interaction.reply(reply))` → `'delivered'`
 */
export async function deliver(send: () => Promise<unknown>): Promise<Delivery> {
  for (let triesLeft = MORE_TRIES; ; triesLeft--) {
    try {
      await send();
      return 'delivered';
    } catch (error) {
      if (error instanceof DiscordAPIError) return fateOf(error);
      if (isForgotten(error)) return 'gone';
      if (triesLeft === 0 || !isBrokenConnection(error)) throw error;
    }
  }
}

const WHY_UNSEEN: Readonly<Record<Exclude<Delivery, 'delivered'>, string>> = {
  'too late': 'the answer came too late: Discord had stopped waiting',
  gone: 'the answer was not delivered: the message or its channel is gone',
  closed: 'the answer was not delivered: the thread is archived or locked',
  forbidden: 'the answer was not delivered: the bot may not write there, check its permissions',
};

/** How a request ended for whoever made it, where the reply was delivered; `refused by limit` is "ask again later". */
export type Outcome = 'answered' | 'nothing' | 'notice' | 'refused by limit';

/** What a request's line in the log says of it; handlers set `outcome` when they know. Never a text of a member. */
export type RequestLine = {
  readonly id: string;
  readonly request: string;
  readonly guild: string | null;
  /** By which it arrived, where there are several. */
  readonly shard: number | undefined;
  outcome: Outcome;
  /** The command, or what a button does: one of few, as what is measured is told apart by it. */
  command: string;
};

/**
 * The outcome that an answer is.
 *
 * @example `outcomeOf(clips.ask('Who is the emperor of Mars?'))` → `'nothing'`
 */
export function outcomeOf({ kind }: Answer): Outcome {
  return kind === 'nothing' || kind === 'notice' ? kind : 'answered';
}

/** Where it is written down how requests end. */
export type Books = { readonly log: Log; readonly observer?: Observer | undefined };

/**
 * Writes down how a request ended, in one line; one whose answer nobody saw is a warning.
 *
 * @param began when it arrived, by `performance.now()`
 * @example `logDelivery(answerer, { id, request: '/ask', command: 'ask', guild, outcome: 'answered' }, began, 'forbidden')`
 */
export function logDelivery(
  { log, observer }: Books,
  { command, ...about }: RequestLine,
  began: number,
  delivery: Delivery,
): void {
  const ms = performance.now() - began;
  const isSeen = delivery === 'delivered';
  observer?.served({
    where: 'discord',
    command,
    outcome: isSeen ? about.outcome : 'undelivered',
    seconds: ms / 1_000,
  });
  const line = { ...about, ms: Math.round(ms) };
  if (isSeen) log.info(line, about.outcome);
  else log.warn({ ...line, outcome: delivery }, WHY_UNSEEN[delivery]);
}

function fateOf(error: DiscordAPIError): Delivery {
  switch (error.code) {
    case RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged:
      return 'delivered';
    case RESTJSONErrorCodes.UnknownInteraction:
    case RESTJSONErrorCodes.InvalidWebhookToken:
      return 'too late';
    case RESTJSONErrorCodes.UnknownMessage:
    case RESTJSONErrorCodes.UnknownChannel:
      return 'gone';
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
    case RESTJSONErrorCodes.ThreadLocked:
      return 'closed';
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
    case RESTJSONErrorCodes.CannotSendMessagesToThisUser:
      return 'forbidden';
    default:
      throw error;
  }
}

/** discord.js forgets a channel that was deleted and all of a server that removed the bot, and then asks Discord nothing. */
function isForgotten(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.ChannelNotCached;
}

function isBrokenConnection(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:ECONN|EPIPE|UND_ERR)/.test(String(error.code));
}
