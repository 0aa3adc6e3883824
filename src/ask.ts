import { createInterface } from 'node:readline';
import { parseAskArguments } from './ask-arguments.ts';
import { openClipbook } from './clipbook.ts';
import { readConfig } from './config.ts';
import { runProgram } from './program.ts';
import { jsonAnswer } from './replies/json.ts';
import { oneLine } from './replies/one-line.ts';
import { COLOURED, PLAIN } from './replies/styles.ts';
import { terminalReply } from './replies/terminal.ts';

await runProgram(async () => {
  const { articlesFolder, limit, intent, previous, json, question } = parseAskArguments(
    process.argv.slice(2),
  );
  const config = readConfig();
  const clips = await openClipbook(articlesFolder ?? config.articlesFolder);
  for (const { path, reason } of clips.problems) process.stderr.write(`⚠ ${oneLine(path)} ${reason}.\n`);
  const styles = process.stdout.isTTY && config.colour ? COLOURED : PLAIN;

  const answerOne = (asked: string) => {
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

  if (question === undefined && process.stdin.isTTY)
    process.stderr.write('One question a line; Ctrl-D ends.\n');
  if (question !== undefined) answerOne(question);
  else
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) answerOne(line);
});
