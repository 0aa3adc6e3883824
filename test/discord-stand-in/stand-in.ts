import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand } from 'discord.js';
import { announce } from './announce.ts';
import { commandBooks } from './commands.ts';
import { Gateway, type IdentifyLimit } from './gateway.ts';
import { type Deadlines, Interactions } from './interactions.ts';
import { Messages } from './messages.ts';
import { type MisbehaviourRule, Misbehaviours } from './misbehave.ts';
import { People } from './people.ts';
import { Places } from './places.ts';
import { type Reply, replyOf } from './reply.ts';
import { handleRest } from './rest.ts';
import type { Stage } from './routes.ts';
import { commandRoutes } from './routes-commands.ts';
import { interactionRoutes } from './routes-interactions.ts';
import { messageRoutes } from './routes-messages.ts';
import { worldRoutes } from './routes-world.ts';
import { type LoggedRequest, TrafficLog, type Violation } from './traffic-log.ts';
import { type Guild, type Where, World } from './world.ts';

/** So many events and requests are kept when the rest is forgotten. */
const KEPT_WHEN_FORGETTING = 1_000;

/** Everything a test may set; the defaults are Discord's own. */
export type StandInOptions = Partial<Deadlines> & {
  /** The number of shards that `/gateway/bot` recommends. Defaults to 1. */
  readonly shards?: number;
  /** Unlike Discord's, its `pauseMs` defaults to 0, so that a test can restart a bot at once; `maxConcurrency` to 16. */
  readonly identifyLimit?: IdentifyLimit;
  /** Defaults to 41,250. */
  readonly heartbeatIntervalMs?: number;
  /** How many guilds the bot is in. Defaults to 2. */
  readonly guilds?: number;
};

/**
 * Discord on 127.0.0.1: REST API v10 and gateway, strict about limits and lifecycles, obedient to tests.
 *
 * The world in it (messages, commands) outlives the bot: stop one client, start the next, all is still there.
 *
 * @example
 * const standIn = await DiscordStandIn.start();
 * const client = new Client({ intents: 4609, partials: [Partials.Channel], rest: { api: standIn.apiUrl } });
 * await client.login(standIn.token);
 * const turn = await standIn.slash('ask', { question: 'who' });
 * expect(standIn.violations).toEqual([]);
 * await client.destroy();
 * await standIn.stop();
 */
export class DiscordStandIn extends People {
  readonly world: World;
  readonly places: Places;
  readonly token: string;
  readonly #server: Server;
  readonly #log: TrafficLog;
  readonly #gateway: Gateway;
  readonly #messages: Messages;
  readonly #interactions: Interactions;
  readonly #misbehaviours: Misbehaviours;
  readonly #commandsOf: Stage['commandsOf'];

  /** Listens on a free port of 127.0.0.1. */
  static async start(options: StandInOptions = {}): Promise<DiscordStandIn> {
    const standIn = new DiscordStandIn(options);
    standIn.#server.listen(0, '127.0.0.1');
    await once(standIn.#server, 'listening');
    return standIn;
  }

  private constructor(options: StandInOptions) {
    const { shards = 1, heartbeatIntervalMs = 41_250, guilds = 2 } = options;
    const { identifyLimit = { maxConcurrency: 16, pauseMs: 0 } } = options;
    const { responseDeadlineMs = 3_000, tokenLifetimeMs = 900_000 } = options;
    const world = new World(guilds);
    const log = new TrafficLog();
    const token = `${Buffer.from(world.bot.id).toString('base64url')}.${randomBytes(4).toString('base64url')}.${randomBytes(20).toString('base64url')}`;
    const gatewayUrl = () => `ws://127.0.0.1:${this.#port}/gateway`;
    const gateway = new Gateway({ world, log, token, heartbeatIntervalMs, identifyLimit, url: gatewayUrl });
    const messages = new Messages(world, (event, message) => announce(world, gateway, event, message));
    const deadlines = { responseDeadlineMs, tokenLifetimeMs };
    const interactions = new Interactions(world, messages, deadlines);
    const commandsOf = commandBooks(world);
    super({ world, messages, interactions, gateway, deadlines, commandsOf });
    const { maxConcurrency } = identifyLimit;
    const told = { shards, maxConcurrency, gatewayUrl };
    const stage: Stage = { world, messages, interactions, gateway, commandsOf, ...told };
    const misbehaviours = new Misbehaviours();
    const routes = [
      ...worldRoutes(stage),
      ...commandRoutes(stage),
      ...messageRoutes(stage),
      ...interactionRoutes(stage),
    ];
    const rest = { routes, misbehaviours, log, token, onHandled: () => world.changed.notify() };
    this.world = world;
    this.places = new Places(world, gateway);
    this.token = token;
    this.#log = log;
    this.#gateway = gateway;
    this.#messages = messages;
    this.#interactions = interactions;
    this.#misbehaviours = misbehaviours;
    this.#commandsOf = commandsOf;
    this.#server = createServer((request, response) => {
      handleRest(rest, request, response).catch(() => response.destroy());
    });
    this.#server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  }

