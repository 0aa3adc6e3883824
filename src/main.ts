import { readConfig } from './config.ts';
import { runConsole } from './console/run-console.ts';
import { followArticles } from './follow-articles.ts';
import { loadCommands } from './load-commands.ts';
import { runProgram } from './program.ts';
import { serveReader } from './serve-reader.ts';
import { shardsName } from './shards.ts';

await runProgram(async () => {
  const config = readConfig();
  const commands = await loadCommands();

  const { token, shards } = config;
  if (token !== undefined) {
    // Loaded only when needed: the console starts in half the time without Discord's client.
    const [{ runBot }, { createLog, rememberErrors }, { openDesk }] = await Promise.all([
      import('./discord/run-bot.ts'),
      import('./log.ts'),
      import('./desk.ts'),
    ]);
    const stream = rememberErrors();
    const whole = createLog(config.logLevel, [token, config.reader.token ?? ''], stream);
    const log = shards === undefined ? whole : whole.child({ shards: shardsName(shards) });
    const reloadable = await followArticles(config, commands, {
      say: (text) => log.info(text),
      changed: (text) => log.info(text),
      warn: (text) => log.warn(text),
      bug: (err) => log.error({ err }, 'the articles could not be read as they are now'),
    });
    const { clips } = reloadable;
    const { desk, notice } = openDesk(config, reloadable, stream.recentErrors);
    if (notice !== undefined) log.warn(notice);
    const reader = await serveReader(config.reader, clips, commands, log);
    if (reader?.address() !== undefined) log.info(`The reader page is served at ${reader.address()}.`);
    // Where the port of this process is taken, another process of the bot serves the page.
    const isServedElsewhere = reader === undefined || shards !== undefined;
    const readerUrl = isServedElsewhere ? () => config.reader.url : reader.publicUrl;
    // Whoever types before these are made is offered what was typed.
    const suggestions = reloadable.caughtUp();
    suggestions.catch((err: unknown) => log.error({ err }, 'suggestions could not be made'));
    await runBot({ ...config, token, log, desk, observer: reader?.observer, readerUrl }, clips, commands);
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
  const { createLog, plainWarnings } = await import('./log.ts');
  const secrets = config.reader.token === undefined ? [] : [config.reader.token];
  // Somebody is reading the answers in between: only what must be known is worth a line there.
  const log = createLog(config.logLevel === 'silent' ? 'silent' : 'warn', secrets, plainWarnings());
  const serving = serveReader(config.reader, clips, commands, log).then((reader) => {
    if (reader?.address() !== undefined) writeLine(`Reader page: ${reader.address()}`);
    return reader;
  });
  // Somebody wants to see the address above the prompt; a program wants its answer.
  if (process.stdin.isTTY) await serving;
  writeLine(
    'Type a question, /help or /quit. To connect Discord, put DISCORD_TOKEN=… into .env (see README) and start again.\n',
  );
  await runConsole(clips, commands, { input: process.stdin, output: process.stdout, colour: config.colour });
  await (await serving)?.stop();
  await close();
});
