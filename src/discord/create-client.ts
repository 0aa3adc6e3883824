import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Shards } from '../model/shards.ts';

/**
 * discord.js would keep the last 200 messages of every channel, 6.6 kB for an answer, as long as the bot runs; they are needed
 * for a reply to a recent one only, and another is fetched (PRIVACY.md).
 */
const MOST_MESSAGES = 10;
/** In seconds. */
const FORGET_MESSAGES = { lifetime: 3_600, interval: 600 } as const;

/**
 * As many shards as Discord recommends, all in this process. discord.js replaces the count when it has asked; were it 1, it
 * would look for a SHARD_COUNT of its own in the environment, and fail at an empty one.
 */
const ALL_SHARDS = { shards: 'auto', shardCount: 2 } as const;

/**
 * A Discord client with the three intents that need no approval; direct messages come from channels that it has not
 * seen before, hence the partial (discord-api-docs, events/gateway; discord.js guide, partials).
 *
 * @param apiUrl Discord's API without its version, e.g. `https://discord.com/api`
 * @param shards those that this process runs; without them, all that Discord recommends
 * @example `createClient('https://discord.com/api', { list: [0, 1], count: 6 })`
 */
export function createClient(apiUrl: string, shards?: Shards, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MOST_MESSAGES,
    }),
    ...options,
    ...(shards === undefined ? ALL_SHARDS : { shards: shards.list, shardCount: shards.count }),
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    sweepers: { ...Options.DefaultSweeperSettings, messages: FORGET_MESSAGES },
    rest: { ...options.rest, api: apiUrl },
    allowedMentions: { parse: [], repliedUser: false },
  });
}
