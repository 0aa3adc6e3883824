import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { shardOf } from './snowflake.ts';
import type { DiscordStandIn } from './stand-in.ts';
import { INTENTS, startBot, startStandIn } from './test-bot.ts';

function listen(into: string[]) {
  return { message: async ({ content }: { content: string }) => void into.push(content) };
}

async function closeCode(standIn: DiscordStandIn, identify: object): Promise<number> {
  const socket = new WebSocket(standIn.apiUrl.replace('http', 'ws').replace('/api', '/gateway'));
  const d = { token: standIn.token, intents: INTENTS, shard: [0, 1], properties: {}, ...identify };
  socket.on('open', () => socket.send(JSON.stringify({ op: 2, d })));
  return await new Promise((resolve) => socket.on('close', resolve));
}

test('what happens while the socket is cut is replayed on RESUME', async () => {
  const standIn = await startStandIn();
  const heard: string[] = [];
  await startBot(standIn, listen(heard));
  await standIn.say('one', { where: 'dm', waitMs: 0 });
  await expect.poll(() => heard).toEqual(['one']);
  standIn.cutSockets();
  await standIn.say('two', { where: 'dm', waitMs: 0 });
  await standIn.say('three', { where: 'dm', waitMs: 0 });
  await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['one', 'two', 'three']);
  expect(standIn.connections).toEqual({ identifies: 1, resumes: 1, open: 1 });
});

test('events can come twice after RESUME', async () => {
  const standIn = await startStandIn();
  let received = 0;
  const { client } = await startBot(standIn, { slash: (interaction) => interaction.reply('hi') });
  client.on(Events.InteractionCreate, () => {
    received += 1;
  });
  await standIn.slash('ask');
  // The interaction and the bot's own message.
  standIn.cutSockets({ repeat: 2 });
  await expect.poll(() => received, { timeout: 5_000 }).toBe(2);
  expect(await standIn.until(() => standIn.violations.length > 0)).toBe(true);
  expect(standIn.violations).toMatchObject([{ code: 40060 }]);
});

test('op 7: the client reconnects and resumes', async () => {
  const standIn = await startStandIn();
  const heard: string[] = [];
  await startBot(standIn, listen(heard));
  standIn.reconnectAll();
  await standIn.say('one', { where: 'dm', waitMs: 0 });
  await expect
    .poll(() => standIn.connections, { timeout: 5_000 })
    .toEqual({ identifies: 1, resumes: 1, open: 1 });
  await expect.poll(() => heard).toEqual(['one']);
});

test('op 9: a resumable session is resumed, any other is begun anew', async () => {
  const standIn = await startStandIn();
  const heard: string[] = [];
  await startBot(standIn, listen(heard));
  standIn.invalidateSession({ resumable: true });
  await expect.poll(() => standIn.connections).toEqual({ identifies: 1, resumes: 1, open: 1 });
  standIn.invalidateSession({ resumable: false });
  await expect
    .poll(() => standIn.connections, { timeout: 5_000 })
    .toEqual({ identifies: 2, resumes: 1, open: 1 });
  await standIn.say('still here', { where: 'dm', waitMs: 0 });
  await expect.poll(() => heard).toEqual(['still here']);
});

test('a gateway that refuses connections for a while is tried again', async () => {
  const standIn = await startStandIn();
  await startBot(standIn);
  standIn.refuseConnections(700);
  standIn.cutSockets();
  await expect.poll(() => standIn.connections.open, { timeout: 10_000 }).toBe(0);
  await expect.poll(() => standIn.connections.open, { timeout: 10_000 }).toBe(1);
});

test('heartbeats are acknowledged', async () => {
  const standIn = await startStandIn({ heartbeatIntervalMs: 30 });
  const { client } = await startBot(standIn);
  await expect.poll(() => client.ws.ping).toBeGreaterThanOrEqual(0);
});

