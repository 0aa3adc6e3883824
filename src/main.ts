import { readConfig } from './config.ts';
import { runConsole } from './console/run-console.ts';
import { followArticles } from './follow-articles.ts';
import { loadCommands } from './load-commands.ts';
import { runProgram } from './program.ts';
import { prepareSuggestions } from './reloadable-clips.ts';

await runProgram(async () => {
  const config = readConfig();
  const commands = await loadCommands();

  const { token } = config;
  if (token !== undefined) {
    // Loaded only when needed: the console starts in half the time without Discord's client.
    const [{ runBot }, { createLog, rememberErrors }, { openDesk }] = await Promise.all([
      import('./discord/run-bot.ts'),
      import('./log.ts'),
      import('./desk.ts'),
    ]);
    const stream = rememberErrors();
    const log = createLog(config.logLevel, [token], stream);
    const reloadable = await followArticles(config, commands, {
      say: (text) => log.info(text),
      changed: (text) => log.info(text),
      warn: (text) => log.warn(text),
      bug: (err) => log.error({ err }, 'the articles could not be read as they are now'),
    });
    const { desk, notice } = openDesk(config, reloadable, stream.recentErrors);
    if (notice !== undefined) log.warn(notice);
    const { clips } = reloadable;
    prepareSuggestions(clips);
    await runBot({ ...config, token, log, desk }, clips, commands);
    clips
      .prepare()
      .catch((err: unknown) => log.error({ err }, 'names and dates could not be read beforehand'));
    return;
  }

  const writeLine = (text: string) => process.stderr.write(`${text}\n`);
  const { clips, close } = await followArticles(config, commands, {
    say: writeLine,
    // Whoever types is interrupted only by what they have to know.
    changed: () => {},
    warn: writeLine,
    bug: (error) => writeLine(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  writeLine(
    'Type a question, /help or /quit. To connect Discord, put DISCORD_TOKEN=… into .env (see README) and start again.\n',
  );
  await runConsole(clips, commands, { input: process.stdin, output: process.stdout, colour: config.colour });
  await close();
});
