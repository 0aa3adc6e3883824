import { openClipbook } from './clipbook.ts';
import { readConfig } from './config.ts';
import { runConsole } from './console/run-console.ts';
import { loadCommands } from './load-commands.ts';
import { runProgram } from './program.ts';
import { counted } from './replies/wording.ts';

await runProgram(async () => {
  const config = readConfig();
  const commands = await loadCommands();
  const clips = await openClipbook(config.articlesFolder, commands);

  if (config.token !== undefined) {
    // Loaded only when needed: the console starts in half the time without Discord's client.
    const { runBot } = await import('./discord/run-bot.ts');
    await runBot({ ...config, token: config.token }, clips, commands);
    return;
  }

  process.stderr.write(
    [
      `Clipbook · ${counted(clips.sourceCount, 'article')}, ${counted(clips.index.entries.length, 'passage')} from ${config.articlesFolder}`,
      ...clips.problems.map(({ path, reason }) => `⚠ ${path} ${reason}.`),
      'Type a question, /help or /quit. To connect Discord, put DISCORD_TOKEN=… into .env (see README) and start again.',
      '',
      '',
    ].join('\n'),
  );
  await runConsole(clips, commands, { input: process.stdin, output: process.stdout, colour: config.colour });
});
