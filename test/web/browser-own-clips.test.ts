import { describe, expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { CHROMIUM, faultsOf, isSkipped, opened, PHONE, useBrowser } from './browser-under-test.ts';

useBrowser();

const ARABIC = 'وصل شويغو إلى بكين يوم الجمعة للقاء وانغ يي (وزير الخارجية).';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `The committee met on day ${at + 1} in Oslo.`).join('\n\n');

/** The clips of a folder, and the id of the one of them. */
async function clipsOf(files: Readonly<Record<string, string>>, path: string) {
  const clips = await openClipbook(await temporaryFolder(files));
  const id = clips.article(path)?.source.id;
  if (id === undefined) throw new Error(`There is no source ${path}`);
  return { clips, id };
}

describe.skipIf(isSkipped)(
  `in Chromium (${isSkipped ? `skipped: there is none at ${CHROMIUM}` : CHROMIUM})`,
  { timeout: 60_000 },
  () => {
    test('an article that is written from right to left is read so, and takes nothing of the page along', async () => {
      const { clips, id } = await clipsOf(
        {
          'a.txt': `شويغو في بكين\n\n${ARABIC}\n`,
          'sources.yaml': 'a.txt:\n  publisher: الجزيرة\n  published: 2025-02-28\n',
        },
        'a.txt',
      );
      const { page, close } = await opened(`/s/${id}?p=2`, { ...PHONE, scripts: true }, { clips });
      const left = async (css: string) => (await page.locator(css).first().boundingBox())?.x ?? Number.NaN;
      expect(await left('#p2 .number')).toBeGreaterThan((await left('#p2 p')) + 100);
      // The publisher, the date and the length stand in this order from left to right.
      expect(await left('header bdi')).toBeLessThan(await left('header time'));
      expect(await page.locator('header time').boundingBox()).toMatchObject({ height: expect.any(Number) });
      expect(await faultsOf(page)).toEqual([]);
      await close();
    });

    test('a paragraph in the thousands has its number beside it, whole and in one line', async () => {
      const { clips, id } = await clipsOf({ 'long.txt': paragraphs(1_200) }, 'long.txt');
      const { page, close } = await opened(`/s/${id}?p=1100#p1100`, { ...PHONE, scripts: true }, { clips });
      const number = await page.locator('#p1100 .number').boundingBox();
      const text = await page.locator('#p1100 p').boundingBox();
      if (number === null || text === null) throw new Error('The paragraph is not there');
      expect(number.x).toBeGreaterThanOrEqual(0);
      expect(number.x + number.width).toBeLessThan(text.x);
      expect(number.height).toBeLessThan(40);
      expect(await faultsOf(page)).toEqual([]);
      await close();
    });

    test('a quote at the end of a long paragraph is on the screen at once', async () => {
      const long = `${'The harbor was quiet that day. '.repeat(90)}A zeppelin landed. ${'Nobody came. '.repeat(60)}`;
      const text = `Talks in Oslo\n\n${long}\n\nThe end.\n`;
      const { clips, id } = await clipsOf({ 'a.txt': text }, 'a.txt');
      const start = long.indexOf('A zeppelin');
      const path = `/s/${id}?p=2&h=${start}-${start + 18}#p2`;
      const { page, close } = await opened(path, { ...PHONE, scripts: true }, { clips });
      const quote = await page.locator('mark.quote').boundingBox();
      expect(await page.locator('mark.quote').textContent()).toBe('A zeppelin landed.');
      expect(quote?.y).toBeGreaterThan(0);
      expect((quote?.y ?? Number.NaN) + 60).toBeLessThan(PHONE.height);
      expect(await page.locator('.focus').count()).toBe(1);
      await close();
    });

    test('the rows of a table are lines of their own', async () => {
      const table = '# Growth\n\n| Quarter | Growth |\n|---|---:|\n| Q1 | 0.3 |\n| Q4 | 0.2 |\n';
      const { clips, id } = await clipsOf({ 'a.md': table }, 'a.md');
      const { page, close } = await opened(`/s/${id}`, {}, { clips });
      const lines = (await page.locator('#p2 p').innerText()).split('\n').map((line) => line.trim());
      expect(lines.filter((line) => line !== '')).toEqual(['Quarter | Growth', 'Q1 | 0.3', 'Q4 | 0.2']);
      await close();
    });
  },
);
