import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** How often a reply is handed over again after the connection broke; discord.js itself repeats only some faults. */
const MORE_TRIES = 2;

/** What became of a reply. */
export type Delivery = 'delivered' | 'too late' | 'gone';

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
      if (triesLeft === 0 || !isBrokenConnection(error)) throw error;
    }
  }
}

function fateOf(error: DiscordAPIError): Delivery {
  switch (error.code) {
    case RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged:
      return 'delivered';
    case RESTJSONErrorCodes.UnknownInteraction:
      return 'too late';
    case RESTJSONErrorCodes.UnknownMessage:
    case RESTJSONErrorCodes.UnknownChannel:
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
      return 'gone';
    default:
      throw error;
  }
}

function isBrokenConnection(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:ECONN|EPIPE|UND_ERR)/.test(String(error.code));
}
