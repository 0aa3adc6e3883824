import { describe, expect, test } from 'vitest';
import { unpack } from '../../../src/articles/docx/unpack.ts';
import { zipOf } from '../zip.ts';

const MEGABYTE = 1024 * 1024;
const ALL = /./;

test('unpacks what is wanted and leaves the rest', async () => {
  const zip = zipOf({
    'a.xml': { content: '<a/>' },
    'media/big.png': { content: Buffer.alloc(40 * MEGABYTE) },
  });
  expect(await unpack(zip, /\.xml$/)).toEqual(new Map([['a.xml', Buffer.from('<a/>')]]));
});

describe('a zip bomb is named, and never unpacked', () => {
  test('one that says how large it is', async () => {
    const bomb = zipOf({ 'a.xml': { content: Buffer.alloc(200 * MEGABYTE) } });
    const before = process.memoryUsage().rss;
    await expect(unpack(bomb, ALL)).rejects.toThrow('unpacks to more than 32 MB');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * MEGABYTE);
  });

  test('one that is small, but for what it weighs', async () => {
    const bomb = zipOf({ 'a.xml': { content: Buffer.alloc(20 * MEGABYTE) } });
    await expect(unpack(bomb, ALL)).rejects.toThrow('unpacks to more than 300 times its size');
  });

  test('one that lies about its size', async () => {
    const bomb = zipOf({ 'a.xml': { content: Buffer.alloc(200 * MEGABYTE), claimedSize: 1_000 } });
    const before = process.memoryUsage().rss;
    await expect(unpack(bomb, ALL)).rejects.toMatchObject({ name: 'UserError' });
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * MEGABYTE);
  });

  test('one of very many files', async () => {
    const files = Array.from({ length: 5_001 }, (_, index) => [`${index}.xml`, { content: '' }]);
    await expect(unpack(zipOf(Object.fromEntries(files)), ALL)).rejects.toThrow('holds more than 5000 files');
  });
});
