import { describe, expect, test } from 'vitest';
import { startReader } from './reader-under-test.ts';

describe('another site that lets its name lead here', () => {
  test.each([
    'evil.example',
    'evil.example:8787',
    '127.0.0.1.evil.example',
    'evil@127.0.0.1',
    'localhost.evil.example',
  ])('%s is turned away', async (host) => {
    const { get } = await startReader();
    const { status, body } = await get('/', { Host: host });
    expect([400, 421]).toContain(status);
    expect(body).not.toContain('Shoigu');
  });

  test.each([
    '127.0.0.1',
    '127.0.0.1:8787',
    'localhost:8787',
    'LOCALHOST',
    '[::1]:8787',
    'clips.example.org',
  ])('%s is this page', async (host) => {
    const { get } = await startReader({ url: 'https://clips.example.org' });
    expect((await get('/', { Host: host })).status).toBe(200);
  });

  test.each([
    'evil.example',
    'clips.example.org.evil.example',
    '192.168.1.7.evil.example',
    'local.evil.example',
  ])('in a network without a token, %s is turned away as well', async (host) => {
    const { get } = await startReader({ host: '0.0.0.0', url: 'https://clips.example.org' });
    expect((await get('/', { Host: host })).status).toBe(421);
  });

  test.each([
    '192.168.1.7:8787',
    '[fe80::1]:8787',
    'server',
    'clips.LAN',
    'pi.local:8787',
    'a.home.arpa',
    'clips.example.org',
  ])('in a network without a token, %s is this page', async (host) => {
    const { get } = await startReader({ host: '0.0.0.0', url: 'https://clips.example.org' });
    expect((await get('/', { Host: host })).status).toBe(200);
  });

  test('in a network with a token, any name may lead here', async () => {
    const { get } = await startReader({ host: '0.0.0.0', token: 'correct-horse' });
    expect(
      (await get('/', { Host: 'clips.example.net', Authorization: 'Bearer correct-horse' })).status,
    ).toBe(200);
  });
});
