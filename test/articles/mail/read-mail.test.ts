import { describe, expect, test } from 'vitest';
import { readMail } from '../../../src/articles/mail/read-mail.ts';

const HEADERS = 'From: The Wire <desk@wire.example>\nSubject: Talks\nDate: Fri, 28 Feb 2025 10:00:00 +0800\n';

const read = (mail: string | Uint8Array) =>
  readMail(typeof mail === 'string' ? Buffer.from(mail.replaceAll('\n', '\r\n')) : mail);
const alternative = (plain: string, html: string) =>
  `${HEADERS}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n${plain}\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`;

test('reads plain text, without the signature', async () => {
  const { text, metadata, extractedFrom } = await read(
    `${HEADERS}\nChina is hosting Mr. Li until Friday, the ministry said.\n-- \nThe Wire\n`,
  );
  expect(text).toBe('China is hosting Mr. Li until Friday, the ministry said.');
  expect(metadata).toEqual({
    title: 'Talks',
    publisher: 'The Wire',
    publishedAt: '2025-02-28T10:00:00+08:00',
  });
  expect(extractedFrom).toBe('e-mail');
});

test('reads whichever body says more', async () => {
  const full = '<p>China is hosting Mr. Li.</p><p>He stays until Friday.</p>';
  expect((await read(alternative('See the HTML version.', full))).text).toBe(
    'China is hosting Mr. Li.\n\nHe stays until Friday.',
  );
  const plain = 'China is hosting Mr. Li, who stays until Friday and then goes on to Tokyo.';
  expect((await read(alternative(plain, '<p>Images are off.</p>'))).text).toBe(plain);
});

test('reads the characters of other encodings', async () => {
  const mail = Buffer.concat([
    Buffer.from(`${HEADERS}Content-Type: text/plain; charset=windows-1251\n\n`.replaceAll('\n', '\r\n')),
    Buffer.from([0xcf, 0xe5, 0xea, 0xe8, 0xed]),
  ]);
  expect((await read(mail)).text).toBe('Пекин');
});

test('of a forwarded mail neither sender nor date are known', async () => {
  const mail = `${HEADERS.replace('Talks', 'Fwd: RE: Talks')}\nChina is hosting Mr. Li.\n`;
  expect((await read(mail)).metadata).toEqual({ title: 'Talks' });
});

test('reads a mail that is attached to another', async () => {
  const inner =
    'From: B <b@b.example>\nSubject: Inner\nContent-Type: text/plain\n\nChina is hosting Mr. Li.\n';
  const mail = `${HEADERS}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: message/rfc822\n\n${inner}--b--\n`;
  expect((await read(mail)).text).toContain('China is hosting Mr. Li.');
});

describe('is named with its reason', () => {
  const nested = (depth: number): string =>
    depth === 0
      ? 'Content-Type: text/plain\n\nChina'
      : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${nested(depth - 1)}\n--b${depth}--`;

  test.each([
    ['text without headers', 'China is hosting Mr. Li.', 'is no e-mail'],
    [
      'an Outlook message',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'is an Outlook message (.msg): save it as .eml',
    ],
    ['a mail without text', `${HEADERS}\n`, 'has no text'],
    [
      'an encrypted mail',
      `${HEADERS}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAG\n`,
      'is encrypted',
    ],
    ['parts within parts', `${HEADERS}MIME-Version: 1.0\n${nested(60)}`, 'nests too many parts'],
    ['headers without end', `${HEADERS}X-Long: ${'x'.repeat(300_000)}\n\nChina`, 'too long headers'],
  ])('%s', async (_, mail, reason) => {
    await expect(read(mail)).rejects.toThrow(reason);
  });
});
