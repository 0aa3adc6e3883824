import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openClipbook } from '../../src/clipbook.ts';
import { loadCommands } from '../../src/load-commands.ts';
import { createLog } from '../../src/log.ts';
import { runProgram } from '../../src/program.ts';
import { serveReader } from '../../src/serve-reader.ts';
import { openBrowser } from './browser.ts';
import { READER_SCENES, type ReaderScene } from './reader-scenes.ts';
import { smallPng } from './small-png.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'docs', 'pictures');

/** Sharp enough on any screen, and still small. */
const SCALE = 1.5;

await runProgram(async () => {
  const commands = await loadCommands();
  const clips = await openClipbook(join(ROOT, 'data', 'articles'), commands);
  const settings = { isOn: true, host: '127.0.0.1', port: 0, perMinute: 0 };
  const reader = await serveReader(settings, clips, commands, createLog('warn', []));
  const browser = await openBrowser(process.env.CHROMIUM ?? '/usr/bin/chromium');
  try {
    await mkdir(FOLDER, { recursive: true });
    for (const scene of READER_SCENES) {
      const picture = await pictureOf(browser, reader?.address() ?? '', scene);
      await writeFile(join(FOLDER, `${scene.name}.png`), smallPng(picture));
      process.stdout.write(`docs/pictures/${scene.name}.png\n`);
    }
  } finally {
    await browser.close();
    await reader?.stop();
  }
});

/** Goes the way that a reader goes: to the sources, to an answer, to the article behind one of its citations. */
async function pictureOf(
  browser: Browser,
  address: string,
  { theme, width, height, question, opened }: ReaderScene,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: SCALE,
    javaScriptEnabled: false,
    colorScheme: theme,
    locale: 'en-GB',
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    if (question !== undefined) {
      await page.fill('input[type=search]', question);
      await page.click('form[role=search] button');
    }
    if (opened !== undefined) await page.click(`#c${opened} .cite a`);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}
