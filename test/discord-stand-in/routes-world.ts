import type { APIUser } from 'discord.js';
import { refusals } from './discord-error.ts';
import { isJson } from './json.ts';
import type { Route, Stage } from './routes.ts';
import type { Guild } from './world.ts';
import { channelPayload, guildPayload, memberPayload } from './world-payloads.ts';

/**
 * Where the gateway is, and who and what the bot can look up.
 *
 * @example worldRoutes(stage).map(({ path }) => path) // ['/gateway', '/gateway/bot', …]
 */
export function worldRoutes(stage: Stage): Route[] {
  const { world } = stage;
  const userOf = (id: string): APIUser => {
    const user = world.users.find((candidate) => candidate.id === id);
    if (!user) throw refusals.unknownUser();
    return user;
  };
  const guildOf = (id: string): Guild => {
    const guild = world.guilds.find((candidate) => candidate.id === id);
    if (!guild) throw refusals.unknownGuild();
    return guild;
  };
  const application = {
    id: world.applicationId,
    name: 'Clipbook',
    description: '',
    icon: null,
    flags: 0,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    bot: world.bot,
    owner: world.member,
    team: null,
    approximate_guild_count: world.guilds.length,
  };
  const gets: Readonly<Record<string, (...segments: string[]) => unknown>> = {
    '/gateway': () => ({ url: stage.gatewayUrl() }),
    '/gateway/bot': () => ({
      url: stage.gatewayUrl(),
      shards: stage.shards,
      session_start_limit: {
        total: 1000,
        remaining: Math.max(0, 1000 - stage.gateway.identifies),
        reset_after: 86_400_000,
        max_concurrency: stage.maxConcurrency,
      },
    }),
    '/users/@me': () => world.bot,
    '/users/@me/guilds': () =>
      world.guilds.map(({ id, name }) => ({
        id,
        name,
        icon: null,
        banner: null,
        owner: false,
        permissions: stage.world.botPermissions,
        features: [],
      })),
    '/users/:user': (id = '') => userOf(id),
    '/applications/@me': () => ({ ...application, flags: world.applicationFlags }),
    '/oauth2/applications/@me': () => application,
    '/guilds/:guild': (id = '') => {
      const {
        channels: _channels,
        threads: _threads,
        members: _members,
        ...guild
      } = guildPayload(world, guildOf(id));
      return guild;
    },
    '/guilds/:guild/channels': (id = '') => [channelPayload(guildOf(id).channel)],
    '/guilds/:guild/members/:user': (id = '', userId = '') => {
      guildOf(id);
      return { ...memberPayload(), user: userOf(userId) };
    },
  };
  return [
    ...Object.entries(gets).map(([path, find]) => ({
      method: 'GET',
      path,
      handle: (_request: unknown, ...segments: string[]) => ({ status: 200, body: find(...segments) }),
    })),
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle: ({ body }) => {
        const user = userOf(isJson(body) ? String(body.recipient_id) : '');
        return { status: 200, body: channelPayload(world.dmWith(user)) };
      },
    },
  ];
}
