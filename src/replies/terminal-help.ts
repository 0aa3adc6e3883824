import type { HelpAnswer } from '../model/answer.ts';
import { oneLine } from './one-line.ts';
import type { Styles } from './styles.ts';
import { counted } from './wording.ts';

/**
 * How to ask in a terminal, and the commands there are.
 *
 * @example `helpText(clips.help(), PLAIN)` → `'Ask anything about the 5 articles (65 passages): …'`
 */
export function helpText(
  { sources: sourceCount, passages, commands }: HelpAnswer,
  { bold, dim }: Styles,
): string {
  const width = Math.max(0, ...commands.map(({ usage }) => usage.length));
  const rows = commands.map(
    ({ usage, description }) => `${bold(oneLine(usage).padEnd(width))}  ${dim(oneLine(description))}`,
  );
  return [
    `Ask anything about the ${counted(sourceCount, 'article')} (${counted(passages, 'passage')}): type a question, or use a command.`,
    'Every answer is quoted word for word, with the file, paragraph and line it stands in.',
    ...(rows.length > 0 ? ['', ...rows] : []),
  ].join('\n');
}
