import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { READER_SCENES } from '../../scripts/pictures/reader-scenes.ts';
import { SCENES } from '../../scripts/pictures/scenes.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'docs');
/** In bytes: a picture is looked at on a phone as well. */
const LARGEST_PICTURE = 60 * 1024;

const pictures = (await readdir(join(DOCS, 'pictures'))).sort();

/** What a page shows, as HTML or Markdown, and how often it speaks of the folder of pictures. */
async function shownIn(path: string) {
  const page = await readFile(path, 'utf8');
  const html = page.matchAll(/<img src="pictures\/([^"]+)" width="\d+" alt="([^"]*)">/g);
  const markdown = page.matchAll(/!\[([^\]]*)\]\((?:docs\/)?pictures\/([^)]+)\)/g);
  const images = [
    ...Array.from(html, ([, file = '', alt = '']) => ({ file, alt })),
    ...Array.from(markdown, ([, alt = '', file = '']) => ({ file, alt })),
  ];
  return {
    images,
    mentions: page.split('pictures/').length - 1 - page.split('scripts/pictures/').length + 1,
  };
}

describe('the pictures', () => {
  test('are what npm run pictures draws, nothing else, and small files', async () => {
    expect(pictures).toEqual([...SCENES, ...READER_SCENES].map(({ name }) => `${name}.png`).sort());
    for (const picture of pictures) {
      const { size } = await stat(join(DOCS, 'pictures', picture));
      expect(size, picture).toBeLessThan(LARGEST_PICTURE);
    }
  });

  test('are each shown once in the pages of docs/, which say what they show', async () => {
    const pages = (await readdir(DOCS)).filter((name) => name.endsWith('.md'));
    const shown = await Promise.all(pages.map((name) => shownIn(join(DOCS, name))));
    const images = shown.flatMap((page) => page.images);
    expect(images.map(({ file }) => file).sort()).toEqual(pictures);
    for (const { file, alt } of images) expect(alt, file).not.toBe('');
    for (const page of shown) expect(page.mentions).toBe(page.images.length);
  });

  test('are there where README shows some of them, each once, and it says what they show', async () => {
    const { images, mentions } = await shownIn(join(ROOT, 'README.md'));
    const files = images.map(({ file }) => file);
    expect(mentions).toBe(images.length);
    expect(files).toEqual([...new Set(files)]);
    for (const { file, alt } of images) {
      expect(pictures).toContain(file);
      expect(alt, file).not.toBe('');
    }
  });
});
