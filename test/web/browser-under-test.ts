import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../scripts/pictures/browser.ts';
import { type ReaderChanges, startReader } from './reader-under-test.ts';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Where tests decide whether a change goes in, a missing browser is a failure. */
export const isSkipped = !existsSync(CHROMIUM) && process.env.CI !== 'true';
export const PHONE = { width: 360, height: 740 };
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;

/** Has one browser for all tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (!isSkipped) browser = await openBrowser(CHROMIUM);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });
}

type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly scripts?: boolean;
};

/** Opens a page as a reader's browser does; what the page itself does wrong is in `complaints`. */
export async function opened(
  path: string,
  { width = 1_000, height = 800, scripts = false }: Look = {},
  changes: ReaderChanges = {},
) {
  const reader = await startReader(changes);
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: scripts,
    locale: 'en-GB',
    // A look from outside, such as axe, runs in the page; a reader's browser obeys the page's policy.
    bypassCSP: scripts,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  await page.goto(`${reader.address()}${path}`);
  return { reader, page, complaints, close: () => context.close() };
}

/** What axe finds wrong with a page. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(violations);
}

/** Runs inside the page, where axe has been put. */
async function violations(): Promise<string[]> {
  type Node = { readonly html: string };
  type Found = { readonly violations: readonly { readonly id: string; readonly nodes: readonly Node[] }[] };
  const inPage = globalThis as unknown as { axe: { run: () => Promise<Found> } };
  const found = await inPage.axe.run();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
