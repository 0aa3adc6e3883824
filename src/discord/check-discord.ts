import {
  type APIApplication,
  type APIGatewayBotInfo,
  type APIUser,
  ApplicationFlags,
  DiscordAPIError,
  PermissionFlagsBits,
  REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from 'discord.js';
import type { Config } from '../config.ts';
import type { Command } from '../model/command.ts';
import type { Finding } from '../model/finding.ts';
import type { Shards } from '../model/shards.ts';
import { counted } from '../replies/wording.ts';
import { shardsName } from '../shards.ts';
import { clipsCommandBody } from './clips-command.ts';
import { areRegistered } from './register-commands.ts';

/** What a check of Discord needs. */
export type DiscordSettings = Pick<Config, 'apiUrl' | 'guildId' | 'shards'> & { readonly token: string };

/** What the bot needs where it answers, by the names of Discord's settings (README, "Connect Discord"). */
const NEEDED: readonly (readonly [bit: bigint, name: string])[] = [
  [PermissionFlagsBits.ViewChannel, 'View Channels'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
  [PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
];

const PRIVILEGED: readonly (readonly [flags: number, name: string])[] = [
  [ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited, 'Presence'],
  [ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited, 'Server Members'],
  [ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited, 'Message Content'],
];

/** Discord lists so many servers at once (discord-api-docs, resources/user, Get Current User Guilds). */
const GUILDS_PER_PAGE = 200;

const TIMEOUT_MS = 10_000;

/**
 * Looks at token, intents, logins left, servers, permissions and commands through Discord's REST API, without logging
 * in to the gateway. After a refused token or an unreachable address there is only that finding. Never throws for what
 * Discord says.
 *
 * @example `await checkDiscord({ token, apiUrl }, commands)` → `[{ state: 'fine', text: 'Token: it belongs to …' }, …]`
 */
export async function checkDiscord(
  { token, apiUrl, guildId, shards }: DiscordSettings,
  commands: readonly Command[],
): Promise<Finding[]> {
  const rest = new REST({ api: apiUrl, version: '10', retries: 1, timeout: TIMEOUT_MS }).setToken(token);
  let bot: APIUser;
  let application: APIApplication;
  try {
    bot = (await rest.get(Routes.user())) as APIUser;
    application = (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    return [tokenFault(error)];
  }
  const guilds = await said('Servers', () => allGuilds(rest));
  return [
    fine(`Token: it belongs to ${bot.username}.`),
    intents(application),
    ...(await gateway(rest, shards)),
    ...('state' in guilds ? [guilds] : permissions(guilds, application.id, guildId)),
    await registration(rest, application.id, commands, guildId),
  ];
}

function tokenFault(error: unknown): Finding {
  if (error instanceof DiscordAPIError && error.status === 401) {
    return must(
      'Token: Discord refuses DISCORD_TOKEN; copy it anew from discord.com/developers/applications → your application → Bot → Reset Token.',
    );
  }
  return must(
    `Discord: it cannot be reached (${reasonOf(error)}); check the network, a proxy and DISCORD_API_URL.`,
  );
}

function intents(application: APIApplication): Finding {
  const flags: number = application.flags ?? 0;
  const on = PRIVILEGED.filter(([bits]) => (flags & bits) !== 0).map(([, name]) => name);
  return on.length === 0
    ? fine('Intents: none that is privileged is switched on, and none is needed.')
    : advice(`Intents: ${on.join(', ')} is switched on and not needed; it may be switched off under Bot.`);
}

async function gateway(rest: REST, own: Shards | undefined): Promise<Finding[]> {
  const info = await said('Gateway', async () => (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo);
  if ('state' in info) return [info];
  const { remaining, total, reset_after } = info.session_start_limit;
  // Each shard logs in by itself.
  const needed = own?.list.length ?? info.shards;
  const logins =
    remaining >= needed
      ? fine(`Gateway: ${remaining} of ${total} logins are left for today.`)
      : must(
          `Gateway: ${remaining} logins are left for ${counted(needed, 'shard')}; wait ${Math.ceil(reset_after / 3_600_000)} h before the next start.`,
        );
  return own === undefined ? [logins] : [logins, split(own, info.shards)];
}

function split(own: Shards, recommended: number): Finding {
  const text = `Shards: this process runs ${shardsName(own)}; Discord recommends ${recommended}`;
  return own.count >= recommended
    ? fine(`${text}.`)
    : advice(`${text}, so raise SHARD_COUNT in every process and share the new shards out.`);
}

async function allGuilds(rest: REST): Promise<RESTAPIPartialCurrentUserGuild[]> {
  const guilds: RESTAPIPartialCurrentUserGuild[] = [];
  for (;;) {
    const query = new URLSearchParams({ limit: String(GUILDS_PER_PAGE), after: guilds.at(-1)?.id ?? '0' });
    const page = (await rest.get(Routes.userGuilds(), { query })) as RESTAPIPartialCurrentUserGuild[];
    guilds.push(...page);
    if (page.length < GUILDS_PER_PAGE) return guilds;
  }
}

function permissions(
  guilds: readonly RESTAPIPartialCurrentUserGuild[],
  applicationId: string,
  guildId: string | undefined,
): Finding[] {
  const needed = NEEDED.reduce((bits, [bit]) => bits | bit, 0n);
  const invite = `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${needed}`;
  if (guilds.length === 0) return [must(`Servers: the bot is in none; open ${invite} and choose yours.`)];
  const lacking = guilds.flatMap(({ name, permissions }) => {
    const has = BigInt(permissions);
    if ((has & PermissionFlagsBits.Administrator) !== 0n) return [];
    const missing = NEEDED.filter(([bit]) => (has & bit) === 0n).map(([, permission]) => permission);
    if (missing.length === 0) return [];
    return [
      must(
        `Permissions: in “${name}” the bot lacks ${missing.join(', ')}; grant it under Server Settings → Roles.`,
      ),
    ];
  });
  const isElsewhere = guildId !== undefined && guilds.every(({ id }) => id !== guildId);
  return [
    isElsewhere
      ? must(`Servers: the bot is not in the server DISCORD_GUILD_ID; correct it, or open ${invite}.`)
      : fine(`Servers: the bot is in ${counted(guilds.length, 'server')}.`),
    ...(lacking.length > 0
      ? lacking
      : [fine('Permissions: the bot has what it needs in every server; a channel may still take it away.')]),
  ];
}

async function registration(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId: string | undefined,
): Promise<Finding> {
  const own = [clipsCommandBody(guildId === undefined ? 'global' : 'guild')];
  const isSo = await said('Commands', async () => ({
    registered: await areRegistered(rest, applicationId, commands, guildId, own),
  }));
  if ('state' in isSo) return isSo;
  const place = guildId === undefined ? 'for every server' : 'in one server';
  return isSo.registered
    ? fine(
        `Commands: ${counted(commands.length + own.length, 'command')} and a message command are registered ${place}.`,
      )
    : advice(`Commands: they are not registered ${place} as they are now; npm start does it.`);
}

/** What Discord says, or a finding that it would not. */
async function said<T extends object>(what: string, ask: () => Promise<T>): Promise<T | Finding> {
  try {
    return await ask();
  } catch (error) {
    return must(`${what}: Discord does not say (${reasonOf(error)}); try again, or check DISCORD_GUILD_ID.`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

const fine = (text: string): Finding => ({ state: 'fine', text });
const advice = (text: string): Finding => ({ state: 'advice', text });
const must = (text: string): Finding => ({ state: 'must', text });
