import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseAskArguments } from './ask-arguments.ts';
import { openClipbook } from './clipbook.ts';
import { readConfig } from './config.ts';
import { keptClips, readOnly } from './kept-clips.ts';
import { runProgram } from './program.ts';
import { openReloadableClips } from './reloadable-clips.ts';
import { jsonDirectory } from './replies/directory-json.ts';
import { jsonAnswer, jsonClaims } from './replies/json.ts';
import { oneLine } from './replies/one-line.ts';
import { COLOURED, PLAIN } from './replies/styles.ts';
import { terminalReply } from './replies/terminal.ts';
import { lookHere } from './watching/look-here.ts';

await runProgram(async () => {
  const { articlesFolder, limit, intent, previous, json, claims, list, question } = parseAskArguments(
    process.argv.slice(2),
  );
  const config = readConfig();
  const folder = articlesFolder ?? config.articlesFolder;
  // The kept index is of the folder that is configured; another one is read, and leaves nothing behind.
  const isKept = config.indexFolder !== undefined && resolve(folder) === resolve(config.articlesFolder);
  const kept = isKept ? readOnly(keptClips(config.indexFolder, () => undefined)) : undefined;
  const clips =
    kept === undefined
      ? await openClipbook(folder)
      : (await openReloadableClips(folder, [], { kept, open: lookHere })).clips;
  for (const { path, reason } of clips.problems) process.stderr.write(`⚠ ${oneLine(path)} ${reason}.\n`);
  const styles = process.stdout.isTTY && config.colour ? COLOURED : PLAIN;

  if (list !== undefined) {
    const lists = { people: clips.people, places: clips.places, dates: clips.timeline };
    const answer = lists[list]();
    process.stdout.write(`${json ? JSON.stringify(jsonDirectory(answer)) : terminalReply(answer, styles)}\n`);
    return;
  }

  const findClaims = async (message: string) => {
    const began = performance.now();
    const answer = await clips.claims(message);
    const reply = json
      ? JSON.stringify(jsonClaims(message, answer, performance.now() - began))
      : `${terminalReply(answer, styles, limit)}\n`;
    process.stdout.write(`${reply}\n`);
  };
  const answerQuestion = (asked: string) => {
    const began = performance.now();
    const answer = clips.ask(asked, {
      limit,
      ...(intent !== undefined && { intent }),
      ...(previous !== undefined && { previous }),
    });
    const reply = json
      ? JSON.stringify(jsonAnswer(asked, answer, performance.now() - began))
      : `${styles.bold(answer.query.text)}\n${terminalReply(answer, styles, limit)}\n`;
    process.stdout.write(`${reply}\n`);
  };
  const answerOne = async (text: string) => (claims ? findClaims(text) : answerQuestion(text));

  if (question === undefined && process.stdin.isTTY)
    process.stderr.write('One question a line; Ctrl-D ends.\n');
  if (question !== undefined) await answerOne(question);
  else
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
      await answerOne(line);
});
