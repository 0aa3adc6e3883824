import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import type { Log } from '../log.ts';
import type { GatewayState, Observer } from '../model/observer.ts';
import type { Shards } from '../model/shards.ts';

/** The worst first: a process is connected as well as the worst of its shards. */
const WORST_FIRST: readonly GatewayState[] = ['closed', 'reconnecting', 'connecting', 'ready'];

/** What may have changed while the bot was running; anything else is the token's fault. */
const TOO_FEW_SHARDS: readonly number[] = [
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidShard,
];

/**
 * The shards of a client, once it has logged in.
 *
 * @example `shardsOf(client)` → `{ list: [0], count: 1 }`
 */
export function shardsOf({ ws, options }: Client): Shards {
  return { list: [...ws.shards.keys()], count: options.shardCount ?? 1 };
}

/**
 * The shard that something arrived by, where there is more than one; what belongs to no server arrives by shard 0
 * (discord-api-docs, events/gateway, Sharding).
 *
 * @example `shardHere(interaction)` → `3`
 */
export function shardHere({
  client,
  guild,
}: {
  readonly client: Client;
  readonly guild: { readonly shardId: number } | null;
}): number | undefined {
  return shardsOf(client).count === 1 ? undefined : (guild?.shardId ?? 0);
}

/**
 * Writes down how each shard is connected: an outage is two lines, its beginning and its end, however often discord.js tries
 * to reconnect.
 *
 * @example `logConnection(client, log)`
 */
export function logConnection(client: Client, log: Log): void {
  const lost = new Set<number>();
  const isBack = (shard: number) => {
    if (lost.delete(shard)) log.info({ shard }, 'connected to Discord again');
  };
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lost.has(shard)) log.warn({ shard }, 'lost the connection to Discord: reconnecting');
    lost.add(shard);
  });
  client.on(Events.ShardResume, isBack);
  client.on(Events.ShardReady, isBack);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const todo = TOO_FEW_SHARDS.includes(code)
      ? 'it wants more shards, so raise SHARD_COUNT in every process or leave it out'
      : 'check DISCORD_TOKEN';
    log.fatal({ shard, code }, `Discord closed the connection for good: ${todo}, then start again.`);
  });
  client.on(Events.ShardError, (err, shard) => log.warn({ shard, err }, 'the connection to Discord failed'));
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
}

/**
 * Tells an observer how the process is connected: as well as the worst of its shards.
 *
 * @example `observeConnection(client, observer)`
 */
export function observeConnection(client: Client, observer: Observer | undefined): void {
  if (observer === undefined) return;
  const states = new Map<number, GatewayState>();
  const tell = (shard: number, state: GatewayState) => {
    states.set(shard, state);
    const all = shardsOf(client).list.map((each) => states.get(each) ?? 'connecting');
    observer.gateway(WORST_FIRST.find((each) => all.includes(each)) ?? state);
  };
  observer.gateway('connecting');
  client.on(Events.ShardReady, (shard) => tell(shard, 'ready'));
  client.on(Events.ShardResume, (shard) => tell(shard, 'ready'));
  client.on(Events.ShardReconnecting, (shard) => tell(shard, 'reconnecting'));
  client.on(Events.ShardDisconnect, (_event, shard) => tell(shard, 'closed'));
}
