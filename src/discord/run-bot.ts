import { type Client, type ClientOptions, DiscordAPIError, Events } from 'discord.js';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import { createLog, type Log } from '../log.ts';
import type { Clips, Command } from '../model/command.ts';
import type { Answerer } from './answerer.ts';
import { createClient } from './create-client.ts';
import { onInteraction } from './on-interaction.ts';
import { onMessage } from './on-message.ts';
import { registerCommands } from './register-commands.ts';

/** A running bot. */
export type Bot = {
  /** Finishes the replies that are under way, then leaves. */
  readonly stop: () => Promise<void>;
};

/** What a bot is started with beyond the clips; `client` is for tests. */
export type BotOptions = Config & {
  readonly token: string;
  readonly log?: Log;
  readonly client?: Partial<ClientOptions>;
};

/** A message id is remembered so long that Discord cannot deliver it again after a resume. */
const REMEMBERED_MESSAGES = 1_000;

/**
 * Logs in to Discord, registers the commands where they changed, and answers until `stop` or a signal to end.
 *
 * @throws UserError `BAD_TOKEN` or `NO_DISCORD` with one sentence that says what to do.
 * @example `const bot = await runBot({ ...config, token }, clips, commands)`
 */
export async function runBot(options: BotOptions, clips: Clips, commands: readonly Command[]): Promise<Bot> {
  const { token, guildId, apiUrl, logLevel, log = createLog(logLevel, [token]) } = options;
  const client = createClient(apiUrl, options.client);
  const answerer: Answerer = { clips, commands, log };
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const isNew = rememberIds(REMEMBERED_MESSAGES);

  client.on(Events.InteractionCreate, (interaction) => track(onInteraction(interaction, answerer)));
  client.on(Events.MessageCreate, (message) => {
    if (isNew(message.id)) track(onMessage(message, answerer));
  });
  logConnection(client, log);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch(async (cause: unknown) => {
    await client.destroy();
    throw loginError(cause, apiUrl);
  });
  await announce(await ready, commands, guildId, log);

  const stop = async () => {
    await Promise.allSettled(underWay);
    await client.destroy();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'leaving');
      void stop();
    });
  }
  return { stop };
}

async function announce(
  client: Client<true>,
  commands: readonly Command[],
  guildId: string | undefined,
  log: Log,
): Promise<void> {
  log.info(`Logged in to Discord as ${client.user.tag}, in ${client.guilds.cache.size} servers.`);
  const names = commands.map(({ name }) => `/${name}`).join(' ');
  try {
    const changed = await registerCommands(client, commands, guildId);
    log.info(changed ? `Registered the commands ${names}.` : `The commands ${names} are registered already.`);
  } catch (err) {
    const hint =
      guildId === undefined
        ? 'mentions and direct messages are answered all the same'
        : 'check DISCORD_GUILD_ID and that the bot was invited with the scope applications.commands';
    log.error({ err }, `The commands could not be registered: ${hint}.`);
  }
  log.info('Ready: answering slash commands, mentions and direct messages.');
}

function logConnection(client: Client, log: Log): void {
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.warn({ shard, code }, 'disconnected from Discord'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting to Discord'));
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'resumed the connection to Discord'),
  );
  client.on(Events.ShardError, (err, shard) => log.warn({ shard, err }, 'the connection to Discord failed'));
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
}

function loginError(cause: unknown, apiUrl: string): UserError {
  const isRefused =
    (cause instanceof DiscordAPIError && cause.status === 401) ||
    (cause instanceof Error && 'code' in cause && cause.code === 'TokenInvalid');
  if (isRefused) {
    return new UserError(
      'BAD_TOKEN',
      'Discord refuses DISCORD_TOKEN: copy it anew from discord.com/developers/applications → your application → Bot → Reset Token.',
      { cause },
    );
  }
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new UserError(
    'NO_DISCORD',
    `Discord cannot be reached at ${apiUrl} (${reason}): check the network, a proxy and DISCORD_API_URL, then start again.`,
    { cause },
  );
}

function rememberIds(limit: number): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > limit && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
