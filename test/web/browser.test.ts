import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM, faultsOf, isSkipped, opened, PHONE, useBrowser } from './browser-under-test.ts';
import { clipbook, idOf } from './reader-under-test.ts';

const QUESTION = 'When did Shoigu arrive in Beijing?';
useBrowser();

const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const quoteAt = async (page: Page) => oneLine(await page.locator('mark.quote').textContent());
const answer = clipbook.ask(QUESTION);

/** Does what leads to another page, and waits until that is there. */
async function elsewhere(page: Page, go: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await go();
  await page.waitForURL(({ href }) => href !== before);
}

describe.skipIf(isSkipped)(
  `in Chromium (${isSkipped ? `skipped: there is none at ${CHROMIUM}` : CHROMIUM})`,
  // A browser takes its time on a machine that is busy.
  { timeout: 60_000 },
  () => {
    test('ask, open the citation, read the highlighted quote, go to the next match, and back, all without a script', async () => {
      const { page, complaints, close } = await opened('/');
      await page.fill('input[type=search]', QUESTION);
      await elsewhere(page, () => page.keyboard.press('Enter'));
      expect(await page.locator('h1').textContent()).toBe(QUESTION);
      expect(await page.locator('.passages > li').count()).toBe(answer.citations.length);

      for (const { number, quote, paragraph } of answer.citations.slice(0, 3)) {
        await elsewhere(page, () => page.click(`#c${number} .cite a`));
        expect(await quoteAt(page)).toBe(oneLine(quote));
        expect(await page.locator('.par:target').getAttribute('id')).toBe(`p${paragraph}`);
        const box = await page.locator('mark.quote').boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + 40).toBeLessThan(800);
        await page.goBack();
        expect(await page.locator('h1').textContent()).toBe(QUESTION);
      }

      await elsewhere(page, () => page.click('#c3 .cite a'));
      const [, next] = clipbook.article(idOf('001'), QUESTION)?.asked?.paragraphs ?? [];
      await elsewhere(page, () => page.click('.matches [rel=next]'));
      expect(await page.locator('.par:target').getAttribute('id')).toBe(`p${next}`);
      expect(await page.locator('.par:target').isVisible()).toBe(true);
      await elsewhere(page, () => page.click('.matches .asked'));
      expect(await page.locator('h1').textContent()).toBe(QUESTION);
      expect(complaints).toEqual([]);
      await close();
    });

    test('the keyboard reaches everything: past the skip link to the text, and to the citations', async () => {
      const { page, close } = await opened(`/?q=${encodeURIComponent(QUESTION)}`);
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Skip to the text');
      expect((await page.locator(':focus').boundingBox())?.x).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('href')).toMatch(/^#c\d+$/);
      await page.keyboard.press('Enter');
      expect(await page.locator('.passages > li:target').count()).toBe(1);
      await close();
    });

    test('a link that names a paragraph alone highlights it, and another paragraph takes over when it is chosen', async () => {
      const { page, close } = await opened(`/s/${idOf('001')}?p=4`);
      const shade = (id: string) =>
        page.locator(`#${id}`).evaluate((each) => {
          const inPage = globalThis as unknown as {
            getComputedStyle: (of: typeof each, part: string) => { readonly backgroundColor: string };
          };
          return inPage.getComputedStyle(each, '::before').backgroundColor;
        });
      const plain = 'rgba(0, 0, 0, 0)';
      expect(await shade('p4')).not.toBe(plain);
      await page.click('#p6 .number');
      expect(await shade('p6')).not.toBe(plain);
      expect(await shade('p4')).toBe(plain);
      await close();
    });

    test('a token is asked for once', async () => {
      const { page, close } = await opened(`/s/${idOf('003')}?p=2`, {}, { token: 'correct-horse-battery' });
      expect(await page.title()).toContain('not open to everybody');
      await page.fill('input[type=password]', 'wrong');
      await page.click('.door button');
      expect(await page.locator('[role=alert]').textContent()).toBe(
        'This is not the token; please try again.',
      );
      await page.fill('input[type=password]', 'correct-horse-battery');
      await page.click('.door button');
      expect(await page.locator('h1').textContent()).toContain('Security Talks');
      expect(page.url()).toMatch(/\/s\/\w+\?p=2$/);
      await page.click('.brand');
      expect(await page.locator('.sources > li').count()).toBe(clipbook.sourceCount);
      await close();
    });

    test('an article that holds a script runs nothing, even where scripts are allowed', async () => {
      const nasty = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
      const article = clipbook.article(idOf('003'));
      const [passage] = article?.passages ?? [];
      if (article === undefined || passage === undefined) throw new Error('There is no article');
      const source = { ...article.source, text: nasty, title: nasty };
      const whole = { ...passage, text: nasty, span: { start: 0, end: nasty.length } };
      const clips = { ...clipbook, article: () => ({ ...article, source, passages: [whole], total: 1 }) };
      const { page, complaints, close } = await opened(`/s/${source.id}`, { scripts: true }, { clips });
      expect(await page.locator('#p1 h1, #p1 p').textContent()).toBe(nasty);
      expect(await page.title()).not.toBe('owned');
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    const PAGES: readonly (readonly [name: string, path: string, token?: string])[] = [
      ['the sources', '/'],
      ['an answer', `/?q=${encodeURIComponent(QUESTION)}`],
      ['a miss', '/?q=Who+is+the+emperor+of+Mars%3F'],
      ['a card', '/?q=/who+Shoigu'],
      ['people', '/?q=/who'],
      ['places', '/?q=/where'],
      ['dates', '/?q=/when'],
      ['a comparison', '/?q=/compare+visit'],
      ['the help', '/?q=/help'],
      ['an article', `/s/${idOf('001')}?p=28&h=0-60&q=${encodeURIComponent(QUESTION)}#p28`],
      ['an interview', `/s/${idOf('001')}?p=33#p33`],
      ['no page', '/nowhere'],
      ['the door', '/', 'correct-horse-battery'],
    ];

    test.for(PAGES)('axe finds nothing wrong with %s, light or dark', async ([, path, token]) => {
      const { page, close } = await opened(path, { scripts: true }, { token });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsOf(page), colorScheme).toEqual([]);
      }
      await close();
    });

    test.for(PAGES)('%s fits a phone without scrolling sideways', async ([, path, token]) => {
      const { page, close } = await opened(
        path,
        { ...PHONE, scripts: true },
        token === undefined ? {} : { token },
      );
      const { inside, outside } = await page.locator('html').evaluate((root) => ({
        inside: root.scrollWidth,
        outside: root.clientWidth,
      }));
      expect(inside).toBeLessThanOrEqual(outside);
      await close();
    });

    test('on paper, the article is left and the search box is not', async () => {
      const { page, close } = await opened(`/s/${idOf('001')}?p=2&q=Shoigu`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.top').isVisible()).toBe(false);
      expect(await page.locator('.matches').isVisible()).toBe(false);
      expect(await page.locator('#p2').isVisible()).toBe(true);
      await close();
    });
  },
);
