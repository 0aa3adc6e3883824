import type { HelpAnswer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { CLAIMS } from '../messages/claims.ts';
import { commandUsage, commandWords } from '../messages/commands.ts';
import { COUNTS } from '../messages/counts.ts';
import { HELP } from '../messages/help.ts';
import { moreLine } from '../messages/typography.ts';
import { isBlank } from '../one-line.ts';
import { type ReplyComponent, separator, textBlock } from './components.ts';
import { codeSpan, label, listItem, smallPrint } from './inline.ts';

const MAX_USAGE = 100;
const MAX_DESCRIPTION = 100;

/** Characters of the command list: with the sentences around it, it stays below Discord's limit. */
const MAX_LIST = 3_200;

/** What an example needs: whatever the clips are about, they report that something began. */
const EXAMPLE_USAGE = '/when [question]';
const EXAMPLE_QUESTION = 'did the talks begin?';

/**
 * How to ask, the commands there are, and what an answer is made of.
 *
 * @example `renderHelp(answer)` → heading, a sentence and an example, one line for each command, the promise
 */
export function renderHelp(
  { sources, passages, commands }: HelpAnswer,
  language: Language = 'en',
): ReplyComponent[] {
  const words = HELP[language];
  const usage = commandUsage(EXAMPLE_USAGE, language).replace(/[[\]]/g, '');
  const example = words.example(`\`${usage}: ${EXAMPLE_QUESTION}\``);
  const gap = separator({ divider: false });
  return [
    ...textBlock([
      `### ${words.heading}`,
      words.how,
      commands.some(({ usage }) => usage === EXAMPLE_USAGE) ? example : '',
    ]),
    ...gap,
    ...textBlock(commandLines(commands, language)),
    ...gap,
    ...textBlock([
      words.onMessages(`**${CLAIMS[language].command}**`),
      words.promise,
      smallPrint(COUNTS[language].sources(sources), COUNTS[language].passages(passages)),
    ]),
  ];
}

function commandLines(commands: HelpAnswer['commands'], language: Language): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const { usage, description } of commands) {
    const [, name = ''] = /^\/(\S+)/.exec(usage) ?? [];
    const described = commandWords(name, language)?.description ?? description;
    const parts = [codeSpan(commandUsage(usage, language), MAX_USAGE), label(described, MAX_DESCRIPTION)];
    const line = listItem(parts.filter((part) => !isBlank(part)).join(' — '));
    length += line.length + 1;
    if (length > MAX_LIST) return [...lines, moreLine(commands.length - lines.length, language)];
    lines.push(line);
  }
  return lines;
}
