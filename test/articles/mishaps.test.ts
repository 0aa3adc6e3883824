import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles/read-articles.ts';
import { linesAt, tinyPdf } from './pdf/tiny-pdf.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { zipOf } from './zip.ts';

const MEGABYTE = 1024 * 1024;
const ENDINGS = ['pdf', 'docx', 'json', 'jsonl', 'eml', 'rss', 'xml', 'txt'];

test('files of 500 MB are named, the rest is served, and memory stays bounded', async () => {
  const folder = await temporaryFolder({ 'good.txt': 'China is hosting Mr. Li.' });
  for (const ending of ENDINGS) {
    const file = await open(join(folder, `huge.${ending}`), 'w');
    await file.truncate(500 * MEGABYTE);
    await file.close();
  }
  const before = process.memoryUsage().rss;
  const { articles, problems } = await readArticles(folder);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
  expect(articles.map(({ source }) => source.path)).toEqual(['good.txt']);
  expect(problems).toHaveLength(ENDINGS.length);
  for (const { reason } of problems) expect(reason).toContain('is larger than 20 MB');
});

test('broken files are named with their reasons in one sentence each, and the rest is served', async () => {
  const folder = await temporaryFolder({
    'good.txt': 'China is hosting Mr. Li.',
    'bomb.docx': zipOf({ 'word/document.xml': { content: Buffer.alloc(100 * MEGABYTE, ' ') } }),
    'scan.pdf': tinyPdf({ pages: ['0.5 g 50 50 400 600 re f'] }),
    'good.pdf': tinyPdf({ pages: [linesAt([[50, 700, 'The ferry stays.']])] }),
    'shape.json': '{"status": "ok", "count": 3}',
    'mixed.json': '[{"title": "Talks", "text": "He left."}, 7]',
    'notes.eml': 'no mail at all',
    'sitemap.xml': '<urlset/>',
  });
  const { articles, problems } = await readArticles(folder);
  expect(articles.map(({ source }) => source.path)).toEqual(['good.pdf', 'good.txt', 'mixed.json#/0']);
  expect(problems).toEqual([
    { path: 'bomb.docx', reason: expect.stringContaining('unpacks to more than 32 MB') },
    { path: 'mixed.json#/1', reason: expect.stringContaining('is a number') },
    { path: 'notes.eml', reason: expect.stringContaining('is no e-mail') },
    { path: 'scan.pdf', reason: expect.stringContaining('has no text, only pictures') },
    { path: 'shape.json', reason: expect.stringContaining('has no "text" or "html"') },
    { path: 'sitemap.xml', reason: expect.stringContaining('is no feed but <urlset>') },
  ]);
});
