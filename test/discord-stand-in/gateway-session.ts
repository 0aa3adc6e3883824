import { WebSocket } from 'ws';
import type { Json } from './json.ts';
import { shardOf } from './snowflake.ts';

/** An event and who gets it: the shard of its guild (shard 0 without one), if the session has the intent. */
export type GatewayEvent = {
  readonly t: string;
  readonly d: Json;
  readonly guildId?: string | undefined;
  readonly intent?: number;
};

type Dispatch = { readonly op: 0; readonly t: string; readonly s: number; readonly d: Json };

/**
 * What Discord remembers of one shard between IDENTIFY and the end of its session, connected or not.
 *
 * @example session.dispatch('MESSAGE_CREATE', message) // sent now, or kept for RESUME
 */
export class GatewaySession {
  readonly id: string;
  readonly shard: readonly [index: number, count: number];
  readonly intents: number;
  /** How many events that the bot already has come once more after the next RESUME. */
  repeatOnResume = 0;
  readonly #history: Dispatch[] = [];
  /** How many events the history began with that it has no more. */
  #forgotten = 0;
  #socket: WebSocket | undefined;

  constructor(id: string, identify: { shard: readonly [number, number]; intents: number }) {
    this.id = id;
    this.shard = identify.shard;
    this.intents = identify.intents;
  }

  get isConnected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  attach(socket: WebSocket): void {
    this.#socket = socket;
  }

  detach(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }

  wants({ guildId, intent }: GatewayEvent): boolean {
    const [index, count] = this.shard;
    const isHere = guildId ? shardOf(guildId, count) === index : index === 0;
    return isHere && (intent === undefined || (this.intents & intent) !== 0);
  }

  dispatch(t: string, d: Json): void {
    // A copy: what is replayed later must be what was true when it happened.
    const event: Dispatch = {
      op: 0,
      t,
      s: this.#forgotten + this.#history.length + 1,
      d: structuredClone(d),
    };
    this.#history.push(event);
    this.send(event);
  }

  /** Replays every event after `seq`, then RESUMED; before them, once more, those that `repeatOnResume` asks for. */
  resume(seq: number): void {
    const next = seq - this.#forgotten;
    const repeated = this.#history.slice(Math.max(0, next - this.repeatOnResume), next);
    this.repeatOnResume = 0;
    for (const event of [...repeated, ...this.#history.slice(next)]) this.send(event);
    this.dispatch('RESUMED', { _trace: [] });
  }

  /** Keeps the last events only, as Discord does: a client that lags further behind could not resume. */
  forgetAllBut(count: number): void {
    this.#forgotten += this.#history.splice(0, Math.max(0, this.#history.length - count)).length;
  }

  send(payload: object): void {
    if (this.isConnected) this.#socket?.send(JSON.stringify(payload));
  }

  close(code: number): void {
    this.#socket?.close(code);
  }

  /** Ends the connection as a lost network does: no close frame. The session lives on. */
  cut(): void {
    this.#socket?.terminate();
    this.#socket = undefined;
  }
}
