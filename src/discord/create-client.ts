import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';

/**
 * A Discord client with the three intents that need no approval; direct messages come from channels that it has not
 * seen before, hence the partial (discord-api-docs, events/gateway; discord.js guide, partials).
 *
 * @param apiUrl Discord's API without its version, e.g. `https://discord.com/api`
 * @example `createClient('https://discord.com/api')`
 */
export function createClient(apiUrl: string, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    ...options,
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { ...options.rest, api: apiUrl },
    allowedMentions: { parse: [], repliedUser: false },
  });
}
