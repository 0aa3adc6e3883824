import type { HelpAnswer } from '../../model/answer.ts';
import { isBlank } from '../one-line.ts';
import { counted } from '../wording.ts';
import { type ReplyComponent, separator, textBlock } from './components.ts';
import { codeSpan, label, listItem, smallPrint } from './inline.ts';

const MAX_USAGE = 100;
const MAX_DESCRIPTION = 100;

/** Characters of the command list: with the sentences around it, it stays below Discord's limit. */
const MAX_LIST = 3_200;

/** What an example needs: whatever the clips are about, they report that something began. */
const EXAMPLE_USAGE = '/when [question]';
const EXAMPLE = 'For example: `/when question: did the talks begin?`';

/**
 * How to ask, the commands there are, and what an answer is made of.
 *
 * @example `renderHelp(answer)` → heading, a sentence and an example, one line for each command, the promise
 */
export function renderHelp({ sources, passages, commands }: HelpAnswer): ReplyComponent[] {
  const gap = separator({ divider: false });
  return [
    ...textBlock([
      '### How to ask',
      'Mention me with a question, or type `/` and choose a command.',
      commands.some(({ usage }) => usage === EXAMPLE_USAGE) ? EXAMPLE : '',
    ]),
    ...gap,
    ...textBlock(commandLines(commands)),
    ...gap,
    ...textBlock([
      'Every answer is quoted word for word, and says where it stands.',
      smallPrint(counted(sources, 'source'), counted(passages, 'passage')),
    ]),
  ];
}

function commandLines(commands: HelpAnswer['commands']): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const { usage, description } of commands) {
    const parts = [codeSpan(usage, MAX_USAGE), label(description, MAX_DESCRIPTION)];
    const line = listItem(parts.filter((part) => !isBlank(part)).join(' — '));
    length += line.length + 1;
    if (length > MAX_LIST) return [...lines, `and ${commands.length - lines.length} more`];
    lines.push(line);
  }
  return lines;
}
