import { createInterface } from 'node:readline';
import { clipsAfter, LastQuestions } from '../conversation.ts';
import type { Clips, Command } from '../model/command.ts';
import { parseLine } from '../parse-line.ts';
import { noticeText } from '../replies/messages/notices.ts';
import { COLOURED, PLAIN } from '../replies/styles.ts';
import { terminalReply } from '../replies/terminal.ts';
import { completeLine } from './complete-line.ts';

/** A console has one. */
const READER = 'reader';

/** Where a console reads and writes; a terminal gets a prompt, history, Tab completion and colours. */
export type ConsoleStreams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly colour: boolean;
};

/**
 * Answers line by line until `/quit` or the end of the input, in order; a line is read with the question before it where
 * it needs it.
 *
 * @example input `Who met Xi?` → the answer on the output, then it waits for the next line
 */
export async function runConsole(
  clips: Clips,
  commands: readonly Command[],
  { input, output, colour }: ConsoleStreams,
): Promise<void> {
  const interactive = input.isTTY === true && output.isTTY === true;
  const styles = output.isTTY === true && colour ? COLOURED : PLAIN;
  const lines = createInterface({
    input,
    crlfDelay: Infinity,
    terminal: interactive,
    ...(interactive && {
      output,
      prompt: styles.heading('› '),
      historySize: 200,
      removeHistoryDuplicates: true,
      completer: (line: string) => completeLine(line, commands, clips),
    }),
  });
  const print = (text: string) => output.write(`${text}\n\n`);

  // Whoever reads an answer for an hour still sees it above.
  const last = new LastQuestions({ forgetAfterMs: Number.POSITIVE_INFINITY });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const parsed = parseLine(line, commands);
    if (parsed.kind === 'quit') break;
    if (parsed.kind === 'mistake') print(noticeText(parsed.message, 'en'));
    if (parsed.kind === 'command') {
      const { command, options } = parsed;
      if (!interactive) output.write(`${styles.bold(line.trim())}\n`);
      const answer = await command.run({ clips: clipsAfter(clips, last.of(READER)), options });
      last.keep(READER, answer);
      print(terminalReply(answer, styles));
    }
    if (interactive) lines.prompt();
  }
  lines.close();
}
