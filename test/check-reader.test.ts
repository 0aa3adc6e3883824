import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkReader } from '../src/check-reader.ts';
import type { ReaderConfig } from '../src/config.ts';
import { freePort } from './free-port.ts';
import { startReader } from './web/reader-under-test.ts';

const TOKEN = 'correct-horse-battery';
const URL = 'https://clips.example.org';

/** What is found, a line each, of a page on a free port unless it is said otherwise. */
async function found(changes: Partial<ReaderConfig> = {}): Promise<string[]> {
  const port = Number(await freePort());
  const findings = await checkReader({ isOn: true, host: '127.0.0.1', port, perMinute: 0, ...changes });
  return findings.map(({ state, text }) => `${state} ${text}`);
}

/** The port of a server that is no reader page. */
async function otherServer(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the port of the reader page', () => {
  test('that is free is fine, and is free afterwards', async () => {
    const port = Number(await freePort());
    for (const _ of [1, 2])
      expect((await found({ port }))[0]).toBe(`fine Reader page: 127.0.0.1:${port} is free for it.`);
  });

  test.each([{}, { token: TOKEN }, { url: `${URL}/clips` }])(
    'where Clipbook serves the page is fine: %j',
    async (settings) => {
      const { port } = await startReader(settings);
      expect((await found({ port, ...settings }))[0]).toBe(
        `fine Reader page: Clipbook serves it at 127.0.0.1:${port}.`,
      );
    },
  );

  test.each<[string, RequestListener]>([
    ['has no such page', (_, response) => response.writeHead(404).end()],
    ['is as healthy, but no reader page', (_, response) => response.end('{"status":"ok"}')],
    ['says nothing that is JSON', (_, response) => response.end('ok')],
    ['leads elsewhere', (_, response) => response.writeHead(302, { Location: URL }).end()],
  ])('of another program that %s must be changed', async (_, answer) => {
    const port = await otherServer(answer);
    expect((await found({ port }))[0]).toBe(
      `must Reader page: it cannot be served at 127.0.0.1:${port}: another program uses the port; end it, or put another READER_PORT into .env.`,
    );
  });

  test('at an address that is none of this machine must be changed', async () => {
    expect((await found({ host: '192.0.2.1' }))[0]).toMatch(/^must Reader page: .*READER_HOST is no address/);
  });
});

describe('the links of the reader page', () => {
  test.each([
    [{}, 'fine Reader links: READER_URL is not set, so answers in Discord carry no links to articles.'],
    [{ url: URL }, `fine Reader links: answers in Discord carry links to articles at ${URL} (READER_URL).`],
  ])('%j', async (settings, line) => {
    expect((await found(settings))[1]).toBe(line);
  });
});

describe('the token of the reader page', () => {
  test.each([
    [{}, /^fine .*only this machine reaches the page/],
    [{ url: URL }, /^advice .*whoever reaches https:\/\/clips\.example\.org can read all articles/],
    [{ host: '0.0.0.0' }, /^advice .*whoever reaches 0\.0\.0\.0 over the network .*set READER_TOKEN/],
    [{ url: URL, token: TOKEN }, /^fine .*must give READER_TOKEN/],
  ])('%j', async (settings, line) => {
    const lines = await found(settings);
    expect(lines[2]).toMatch(line);
    expect(lines.join('\n')).not.toContain(TOKEN);
  });
});

test('a page that is switched off needs no port and no token', async () => {
  const lines = await found({ isOn: false, port: await otherServer(() => {}) });
  expect(lines).toEqual(['fine Reader page: it is off (READER).', expect.stringContaining('Reader links')]);
});
