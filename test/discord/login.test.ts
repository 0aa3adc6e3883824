import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { runBot } from '../../src/discord/run-bot.ts';
import { UserError } from '../../src/errors.ts';
import { createLog } from '../../src/log.ts';
import { clipbook, commands, startBot, startStandIn } from './bot-under-test.ts';

const WRONG_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';

/** What `runBot` is rejected with, and every listener that it has left behind. */
async function failedLogin(apiUrl: string, token = WRONG_TOKEN) {
  let written = '';
  const log = createLog('trace', [token], { write: (line) => (written += line) });
  const before = process.listenerCount('SIGTERM');
  const error = await runBot({ token, apiUrl, log }, clipbook, commands).catch((cause: unknown) => cause);
  expect(process.listenerCount('SIGTERM')).toBe(before);
  expect(error).toBeInstanceOf(UserError);
  if (!(error instanceof UserError)) throw error;
  expect(error.message).not.toContain(token);
  expect(written).not.toContain(token);
  return error;
}

/** An address on this machine at which nobody listens. */
async function refusedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return `http://127.0.0.1:${address.port}/api`;
}

test('a token that Discord refuses is one sentence that says where to get another', async () => {
  const standIn = await startStandIn({ expectViolations: true });
  const { code, message } = await failedLogin(standIn.apiUrl);
  expect(code).toBe('BAD_TOKEN');
  expect(message).toBe(
    'Discord refuses DISCORD_TOKEN: copy it anew from discord.com/developers/applications → your application → Bot → Reset Token.',
  );
  expect(standIn.connections.identifies).toBe(0);
});

test('no network is one sentence that says what to check', async () => {
  const apiUrl = await refusedAddress();
  const { code, message } = await failedLogin(apiUrl);
  expect(code).toBe('NO_DISCORD');
  expect(message).toContain(`Discord cannot be reached at ${apiUrl} (`);
  expect(message).toMatch(
    /ECONNREFUSED.*: check the network, a proxy and DISCORD_API_URL, then start again\.$/,
  );
});

test.for([
  [500, 'a Discord that is down'],
  [404, 'an address where something else answers'],
] as const)('%i, %s, is one sentence', async ([status]) => {
  const standIn = await startStandIn();
  standIn.misbehave({ route: /gateway\/bot$/, times: 9, with: { status, message: 'Not here' } });
  const { code, message } = await failedLogin(standIn.apiUrl, standIn.token);
  expect(code).toBe('NO_DISCORD');
  expect(message).toMatch(/^Discord cannot be reached at .*\.$/);
});

test('a Discord that stumbles at first is reached in the end', async () => {
  const standIn = await startStandIn();
  standIn.misbehave({ route: /gateway\/bot$/, times: 2, with: { status: 503 } });
  const { log } = await startBot(standIn);
  expect(log.raw()).toContain('Logged in to Discord as clipbook');
});

test('a bot that has left hears nothing more', async () => {
  const standIn = await startStandIn();
  const bot = await startBot(standIn);
  const listeners = process.listenerCount('SIGTERM');
  await bot.stop();
  expect(process.listenerCount('SIGTERM')).toBe(listeners - 1);
  expect(standIn.connections.open).toBe(0);
});

test('leaving twice does no harm', async () => {
  const standIn = await startStandIn();
  const bot = await startBot(standIn);
  await Promise.all([bot.stop(), bot.stop()]);
  await bot.stop();
});
