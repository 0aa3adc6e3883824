import {
  type Client,
  type ClientOptions,
  DiscordAPIError,
  Events,
  type Interaction,
  type Message,
} from 'discord.js';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Clips, Command } from '../model/command.ts';
import type { Observer } from '../model/observer.ts';
import { counted } from '../replies/wording.ts';
import { shardsName } from '../shards.ts';
import type { Answerer } from './answerer.ts';
import { clipsCommandBody } from './clips-command.ts';
import { logConnection, observeConnection, shardsOf } from './connection.ts';
import { Conversations } from './conversations.ts';
import { createClient } from './create-client.ts';
import type { Desk } from './desk.ts';
import { Fairness, type Limits, NO_LIMITS } from './fairness.ts';
import { findInClipsBody } from './find-in-clips.ts';
import { onInteraction } from './on-interaction.ts';
import { onMessage } from './on-message.ts';
import { registerCommands } from './register-commands.ts';
import { rememberIds } from './remember-ids.ts';
import { Unheard } from './unheard.ts';

/** A running bot. */
export type Bot = {
  /** Finishes the replies that are under way, then leaves. */
  readonly stop: () => Promise<void>;
};

/** What a bot is started with beyond the clips; `client` is for tests. */
export type BotOptions = Pick<Config, 'apiUrl' | 'guildId' | 'shards'> & {
  readonly token: string;
  readonly log: Log;
  /** Without it there is no `/clips`, and nothing is kept. */
  readonly desk?: Desk | undefined;
  readonly limits?: Limits;
  /** Is told of every request and of the state of the connection. */
  readonly observer?: Observer | undefined;
  readonly readerUrl?: Answerer['readerUrl'];
  readonly client?: Partial<ClientOptions>;
};

/** So many events are remembered that Discord cannot deliver one again after a resume. */
const REMEMBERED_EVENTS = 1_000;

/** The shard whose process does what is done once for all of them: there is always one, and never two. */
const FIRST_SHARD = 0;

/** What Ctrl-C and `docker stop` send. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Logs in to Discord, registers the commands where they changed, and answers until `stop` or a signal to end.
 *
 * @throws UserError `BAD_TOKEN` or `NO_DISCORD` with one sentence that says what to do.
 * @example `const bot = await runBot({ ...config, token, log }, clips, commands)`
 */
export async function runBot(options: BotOptions, clips: Clips, commands: readonly Command[]): Promise<Bot> {
  const { token, apiUrl, log } = options;
  const client = createClient(apiUrl, options.shards, options.client);
  const answerer: Answerer = {
    clips,
    commands,
    log,
    conversations: new Conversations(),
    unheard: new Unheard(),
    fairness: new Fairness(options.limits ?? NO_LIMITS),
    desk: options.desk,
    observer: options.observer,
    readerUrl: options.readerUrl,
  };
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const isNew = rememberIds(REMEMBERED_EVENTS);
  const isNewMessage = rememberIds(REMEMBERED_EVENTS);

  const answerInteraction = (interaction: Interaction) => {
    if (isNew(interaction.id)) track(onInteraction(interaction, answerer));
  };
  // discord.js drops a message that comes twice only as long as its cache holds the first.
  const answerMessage = (message: Message) => {
    if (isNewMessage(message.id)) track(onMessage(message, answerer));
  };
  client.on(Events.InteractionCreate, answerInteraction).on(Events.MessageCreate, answerMessage);
  logConnection(client, log);
  observeConnection(client, options.observer);
  const stop = async () => {
    for (const signal of SIGNALS) process.off(signal, leave);
    client.off(Events.InteractionCreate, answerInteraction).off(Events.MessageCreate, answerMessage);
    await Promise.allSettled(underWay);
    // A connection that is closed on purpose is not lost.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
  };
  // Before logging in: with many shards that takes a while, and the first of them answers already.
  const leave = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'leaving');
    // Between two tries to reconnect, discord.js does not let itself be stopped.
    void stop().finally(() => process.exit());
  };
  for (const signal of SIGNALS) process.once(signal, leave);
  client.once(Events.ShardDisconnect, () => {
    // With nothing left to wait for the program ends; whoever started it should know that it failed. The other shards of
    // a process go down with one, as whoever starts it again starts them all.
    process.exitCode = 1;
    void stop();
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch(async (cause: unknown) => {
    await stop();
    throw loginError(cause, apiUrl);
  });

  await announce(await ready, commands, options);
  return { stop };
}

async function announce(
  client: Client<true>,
  commands: readonly Command[],
  options: BotOptions,
): Promise<void> {
  const { log } = options;
  const shards = shardsOf(client);
  const where = shards.count === 1 ? '' : ` on shards ${shardsName(shards)}`;
  const servers = counted(client.guilds.cache.size, 'server');
  log.info(`Logged in to Discord as ${client.user.tag}${where}, in ${servers}.`);
  if (shards.list.includes(FIRST_SHARD)) {
    await register(client, commands, options);
    log.info('Ready: answering slash commands, mentions and direct messages.');
  } else {
    log.info(
      `Ready: answering slash commands and mentions; the process with shard ${FIRST_SHARD} registers the commands and answers direct messages.`,
    );
  }
}

async function register(
  client: Client<true>,
  commands: readonly Command[],
  { guildId, log, desk }: BotOptions,
): Promise<void> {
  const own = desk === undefined ? [] : [clipsCommandBody(guildId === undefined ? 'global' : 'guild')];
  const slash = [...commands, ...own].map(({ name }) => `/${name}`);
  const names = [...slash, `“${findInClipsBody('global').name}”`].join(' ');
  try {
    const changed = await registerCommands(client, commands, guildId, own);
    log.info(changed ? `Registered the commands ${names}.` : `The commands ${names} are registered already.`);
  } catch (err) {
    const isRefused = err instanceof DiscordAPIError && (err.status === 403 || err.status === 404);
    const hint =
      guildId === undefined
        ? 'mentions and direct messages are answered all the same'
        : 'check DISCORD_GUILD_ID and that the bot was invited with the scope applications.commands';
    const reason = isRefused ? ` (${err.message})` : '';
    log.error(isRefused ? {} : { err }, `The commands could not be registered${reason}: ${hint}.`);
  }
}

/** A proxy's address may hold a name and a password. */
function withoutCredentials(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href.replace(/\/$/, '');
}

function loginError(cause: unknown, apiUrl: string): UserError {
  const { message, code } = cause as NodeJS.ErrnoException;
  // The token is looked at twice: by the API, and by the gateway, which says so in words.
  if (code === 'TokenInvalid' || message === 'Authentication failed') {
    return new UserError(
      'BAD_TOKEN',
      'Discord refuses DISCORD_TOKEN: copy it anew from discord.com/developers/applications → your application → Bot → Reset Token.',
      { cause },
    );
  }
  const reason = message || code || String(cause);
  return new UserError(
    'NO_DISCORD',
    `Discord cannot be reached at ${withoutCredentials(apiUrl)} (${reason}): check the network, a proxy and DISCORD_API_URL, then start again.`,
    { cause },
  );
}
