import { describe, expect, test } from 'vitest';
import { elementsOf } from '../replies/html/parse-html.ts';
import { idOf, startReader } from './reader-under-test.ts';

const TOKEN = 'correct-horse-battery';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const cookieIn = (header = '') => header.split(';')[0] ?? '';

describe('with a token set', () => {
  test.each(['/', '/?q=Shoigu', '/s/x', '/metrics', '/nowhere'])(
    '%s asks for it and shows nothing',
    async (path) => {
      const { get } = await startReader({ token: TOKEN });
      const { status, headers, body } = await get(path);
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toBe('Bearer realm="clipbook"');
      expect(body).not.toContain('Shoigu ');
      expect(body).not.toContain(TOKEN);
      expect(body).toContain('These clips are not open to everybody');
    },
  );

  test('an article and its file are closed as well', async () => {
    const { get } = await startReader({ token: TOKEN });
    for (const path of [`/s/${idOf('003')}`, `/s/${idOf('003')}/raw`]) {
      const { status, body } = await get(path);
      expect(status).toBe(401);
      expect(body).not.toContain('Security Talks');
    }
  });

  test('whether it serves, and its style, are open', async () => {
    const { get } = await startReader({ token: TOKEN });
    for (const path of ['/healthz', '/reader.css', '/icon.svg']) expect((await get(path)).status).toBe(200);
  });

  test('a bearer is let in', async () => {
    const { get } = await startReader({ token: TOKEN });
    expect((await get('/metrics', { Authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await get('/', { Authorization: `bearer ${TOKEN}` })).status).toBe(200);
  });

  test.each([`Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, 'Bearer', 'Bearer ', `Basic ${TOKEN}`, TOKEN])(
    '“%s” is not',
    async (authorization) => {
      const { get } = await startReader({ token: TOKEN });
      expect((await get('/', { Authorization: authorization })).status).toBe(401);
    },
  );

  test('once in the address, it leaves a cookie and leads to the address without it', async () => {
    const { get } = await startReader({ token: TOKEN });
    const { status, headers } = await get(`/s/${idOf('003')}?p=2&token=${TOKEN}&q=a`);
    expect([status, headers.location]).toEqual([303, `/s/${idOf('003')}?p=2&q=a`]);
    const cookie = headers['set-cookie'] ?? '';
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toContain(TOKEN);
    expect((await get('/', { Cookie: cookieIn(cookie) })).status).toBe(200);
    const again = await get(`/?token=${TOKEN}`, { Cookie: cookieIn(cookie) });
    expect([again.status, again.headers.location]).toEqual([303, '/']);
  });

  test('the form does the same, and leads on to what was wanted', async () => {
    const { get } = await startReader({ token: TOKEN });
    const wanted = `/s/${idOf('003')}?p=2`;
    const door = elementsOf((await get(wanted)).body.replaceAll('\n', ' ').trim());
    const to = door.find(({ attributes }) => attributes.name === 'to')?.attributes.value ?? '';
    expect(to).toBe(wanted);
    const body = new URLSearchParams({ to, token: TOKEN }).toString();
    const { status, headers } = await get('/enter', FORM, { method: 'POST', body });
    expect([status, headers.location]).toEqual([303, wanted]);
    expect((await get(wanted, { Cookie: cookieIn(headers['set-cookie']) })).status).toBe(200);
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
  ])('the form never leads elsewhere: %j', async (to) => {
    const { get } = await startReader({ token: TOKEN });
    const body = new URLSearchParams({ to, token: TOKEN }).toString();
    const { headers } = await get('/enter', FORM, { method: 'POST', body });
    expect(headers.location).toMatch(/^\/(?![/\\])/);
    expect(new URL(headers.location ?? '', 'http://here.invalid').host).toBe('here.invalid');
  });

  test('a cookie of another token, and a forged one, are not let in', async () => {
    const other = await startReader({ token: 'another-token-of-old' });
    const { headers } = await other.get('/?token=another-token-of-old');
    const { get } = await startReader({ token: TOKEN });
    for (const cookie of [cookieIn(headers['set-cookie']), 'clipbook_reader=', `clipbook_reader=${TOKEN}`]) {
      expect((await get('/', { Cookie: cookie })).status).toBe(401);
    }
  });

  test('a cookie is sent over https alone where the public address is https', async () => {
    const { get } = await startReader({ token: TOKEN, url: 'https://clips.example.org' });
    const cookieOf = async (headers: Record<string, string>) =>
      (await get(`/?token=${TOKEN}`, headers)).headers['set-cookie'];
    expect(await cookieOf({ Host: 'clips.example.org' })).toMatch(/; Secure/);
    expect(await cookieOf({ 'X-Forwarded-For': '203.0.113.9' })).toMatch(/; Secure/);
  });

  test('whoever comes past the public address, over http, is let in for good as well', async () => {
    const { get } = await startReader({ host: '0.0.0.0', token: TOKEN, url: 'https://clips.example.org' });
    const { headers } = await get(`/?token=${TOKEN}`, { Host: '192.168.1.7:8787' });
    expect(headers['set-cookie']).toMatch(/^clipbook_reader=/);
    expect(headers['set-cookie']).not.toMatch(/Secure/);
  });

  test('whoever guesses is told to wait; others are not, and the right token still is let in', async () => {
    const { get } = await startReader({ token: TOKEN, url: 'https://clips.example.org' });
    const guess = (from: string) => get('/?token=wrong', { 'X-Forwarded-For': from });
    for (let guesses = 0; guesses < 10; guesses++) expect((await guess('203.0.113.9')).status).toBe(401);
    const { status, headers, body } = await guess('203.0.113.9');
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body).toMatch(/Please ask again in \d+ second/);
    expect((await guess('203.0.113.10')).status).toBe(401);
    const bearer = { 'X-Forwarded-For': '203.0.113.9', Authorization: `Bearer ${TOKEN}` };
    expect((await get('/', bearer)).status).toBe(200);
  });

  test('the token never stands in the log', async () => {
    const { get, log } = await startReader({ token: TOKEN });
    await get(`/?token=${TOKEN}`);
    await get(`/${TOKEN}`);
    await get('/', { Authorization: `Bearer ${TOKEN}` });
    expect(log().length).toBeGreaterThan(2);
    expect(JSON.stringify(log())).not.toContain(TOKEN);
  });
});

test('without a token, everybody is let in, and a form is refused', async () => {
  const { get } = await startReader();
  expect((await get('/')).status).toBe(200);
  expect((await get('/enter', FORM, { method: 'POST', body: 'token=x' })).status).toBe(404);
});
