import type { HelpAnswer } from '../../model/answer.ts';
import { counted } from '../wording.ts';
import { type ReplyComponent, textBlock } from './components.ts';
import { codeSpan, label } from './inline.ts';

const MAX_USAGE = 100;
const MAX_DESCRIPTION = 100;

/** Characters of the command list: with the sentences around it, it stays below Discord's limit. */
const MAX_LIST = 3_200;

/**
 * How to ask, the commands there are, and what an answer is made of.
 *
 * @example `renderHelp(answer)` → heading, two sentences, one line for each command, the promise
 */
export function renderHelp({ sources, passages, commands }: HelpAnswer): ReplyComponent[] {
  return [
    ...textBlock([
      '### How to ask',
      'Type `/` and choose one of the commands, or mention me in a message with your question.',
      'Names, places and dates in the question help: they are what the clips are searched for.',
    ]),
    ...textBlock(commandLines(commands)),
    ...textBlock([
      'Every answer is quoted word for word and cited.',
      `-# ${counted(sources, 'source')} · ${counted(passages, 'passage')}`,
    ]),
  ];
}

function commandLines(commands: HelpAnswer['commands']): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const { usage, description } of commands) {
    const line = `${codeSpan(usage, MAX_USAGE)} — ${label(description, MAX_DESCRIPTION)}`;
    length += line.length + 1;
    if (length > MAX_LIST) return [...lines, `and ${commands.length - lines.length} more`];
    lines.push(line);
  }
  return lines;
}
