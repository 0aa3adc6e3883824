import { GatewayIntentBits } from 'discord.js';

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const KNOWN = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/**
 * The close code for a set of intents that this bot may not have: 4013 invalid, 4014 disallowed, else undefined.
 *
 * No privileged intent is granted (discord-api-docs: topics/opcodes-and-status-codes.mdx, "Gateway Close Event Codes").
 *
 * @example refusedIntents(GatewayIntentBits.MessageContent) // 4014
 */
export function refusedIntents(intents: number): 4013 | 4014 | undefined {
  if (!Number.isInteger(intents) || intents < 0 || (intents & ~KNOWN) !== 0) return 4013;
  return (intents & PRIVILEGED) !== 0 ? 4014 : undefined;
}

/**
 * The intent that messages of a place need: GUILD_MESSAGES in guilds, DIRECT_MESSAGES elsewhere.
 *
 * @example messageIntent('661720242585600000') // GatewayIntentBits.GuildMessages
 */
export function messageIntent(guildId: string | undefined): GatewayIntentBits {
  return guildId ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
}