test('wrong tokens and privileged intents are refused', async () => {
  const standIn = await startStandIn();
  const options = { intents: INTENTS, rest: { api: standIn.apiUrl } };
  await expect(new Client(options).login('wrong')).rejects.toThrow('An invalid token was provided.');
  expect(standIn.violations).toMatchObject([{ where: 'GET /gateway/bot', code: 0 }]);
  const codes = [
    await closeCode(standIn, { token: 'wrong' }),
    await closeCode(standIn, { intents: 1 << 30 }),
    await closeCode(standIn, { shard: [1, 1] }),
    await closeCode(standIn, { intents: INTENTS | GatewayIntentBits.MessageContent }),
  ];
  expect(codes).toEqual([4004, 4013, 4010, 4014]);
  expect(standIn.violations.slice(1).map(({ code }) => code)).toEqual(codes);
  const privileged = new Client({ ...options, intents: INTENTS | GatewayIntentBits.MessageContent });
  const disallowed = new Promise((resolve) => privileged.once(Events.ShardError, resolve));
  void privileged.login(standIn.token).catch(() => {});
  expect(String(await disallowed)).toContain('Used disallowed intents');
  await privileged.destroy();
});

test('a shard has the guilds of its id alone, and shard 0 the direct messages', async () => {
  const standIn = await startStandIn({ guilds: 6 });
  const heard: Record<string, string[]> = {};
  for (const shard of [0, 1, 2]) {
    const into: string[] = [];
    heard[shard] = into;
    await startBot(standIn, listen(into), { shards: [shard], shardCount: 3 });
  }
  expect(standIn.openShards).toEqual(['0/3', '1/3', '2/3']);
  const told: Record<string, string[]> = { 0: ['direct'], 1: [], 2: [] };
  await standIn.say('direct', { where: 'dm', waitMs: 0 });
  for (const { id, channel } of standIn.world.guilds) {
    await standIn.say(`<@BOT> ${id}`, { channel, waitMs: 0 });
    told[shardOf(id, 3)]?.push(`<@${standIn.botId}> ${id}`);
  }
  await expect.poll(() => heard).toEqual(told);
  expect(Object.values(told).map(({ length }) => length)).toEqual([3, 2, 2]);
});

test('who identifies too soon after another is told that the session is invalid, and comes again', async () => {
  const standIn = await startStandIn({ identifyLimit: { maxConcurrency: 1, pauseMs: 500 } });
  await Promise.all([0, 1].map((shard) => startBot(standIn, {}, { shards: [shard], shardCount: 2 })));
  expect([...standIn.openShards].sort()).toEqual(['0/2', '1/2']);
  expect(standIn.connections.identifies).toBeGreaterThan(2);
});

test('more than 2,500 guilds need another shard', async () => {
  const standIn = await startStandIn({ guilds: 2_501 });
  expect(await closeCode(standIn, {})).toBe(4011);
});

test('nothing is left open after stop', async () => {
  const standIn = await startStandIn();
  const waiting = standIn.until(() => false, 60_000);
  await standIn.stop();
  expect(await waiting).toBe(false);
});

test('what is old can be forgotten, and a session goes on where it was', async () => {
  const standIn = await startStandIn();
  const heard: string[] = [];
  await startBot(standIn, { ...listen(heard), slash: (interaction) => interaction.reply('hi') });
  const turn = await standIn.slash('ask');
  for (let at = 0; at < 1_200; at++) standIn.post({ content: `old ${at}` }, { where: 'dm' });
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(1_200);
  standIn.forgetBefore(Date.now() + 1);
  expect(() => turn.reply).toThrow('no reply');
  expect(standIn.sentTo('guild')).toEqual([]);
  standIn.cutSockets({ repeat: 1 });
  await standIn.say('new', { where: 'dm', waitMs: 0 });
  await expect.poll(() => heard.at(-1), { timeout: 5_000 }).toBe('new');
  expect(standIn.connections).toEqual({ identifies: 1, resumes: 1, open: 1 });
  expect((await standIn.slash('ask')).reply.text).toBe('hi');
});
