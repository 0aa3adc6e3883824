import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openClipbook } from '../../src/clipbook.ts';
import { loadCommands } from '../../src/load-commands.ts';
import { runProgram } from '../../src/program.ts';
import { openBrowser, takePicture } from './browser.ts';
import { chatHtml } from './chat-html.ts';
import { replyTo } from './reply-to.ts';
import { SCENES } from './scenes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'docs', 'pictures');

await runProgram(async () => {
  const commands = await loadCommands();
  const clips = await openClipbook(join(ROOT, 'data', 'articles'), commands);
  const browser = await openBrowser(process.env.CHROMIUM ?? '/usr/bin/chromium');
  try {
    await mkdir(FOLDER, { recursive: true });
    for (const { name, theme, width, request } of SCENES) {
      const { reply, occasion } = await replyTo(request, { clips, commands });
      await takePicture(browser, chatHtml(reply, occasion, theme), width, join(FOLDER, `${name}.png`));
      process.stdout.write(`docs/pictures/${name}.png\n`);
    }
  } finally {
    await browser.close();
  }
});
