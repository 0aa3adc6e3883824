import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import { UserError } from '../../src/errors.ts';
import { smallPng } from './small-png.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-font-subpixel-positioning',
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Pixels to a CSS pixel: sharp enough to read on any screen. */
const SCALE = 1.5;

/**
 * Starts Chromium without a window.
 *
 * @throws UserError `NO_BROWSER` when there is none at the path.
 * @example `await openBrowser('/usr/bin/chromium')`
 */
export async function openBrowser(path: string): Promise<Browser> {
  if (!existsSync(path)) {
    throw new UserError(
      'NO_BROWSER',
      `There is no browser at ${path}: do "apt-get install chromium", or put the path of one into CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath: path, args: ARGUMENTS });
}

/**
 * Takes a picture of a page, as wide as asked for and as high as the page is. The page has no network.
 *
 * @param width in CSS pixels; the picture has half as many again
 * @example `await takePicture(browser, '<!doctype html>…', 390, 'docs/pictures/when-phone.png')`
 */
export async function takePicture(
  browser: Browser,
  html: string,
  width: number,
  path: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 100 },
    deviceScaleFactor: SCALE,
    javaScriptEnabled: false,
    offline: true,
  });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    await writeFile(path, smallPng(await page.screenshot({ fullPage: true })));
  } finally {
    await context.close();
  }
}