  /** For `new Client({ rest: { api } })`. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get applicationId(): string {
    return this.world.applicationId;
  }

  get botId(): string {
    return this.world.bot.id;
  }

  get guild(): Guild {
    return this.world.guild;
  }

  get otherGuild(): Guild {
    return this.world.otherGuild;
  }

  /** Every request so far, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.#log.requests;
  }

  /** Everything Discord would have refused so far; a good test ends with none. */
  get violations(): readonly Violation[] {
    return this.#log.violations;
  }

  /** How often shards have connected anew, and how often they have resumed. */
  get connections(): { readonly identifies: number; readonly resumes: number; readonly open: number } {
    const { identifies, resumes } = this.#gateway;
    return { identifies, resumes, open: this.openShards.length };
  }

  /** The shards that are connected, as `index/count`, in the order in which they came. */
  get openShards(): readonly string[] {
    return this.#gateway.sessions.flatMap(({ isConnected, shard }) => (isConnected ? shard.join('/') : []));
  }

  /** The requests whose `METHOD path` starts with, or matches, what is given: `calls('PUT /applications')`. */
  calls(route: string | RegExp): readonly LoggedRequest[] {
    return this.requests.filter(({ method, path }) => {
      const request = `${method} ${path}`;
      return typeof route === 'string' ? request.startsWith(route) : route.test(request);
    });
  }

  /** The registered commands: global ones, or those of a guild. */
  commands(guildId?: string): readonly APIApplicationCommand[] {
    return this.#commandsOf(guildId).all;
  }

  /** Everything the bot has sent to a place, oldest first. */
  sentTo(where: Where, user = this.world.member): readonly Reply[] {
    const channel = this.world.place(where, user);
    return this.#messages
      .in(channel)
      .filter(({ author }) => author.id === this.botId)
      .map(replyOf);
  }

  /** The bytes of an attachment that the bot has sent. */
  download({ id }: { readonly id: string }): Buffer | undefined {
    return this.#messages.download(id);
  }

  /** Resolves to whether the condition was met in time; it is looked at whenever anything has happened. */
  async until(condition: () => boolean, timeoutMs = 5_000): Promise<boolean> {
    return await this.world.changed.until(condition, timeoutMs);
  }

  /** Makes coming requests fail, wait or vanish. */
  misbehave(rule: MisbehaviourRule): void {
    this.#misbehaviours.add(rule);
  }

  /** Drops every gateway socket without a close frame; the last `repeat` events come again after RESUME. */
  cutSockets({ repeat = 0 }: { readonly repeat?: number } = {}): void {
    this.#gateway.cutSockets(repeat);
  }

  /** Tells every shard to reconnect (op 7). */
  reconnectAll(): void {
    this.#gateway.reconnectAll();
  }

  /** Tells every shard that its session is invalid (op 9). */
  invalidateSession({ resumable }: { readonly resumable: boolean }): void {
    this.#gateway.invalidateSessions(resumable);
  }

  /** Closes the connection of a shard with a code of Discord's. */
  closeShard(shard: number, code: number): void {
    this.#gateway.closeShard(shard, code);
  }

  /** Answers every gateway connection with 503 for a while. */
  refuseConnections(ms: number): void {
    this.#gateway.refuseConnections(ms);
  }

  /** Forgets messages and interactions from before a time, and all but the last events and requests, so that it can go on for hours. */
  forgetBefore(time: number): void {
    this.#messages.forgetBefore(time);
    this.#interactions.forgetBefore(time);
    for (const session of this.#gateway.sessions) session.forgetAllBut(KEPT_WHEN_FORGETTING);
    this.#log.forgetAllBut(KEPT_WHEN_FORGETTING);
  }

  /** Closes every socket, ends every wait, and resolves when nothing is left open. */
  async stop(): Promise<void> {
    this.world.changed.close();
    this.#gateway.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }
}
