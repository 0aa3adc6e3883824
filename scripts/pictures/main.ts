import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../../src/program.ts';
import { openStage } from './bot-on-stage.ts';
import { openBrowser, takePicture } from './browser.ts';
import { chatHtml } from './chat-html.ts';
import { play } from './play.ts';
import { READER_SCENES } from './reader-scenes.ts';
import { SCENES } from './scenes.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

await runProgram(async () => {
  const browser = await openBrowser(process.env.CHROMIUM ?? '/usr/bin/chromium');
  try {
    await mkdir(FOLDER, { recursive: true });
    const drawn = new Set([...SCENES, ...READER_SCENES].map(({ name }) => `${name}.png`));
    for (const file of await readdir(FOLDER)) if (!drawn.has(file)) await rm(join(FOLDER, file));
    for (const { name, theme, width, steps, readerUrl } of SCENES) {
      const stage = await openStage(readerUrl);
      const view = await play(steps, stage).finally(stage.stop);
      await takePicture(browser, chatHtml(view, theme), width, join(FOLDER, `${name}.png`));
      process.stdout.write(`docs/pictures/${name}.png\n`);
    }
  } finally {
    await browser.close();
  }
});
