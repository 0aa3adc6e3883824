import { GatewayOpcodes } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import type { GatewaySession } from './gateway-session.ts';
import { refusedIntents } from './intents.ts';
import { isJson, type Json } from './json.ts';

/** What a connection asks of the gateway behind it. */
export type GatewayDesk = {
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  /** The session, a close code, or nothing where another has identified too shortly before. */
  identify(
    shard: readonly [number, number],
    intents: number,
    socket: WebSocket,
  ): GatewaySession | number | undefined;
  find(sessionId: unknown): GatewaySession | undefined;
  resumed(): void;
  end(session: GatewaySession): void;
  refuse(code: number, message: string): void;
};

const CLOSE_REASONS: Readonly<Record<number, string>> = {
  4001: 'Unknown opcode.',
  4002: 'Error while decoding payload.',
  4003: 'Not authenticated.',
  4004: 'Authentication failed.',
  4005: 'Already authenticated.',
  4010: 'Invalid shard.',
  4011: 'Sharding required.',
  4013: 'Invalid intent(s).',
  4014: 'Disallowed intent(s).',
};

/**
 * One WebSocket of the bot: HELLO, IDENTIFY or RESUME, heartbeats, and close codes for everything else.
 *
 * Source, in discord-api-docs: events/gateway.mdx; topics/opcodes-and-status-codes.mdx.
 *
 * @example server.on('connection', (socket) => new GatewayConnection(socket, desk))
 */
export class GatewayConnection {
  readonly #socket: WebSocket;
  readonly #desk: GatewayDesk;
  #session: GatewaySession | undefined;

  constructor(socket: WebSocket, desk: GatewayDesk) {
    this.#socket = socket;
    this.#desk = desk;
    socket.on('message', (data) => this.#receive(data));
    socket.on('close', (code) => this.#closed(code));
    socket.on('error', () => socket.terminate());
    this.#send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: desk.heartbeatIntervalMs, _trace: [] } });
  }

  #receive(data: RawData): void {
    const payload = parse(data);
    const code = payload ? this.#handle(payload) : 4002;
    if (code !== undefined) this.#close(code);
  }

  /** Returns the close code that a payload has earned, if any. */
  #handle(payload: Json): number | undefined {
    const d = isJson(payload.d) ? payload.d : {};
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        this.#send({ op: GatewayOpcodes.HeartbeatAck });
        return undefined;
      case GatewayOpcodes.Identify:
        return this.#identify(d);
      case GatewayOpcodes.Resume:
        return this.#resume(d);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return this.#session ? undefined : 4003;
      default:
        return 4001;
    }
  }

  #identify(d: Json): number | undefined {
    if (d.token !== this.#desk.token) return 4004;
    if (this.#session) return 4005;
    const [index, count] = Array.isArray(d.shard) ? d.shard : [0, 1];
    if (!(index >= 0 && index < count)) return 4010;
    const intents = Number(d.intents);
    const refused = refusedIntents(intents);
    if (refused !== undefined) return refused;
    const session = this.#desk.identify([index, count], intents, this.#socket);
    if (typeof session === 'number') return session;
    if (session) this.#session = session;
    else this.#send({ op: GatewayOpcodes.InvalidSession, d: false });
    return undefined;
  }

  #resume(d: Json): number | undefined {
    if (d.token !== this.#desk.token) return 4004;
    const session = this.#desk.find(d.session_id);
    if (session) {
      this.#session = session;
      session.attach(this.#socket);
      session.resume(Number(d.seq));
      this.#desk.resumed();
    } else {
      this.#send({ op: GatewayOpcodes.InvalidSession, d: false });
    }
    return undefined;
  }

  // 1000 and 1001 end a session for good; any other code leaves it open for RESUME.
  #closed(code: number): void {
    this.#session?.detach(this.#socket);
    if (this.#session && (code === 1000 || code === 1001)) this.#desk.end(this.#session);
  }

  #close(code: number): void {
    const reason = CLOSE_REASONS[code] ?? '';
    this.#desk.refuse(code, reason);
    this.#socket.close(code, reason);
  }

  #send(payload: object): void {
    this.#socket.send(JSON.stringify(payload));
  }
}

function parse(data: RawData): Json | undefined {
  const text = String(data);
  // Discord closes the connection of a client that sends more than 4,096 bytes at once.
  if (Buffer.byteLength(text) > 4096) return undefined;
  try {
    const payload: unknown = JSON.parse(text);
    return isJson(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
