import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startReader } from './reader-under-test.ts';

/** A port that another program uses, and how to free it. */
async function takenPort(): Promise<{ port: number; free: () => Promise<void> }> {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const free = async () => {
    if (!other.listening) return;
    other.close();
    await once(other, 'close');
  };
  onTestFinished(free);
  return { port: typeof address === 'object' && address !== null ? address.port : 0, free };
}

describe('a port that is in use', () => {
  test('is one sentence of the log, and no link leads there', async () => {
    const { port } = await takenPort();
    const reader = await startReader({ port, url: 'https://clips.example.org' });
    expect(reader.address()).toBeUndefined();
    expect(reader.publicUrl()).toBeUndefined();
    const said = reader.log().filter(({ level }) => level >= 40);
    expect(said.map(({ msg }) => msg)).toEqual([
      `The reader page is not served at 127.0.0.1:${port}: another program uses the port; end it, or put another READER_PORT into .env.`,
    ]);
  });

  test('is taken once it is free', async () => {
    const { port, free } = await takenPort();
    const reader = await startReader({ port, url: 'https://clips.example.org', tryAgainMs: 20 });
    await free();
    await vi.waitFor(() => expect(reader.address()).toBe(`http://127.0.0.1:${port}`), 5_000);
    expect(reader.publicUrl()).toBe('https://clips.example.org');
    expect(reader.log().map(({ msg }) => msg)).toContain(
      `The reader page is served at http://127.0.0.1:${port} now.`,
    );
  });

  test('is not waited for once the page is stopped', async () => {
    const { port, free } = await takenPort();
    const reader = await startReader({ port, tryAgainMs: 20 });
    await reader.stop();
    await free();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(reader.address()).toBeUndefined();
  });
});

test('an address that this machine does not have is one sentence of the log', async () => {
  const reader = await startReader({ host: '192.0.2.1', port: 8787 });
  expect(reader.address()).toBeUndefined();
  const [said, ...others] = reader.log().filter(({ level }) => level >= 40);
  expect(said?.msg).toMatch(/^The reader page is not served at 192\.0\.2\.1:8787: .*\.$/);
  expect(others).toEqual([]);
});

describe('who can read', () => {
  const warned = async (changes: Parameters<typeof startReader>[0]) =>
    (await startReader(changes)).log().filter(({ msg }) => msg.includes('can read all articles')).length;

  test('is told where that is everybody in the network', async () => {
    expect(await warned({ host: '0.0.0.0' })).toBe(1);
  });

  test('is no matter on this machine alone, or with a token', async () => {
    expect(await warned({})).toBe(0);
    expect(await warned({ host: '0.0.0.0', token: 'correct-horse' })).toBe(0);
  });
});

describe('under a path of another site', () => {
  test('every link begins with the path, and requests may come with it or without', async () => {
    const { get } = await startReader({ url: 'https://news.example.org/clips' });
    const host = { Host: 'news.example.org' };
    for (const path of ['/clips/?q=Shoigu', '/?q=Shoigu']) {
      const { status, body } = await get(path, host);
      expect(status).toBe(200);
      expect(body).toMatch(/href="\/clips\/reader\.css"/);
      expect(body).toMatch(/action="\/clips\/"/);
      expect(body).toMatch(/href="\/clips\/s\//);
      expect(body).not.toMatch(/(?:href|action)="\/(?!clips\/)/);
    }
    expect((await get('/clips', host)).status).toBe(200);
    expect((await get('/clips/reader.css', host)).status).toBe(200);
    expect((await get('/clipsy', host)).status).toBe(404);
    expect((await get('/clips/?q=/read+003', host)).headers.location).toMatch(/^\/clips\/s\//);
  });
});

test('too many pages at once are refused with a sentence that says when to ask again', async () => {
  const { get } = await startReader({ perMinute: 6 });
  const all = await Promise.all(Array.from({ length: 6 }, () => get('/', { 'Accept-Language': 'de' })));
  expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429]);
  const refused = all.find(({ status }) => status === 429);
  expect(refused?.body).toMatch(/Bitte frag in \d+ Sekunden noch einmal/);
  expect(Number(refused?.headers['retry-after'])).toBe(10);
  expect((await get('/healthz')).status).toBe(200);
});

test('each page is one line of the log, without what was asked', async () => {
  const { get, log } = await startReader();
  await get('/?q=secret-question');
  await get('/healthz');
  const lines = log().filter(({ level, request }) => level === 30 && request !== undefined);
  expect(lines).toMatchObject([{ request: 'GET /', status: 200, ms: expect.any(Number) }]);
  expect(JSON.stringify(log())).not.toContain('secret-question');
});
