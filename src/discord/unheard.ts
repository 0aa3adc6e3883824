/** So many channels and members are remembered; the log has the rest. */
const REMEMBERED = 1_000;

/** Who mentioned the bot where it may not write, so that it can be said once where it may: to the asker, after a command. */
export class Unheard {
  readonly #channels = new Set<string>();
  readonly #owed = new Set<string>();

  /** Notes that a mention went unanswered; `true` for the first in that channel, which alone is worth a line in the log. */
  isFirst(channelId: string, userId: string): boolean {
    const isFirst = !this.#channels.has(channelId);
    keep(this.#channels, channelId);
    keep(this.#owed, `${channelId} ${userId}`);
    return isFirst;
  }

  /** Whether this member waits in this channel for a reason; `true` once for all their mentions so far. */
  owesAnExplanation(channelId: string | null, userId: string): boolean {
    return this.#owed.delete(`${channelId} ${userId}`);
  }
}

function keep(ids: Set<string>, id: string): void {
  ids.add(id);
  const [oldest] = ids;
  if (ids.size > REMEMBERED && oldest !== undefined) ids.delete(oldest);
}
