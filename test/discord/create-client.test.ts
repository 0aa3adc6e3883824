import { expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../src/discord/create-client.ts';

test('messages are forgotten within an hour and ten minutes, as PRIVACY.md says', () => {
  const { messages } = createClient('http://127.0.0.1:9/api').options.sweepers ?? {};
  expect(messages).toEqual({ lifetime: 60 * 60, interval: 10 * 60 });
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
