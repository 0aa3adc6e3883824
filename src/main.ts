import { readConfig } from './config.ts';
import { runConsole } from './console/run-console.ts';
import { keptClips } from './kept-clips.ts';
import { loadCommands } from './load-commands.ts';
import { runProgram } from './program.ts';
import { openReloadableClips, prepareSuggestions } from './reloadable-clips.ts';
import { oneLine } from './replies/one-line.ts';
import { counted } from './replies/wording.ts';
import { serveReader } from './serve-reader.ts';

await runProgram(async () => {
  const config = readConfig();
  const commands = await loadCommands();
  const notices: string[] = [];
  let tell = (sentence: string): unknown => notices.push(sentence);
  const kept =
    config.indexFolder === undefined
      ? undefined
      : keptClips(config.indexFolder, (sentence) => tell(sentence));
  const reloadable = await openReloadableClips(config.articlesFolder, commands, kept);
  const { clips } = reloadable;

  const greeting = `Clipbook · ${counted(clips.sourceCount, 'article')}, ${counted(clips.index.size, 'passage')} from ${config.articlesFolder}`;
  const problems = clips.problems.map(({ path, reason }) => `⚠ ${oneLine(path)} ${reason}.`);

  const { token } = config;
  if (token !== undefined) {
    // Loaded only when needed: the console starts in half the time without Discord's client.
    const [{ runBot }, { createLog, rememberErrors }, { openDesk }] = await Promise.all([
      import('./discord/run-bot.ts'),
      import('./log.ts'),
      import('./desk.ts'),
    ]);
    const stream = rememberErrors();
    const log = createLog(config.logLevel, [token, config.reader.token ?? ''], stream);
    log.info(greeting);
    tell = (sentence) => log.warn(sentence);
    for (const problem of [...notices, ...problems]) log.warn(problem);
    const { desk, notice } = openDesk(config, reloadable, stream.recentErrors);
    if (notice !== undefined) log.warn(notice);
    const reader = await serveReader(config.reader, clips, commands, log);
    if (reader?.address() !== undefined) log.info(`The reader page is served at ${reader.address()}.`);
    const readerUrl = reader === undefined ? () => config.reader.url : reader.publicUrl;
    prepareSuggestions(clips);
    await runBot({ ...config, token, log, desk, observer: reader?.observer, readerUrl }, clips, commands);
    clips
      .prepare()
      .catch((err: unknown) => log.error({ err }, 'names and dates could not be read beforehand'));
    return;
  }

  tell = (sentence) => process.stderr.write(`${oneLine(sentence)}\n`);
  const { createLog, plainWarnings } = await import('./log.ts');
  const secrets = config.reader.token === undefined ? [] : [config.reader.token];
  // Somebody is reading the answers in between: only what must be known is worth a line there.
  const log = createLog(config.logLevel === 'silent' ? 'silent' : 'warn', secrets, plainWarnings());
  const reader = await serveReader(config.reader, clips, commands, log);
  process.stderr.write(
    [
      ...notices.map(oneLine),
      greeting,
      ...problems,
      ...(reader?.address() === undefined ? [] : [`Reader page: ${reader.address()}`]),
      'Type a question, /help or /quit. To connect Discord, put DISCORD_TOKEN=… into .env (see README) and start again.',
      '',
      '',
    ].join('\n'),
  );
  await runConsole(clips, commands, { input: process.stdin, output: process.stdout, colour: config.colour });
  await reader?.stop();
  await kept?.finish();
});
