import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  Events,
  type Interaction,
  type Message,
  Partials,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import { DiscordStandIn, type StandInOptions } from './stand-in.ts';

/** GUILDS, GUILD_MESSAGES and DIRECT_MESSAGES. */
export const INTENTS = 4609;

/** What a bot under test does; it rejects nothing, so that a refusal shows in `errors`. */
export type Handlers = {
  readonly slash?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  readonly autocomplete?: (interaction: AutocompleteInteraction) => Promise<unknown>;
  readonly button?: (interaction: ButtonInteraction) => Promise<unknown>;
  readonly other?: (interaction: Interaction) => Promise<unknown>;
  readonly message?: (message: Message) => Promise<unknown>;
};

/** A logged-in discord.js client and the errors that its handlers met. */
export type TestBot = { readonly client: Client<true>; readonly errors: unknown[] };

/**
 * Starts a stand-in that stops when the test is over.
 *
 * @example const standIn = await startStandIn({ responseDeadlineMs: 100 })
 */
export async function startStandIn(options: StandInOptions = {}): Promise<DiscordStandIn> {
  const standIn = await DiscordStandIn.start(options);
  onTestFinished(() => standIn.stop());
  return standIn;
}

/**
 * Logs a real discord.js client in to a stand-in; it is destroyed before the stand-in stops.
 *
 * @example const { client } = await startBot(standIn, { slash: (interaction) => interaction.reply('hi') })
 */
export async function startBot(
  standIn: DiscordStandIn,
  handlers: Handlers = {},
  options: Partial<ClientOptions> = {},
): Promise<TestBot> {
  const errors: unknown[] = [];
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    // IDENTIFY at once: the client would wait five seconds between two.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
    rest: { api: standIn.apiUrl, ...options.rest },
  });
  const watch = (work: Promise<unknown> | undefined) => void work?.catch((error) => errors.push(error));
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) watch(handlers.slash?.(interaction));
    else if (interaction.isAutocomplete()) watch(handlers.autocomplete?.(interaction));
    else if (interaction.isButton()) watch(handlers.button?.(interaction));
    else watch(handlers.other?.(interaction));
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id !== standIn.botId) watch(handlers.message?.(message));
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return { client: await ready, errors };
}
