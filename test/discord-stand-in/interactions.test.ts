import { MessageFlags, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import type { StandInOptions } from './stand-in.ts';
import { type Handlers, startBot, startStandIn } from './test-bot.ts';

const callback = ({ id, token }: { id: string; token: string }) => Routes.interactionCallback(id, token);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The codes with which one use of `/ask` was refused. */
async function codesOf(handlers: Handlers, options: StandInOptions = {}): Promise<number[]> {
  const standIn = await startStandIn({ responseDeadlineMs: 200, ...options });
  await startBot(standIn, handlers);
  if (handlers.slash) await standIn.slash('ask', {}, { waitMs: 300 });
  else await standIn.autocomplete('ask', { q: 'x' }, 'q').catch(() => undefined);
  await standIn.until(() => standIn.violations.length > 0, 500);
  return standIn.violations.map(({ code }) => code);
}

test('a second initial response: 40060', async () => {
  const slash: Handlers['slash'] = async (interaction) => {
    await interaction.reply('once');
    const body = { type: 4, data: { content: 'twice' } };
    await interaction.client.rest.post(callback(interaction), { body, auth: false });
  };
  expect(await codesOf({ slash })).toEqual([40060]);
});

test('a response after the deadline: 10062', async () => {
  const slash: Handlers['slash'] = async (interaction) => {
    await pause(250);
    await interaction.reply('late');
  };
  expect(await codesOf({ slash })).toEqual([10062]);
});

test('a follow-up before the response: 10015', async () => {
  expect(await codesOf({ slash: (interaction) => interaction.webhook.send('early') })).toEqual([10015]);
});

test('a follow-up after the life of the token: 50027', async () => {
  const slash: Handlers['slash'] = async (interaction) => {
    await interaction.reply('in time');
    await pause(60);
    await interaction.followUp('late');
  };
  expect(await codesOf({ slash }, { tokenLifetimeMs: 50 })).toEqual([50027]);
});

const choices = (count: number, value: string) =>
  Array.from({ length: count }, (_, n) => ({ name: `choice ${n}`, value }));

test.for([
  ['a deferral', { type: 5 }],
  ['26 choices', { type: 8, data: { choices: choices(26, 'x') } }],
  ['a value of 101 characters', { type: 8, data: { choices: choices(1, 'x'.repeat(101)) } }],
] as const)('autocomplete with %s: 50035', async ([, body]) => {
  const autocomplete: Handlers['autocomplete'] = (interaction) =>
    interaction.client.rest.post(callback(interaction), { body, auth: false });
  expect(await codesOf({ autocomplete })).toEqual([50035]);
});

test('a deferral with another flag than EPHEMERAL: 50035', async () => {
  const body = { type: 5, data: { flags: MessageFlags.IsComponentsV2 } };
  const slash: Handlers['slash'] = (interaction) =>
    interaction.client.rest.post(callback(interaction), { body, auth: false });
  expect(await codesOf({ slash })).toEqual([50035]);
});
