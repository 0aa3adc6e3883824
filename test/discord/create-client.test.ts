import { Events } from 'discord.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../src/discord/create-client.ts';
import { startStandIn } from './bot-under-test.ts';

test('messages are forgotten within an hour and ten minutes, as PRIVACY.md says', () => {
  const { messages } = createClient('http://127.0.0.1:9/api').options.sweepers ?? {};
  expect(messages).toEqual({ lifetime: 60 * 60, interval: 10 * 60 });
});

test('of each channel the last 10 messages are in memory, as PRIVACY.md says', async () => {
  const standIn = await startStandIn();
  const client = createClient(standIn.apiUrl);
  onTestFinished(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  await ready;
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ id }) => heard.push(id));
  const sent = Array.from({ length: 60 }, (_, at) => standIn.post({ content: `${at}` }).message.id);
  await expect.poll(() => heard).toEqual(sent);
  const channel = client.channels.cache.get(standIn.guild.channel.id);
  if (channel === undefined || !('messages' in channel)) throw new Error('There is no such channel.');
  expect([...channel.messages.cache.keys()]).toEqual(sent.slice(-10));
});

test('runs the shards that it is told to, else as many as Discord recommends', () => {
  const told = createClient('http://127.0.0.1:9/api', { list: [2, 3], count: 6 });
  expect(told.options).toMatchObject({ shards: [2, 3], shardCount: 6 });
  expect(createClient('http://127.0.0.1:9/api').options.shards).toBe('auto');
});

test('an empty SHARD_COUNT, as a container is given one, is none', () => {
  vi.stubEnv('SHARD_COUNT', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(createClient('http://127.0.0.1:9/api').options.shards).toBe('auto');
});
