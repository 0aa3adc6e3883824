import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { GatewayConnection } from './gateway-connection.ts';
import { type GatewayEvent, GatewaySession } from './gateway-session.ts';
import { shardOf } from './snowflake.ts';
import type { TrafficLog } from './traffic-log.ts';
import type { World } from './world.ts';
import { guildPayload } from './world-payloads.ts';

/**
 * How many shards may identify at once, and how long the next of the same `shard % maxConcurrency` waits: 5,000 ms on
 * Discord (discord-api-docs: events/gateway.mdx, "Rate Limiting").
 */
export type IdentifyLimit = { readonly maxConcurrency: number; readonly pauseMs: number };

/** More guilds than this a shard may not have (discord-api-docs: events/gateway.mdx, "Sharding"). */
const MOST_GUILDS = 2_500;

/** What the gateway needs to know of the stand-in around it. */
export type GatewayOptions = {
  readonly world: World;
  readonly log: TrafficLog;
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  readonly identifyLimit: IdentifyLimit;
  /** Known only once the server listens. */
  url(): string;
};

/**
 * The gateway: sessions that outlive their sockets, and the ways in which a network misbehaves.
 *
 * Source, in discord-api-docs: events/gateway.mdx.
 *
 * @example gateway.dispatch({ t: 'MESSAGE_CREATE', d: message, guildId, intent: GatewayIntentBits.GuildMessages })
 */
export class Gateway {
  identifies = 0;
  resumes = 0;
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #nextIdentify = new Map<number, number>();
  #refusedUntil = 0;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  get sessions(): readonly GatewaySession[] {
    return [...this.#sessions.values()];
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const isGateway = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.startsWith('/gateway');
    if (!isGateway || Date.now() < this.#refusedUntil) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#connect(webSocket));
  }

  dispatch(event: GatewayEvent): void {
    for (const session of this.#sessions.values()) {
      if (session.wants(event)) session.dispatch(event.t, event.d);
    }
  }

  cutSockets(repeat = 0): void {
    for (const session of this.#sessions.values()) {
      session.repeatOnResume = repeat;
      session.cut();
    }
  }

  closeShard(shard: number, code: number): void {
    for (const session of this.sessions) if (session.shard[0] === shard) session.close(code);
  }

  reconnectAll(): void {
    for (const session of this.#sessions.values()) session.send({ op: GatewayOpcodes.Reconnect, d: null });
  }

  invalidateSessions(resumable: boolean): void {
    for (const session of this.sessions) {
      session.send({ op: GatewayOpcodes.InvalidSession, d: resumable });
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  refuseConnections(ms: number): void {
    this.#refusedUntil = Date.now() + ms;
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
    this.#sessions.clear();
  }

  #connect(socket: WebSocket): void {
    const { token, heartbeatIntervalMs, log, world } = this.#options;
    new GatewayConnection(socket, {
      token,
      heartbeatIntervalMs,
      identify: (shard, intents, to) => this.#identify(shard, intents, to),
      find: (id) => this.#sessions.get(String(id)),
      resumed: () => {
        this.resumes += 1;
        world.changed.notify();
      },
      end: (session) => this.#sessions.delete(session.id),
      refuse: (code, message) => {
        log.violations.push({ where: 'gateway', code, message });
        world.changed.notify();
      },
    });
  }

  #identify(
    shard: readonly [number, number],
    intents: number,
    socket: WebSocket,
  ): GatewaySession | number | undefined {
    const { world, url, identifyLimit } = this.#options;
    const guilds = world.guilds.filter(({ id }) => shardOf(id, shard[1]) === shard[0]);
    if (guilds.length > MOST_GUILDS) return 4011;
    this.identifies += 1;
    const bucket = shard[0] % identifyLimit.maxConcurrency;
    if (Date.now() < (this.#nextIdentify.get(bucket) ?? 0)) return undefined;
    this.#nextIdentify.set(bucket, Date.now() + identifyLimit.pauseMs);
    this.#forgetLost(shard);
    const session = new GatewaySession(`session-${world.ids.next()}`, { shard, intents });
    this.#sessions.set(session.id, session);
    session.attach(socket);
    session.dispatch('READY', {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      session_type: 'normal',
      shard,
      application: { id: world.applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
      _trace: [],
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of guilds) session.dispatch('GUILD_CREATE', guildPayload(world, guild));
    }
    world.changed.notify();
    return session;
  }

  // A bot that identifies anew never comes back for the session it lost.
  #forgetLost(shard: readonly [number, number]): void {
    for (const session of this.sessions) {
      if (!session.isConnected && String(session.shard) === String(shard)) this.#sessions.delete(session.id);
    }
  }
}
