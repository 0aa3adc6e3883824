import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { elementsOf } from '../replies/html/parse-html.ts';
import { clipbook, idOf, startReader } from './reader-under-test.ts';

const NASTY =
  '<script>alert(1)</script> <img src=x onerror=alert(1)> " onmouseover="x" javascript:alert(1) Shoigu left.';

/** A folder with articles, gone when the test is over. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clipbook-reader-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** Fails unless a page is made of our own elements alone. */
function expectInert(body: string): void {
  for (const { name, attributes } of elementsOf(body.replaceAll('\n', ' ').trim())) {
    expect(['script', 'svg', 'iframe', 'object']).not.toContain(name);
    expect(Object.keys(attributes).filter((attribute) => attribute.startsWith('on'))).toEqual([]);
    for (const value of [attributes.href, attributes.src])
      expect(value ?? '').not.toMatch(/^\s*javascript:|^x$/i);
  }
}

describe('what an article holds stays a text', () => {
  test('in the list, in an answer and in the article', async () => {
    const folder = await folderWith({
      '<b>x.txt': NASTY,
      'sources.yaml': `"<b>x.txt":\n  title: "<svg onload=alert(1)>"\n  publisher: "</p><script>"\n`,
    });
    const clips = await openClipbook(folder);
    const { get } = await startReader({ clips });
    const listed = clips.sources();
    const id = listed.kind === 'sources' ? listed.sources[0]?.source.id : '';
    for (const path of ['/', '/?q=Shoigu+left', `/s/${id}?p=1&q=Shoigu+left`]) {
      const { status, body } = await get(path);
      expect(status).toBe(200);
      expect(body).toContain('&lt;');
      expectInert(body);
    }
  });

  test('and so does what somebody puts into the address', async () => {
    const { get } = await startReader();
    for (const path of [
      `/?q=${encodeURIComponent(NASTY)}`,
      `/${encodeURIComponent(NASTY)}`,
      `/s/${encodeURIComponent(NASTY)}`,
      `/s/${idOf('003')}?p=2&q=${encodeURIComponent(NASTY)}`,
    ]) {
      const { body } = await get(path);
      expectInert(body);
    }
  });
});

describe('nothing outside the folder is handed out', () => {
  test.each([
    '/s/../../etc/passwd',
    '/s/..%2f..%2fetc%2fpasswd',
    '/s/..%2f..%2fetc%2fpasswd/raw',
    '/s/%2e%2e/%2e%2e/etc/passwd/raw',
    '/s/..%5c..%5cetc%5cpasswd/raw',
    '/s/%252e%252e%252fetc%252fpasswd/raw',
    '/s//etc/passwd/raw',
    '/s/%00/raw',
    '/s/003_5cb6c8682a5d9f49.txt%00.html/raw',
    '/s/%E0%A4%A/raw',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/s/file:%2f%2f%2fetc%2fpasswd',
    '/sources.yaml',
    '/package.json',
    '/reader.css/../../create-app.ts',
    '/assets/style/1-page.css',
    '/s/__proto__',
    '/s/constructor/raw',
  ])('%s', async (path) => {
    const { get } = await startReader();
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toMatch(/root:|"name": "clipbook"|import /);
  });

  test('not even when an article has become a link out of it', async () => {
    const folder = await folderWith({ 'a.txt': 'Shoigu left.' });
    const elsewhere = await folderWith({ 'secret.txt': 'The secret.' });
    const clips = await openClipbook(folder);
    const { get } = await startReader({ clips });
    const listed = clips.sources();
    const id = listed.kind === 'sources' ? listed.sources[0]?.source.id : '';
    expect((await get(`/s/${id}/raw`)).body).toBe('Shoigu left.');
    await rm(join(folder, 'a.txt'));
    await symlink(join(elsewhere, 'secret.txt'), join(folder, 'a.txt'));
    const { status, body } = await get(`/s/${id}/raw`);
    expect(status).toBe(404);
    expect(body).not.toContain('The secret.');
  });
});

describe('a file is never a page of ours', () => {
  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'text/plain; charset=utf-8', /^inline/],
    ['a text in UTF-16', '\uFEFFShoigu', 'text/plain; charset=utf-16le', /^inline/],
    ['what is no text', '%PDF-1.7\0\u0001', 'application/octet-stream', /^attachment/],
  ])('%s', async (_, text, type, place) => {
    const bytes = type.includes('utf-16') ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'latin1');
    const file = async () => ({ path: 'a/"b"\r\n.html', bytes });
    const { get } = await startReader({ clips: { ...clipbook, file } });
    const { status, headers, bytes: sent } = await get(`/s/${idOf('003')}/raw`);
    expect(status).toBe(200);
    expect(sent).toEqual(bytes);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-disposition']).toMatch(place);
    expect(headers['content-disposition']).toContain("filename*=UTF-8''%22b%22%0D%0A.html");
    expect(headers['content-security-policy']).toMatch(/^sandbox;/);
  });
});

describe('every answer', () => {
  test.each(['/', '/nowhere', '/healthz', '/reader.css', '/s/x', '/?q=Who'])(
    '%s forbids scripts, frames and guessing',
    async (path) => {
      const { get } = await startReader();
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'self'; .*frame-ancestors 'none'$/,
      );
      expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['x-robots-tag']).toBe('noindex');
    },
  );
});

describe('what is no reading', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    const { get } = await startReader();
    const { status, headers } = await get('/', {}, { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('HEAD says what GET would, without a body', async () => {
    const { get } = await startReader();
    const { status, headers, body } = await get('/', {}, { method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
    expect(headers['content-type']).toContain('text/html');
  });

  test('a body that is too long is refused', async () => {
    const { get } = await startReader({ token: 'correct-horse' });
    const { status } = await get(
      '/enter',
      { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '10000' },
      { method: 'POST', body: 'x'.repeat(10_000) },
    );
    expect(status).toBe(413);
  });

  test('headers that are too long are refused, and the page goes on', async () => {
    const { get } = await startReader();
    expect((await get(`/?q=${'a'.repeat(20_000)}`)).status).toBe(431);
    expect((await get('/')).status).toBe(200);
  });
});

test('whoever never finishes a request is let go', async () => {
  const { get, port } = await startReader();
  const answered = await new Promise<string>((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n'));
    socket.on('data', (data) => {
      received += data.toString();
    });
    socket.on('close', () => resolve(received)).on('error', () => {});
  });
  expect(answered).toMatch(/^HTTP\/1\.1 408 /);
  expect((await get('/')).status).toBe(200);
});

test('what is no HTTP at all does not stop the page', async () => {
  const { get, port } = await startReader();
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end('\0\0\0 nonsense\r\n\r\n'));
    socket
      .on('close', () => resolve())
      .on('error', () => resolve())
      .resume();
  });
  expect((await get('/')).status).toBe(200);
});
