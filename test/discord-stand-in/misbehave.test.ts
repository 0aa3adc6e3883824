import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startBot, startStandIn } from './test-bot.ts';

async function open() {
  const standIn = await startStandIn();
  const { client, errors } = await startBot(standIn, { slash: (interaction) => interaction.reply('hi') });
  const route = Routes.channelMessages(standIn.guild.channel.id);
  const send = () => client.rest.post(route, { body: { content: 'hi' } });
  const statuses = () => standIn.calls(`POST ${route}`).map(({ status }) => status);
  return { standIn, client, errors, send, statuses };
}

test('429 is waited for, and 5xx retried', async () => {
  const { standIn, send, statuses } = await open();
  standIn.misbehave({ route: /POST .*messages/, with: { status: 429, retryAfter: 0.1 } });
  standIn.misbehave({ route: /POST .*messages/, with: { status: 429, retryAfter: 0.1, global: true } });
  standIn.misbehave({ route: /POST .*messages/, times: 2, with: { status: 502 } });
  const started = Date.now();
  await send();
  expect(Date.now() - started).toBeGreaterThan(190);
  expect(statuses()).toEqual([429, 429, 502, 502, 200]);
  expect(standIn.sentTo('guild')).toHaveLength(1);
  expect(standIn.violations).toEqual([]);
});

test('a request can take effect although its answer is a 500', async () => {
  const { standIn, errors } = await open();
  standIn.misbehave({ route: /callback/, with: { status: 500, afterAccepting: true } });
  const turn = await standIn.slash('ask');
  expect(turn.reply.text).toBe('hi');
  await expect.poll(() => errors).toMatchObject([{ code: 40060 }]);
});

test('a reset connection is retried, a closed one is not', async () => {
  const { standIn, send, statuses } = await open();
  standIn.misbehave({ route: /POST .*messages/, with: { hangUp: 'reset' } });
  await send();
  expect(statuses()).toEqual([undefined, 200]);
  standIn.misbehave({ route: /POST .*messages/, with: { hangUp: true } });
  await expect(send()).rejects.toThrow('other side closed');
});

test('an answer can come late', async () => {
  const { standIn, send } = await open();
  standIn.misbehave({ route: /POST .*messages/, with: { delayMs: 100 } });
  const started = Date.now();
  await send();
  expect(Date.now() - started).toBeGreaterThan(90);
});
