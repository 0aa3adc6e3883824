const DISCORD_EPOCH = 1_420_070_400_000;

/**
 * The first id of a millisecond; `(id >> 22) % shards` then tells the shard of a guild.
 *
 * @example snowflakeAt(Date.UTC(2020, 0, 1)) // '661720242585600000'
 */
export function snowflakeAt(timestamp: number): string {
  return String(BigInt(timestamp - DISCORD_EPOCH) << 22n);
}

/**
 * The shard that serves a guild (discord-api-docs: events/gateway.mdx, "Sharding").
 *
 * @example shardOf('661720242585600000', 2) // 0 or 1
 */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

/**
 * Hands out ids that grow, as Discord's do: a later message always has the greater id.
 *
 * @example new Snowflakes().next() // '1573377483615502336'
 */
export class Snowflakes {
  #last = 0n;

  next(): string {
    const now = BigInt(snowflakeAt(Date.now()));
    this.#last = now > this.#last ? now : this.#last + 1n;
    return String(this.#last);
  }
}
