import type { APITextDisplayComponent } from 'discord.js';
import type { Query } from '../../model/query.ts';
import type { Language } from '../languages.ts';
import { followUpMessages } from '../messages/follow-up.ts';
import { textBlock } from './components.ts';
import { smallPrint } from './inline.ts';
import { questionTitle } from './question-title.ts';

/**
 * The title of an answer; above a question that was read with the one before stands that it was. The title is the whole
 * question, so that its buttons and replies to it need nothing but the message.
 *
 * @example `askedTitle({ text: 'When did Shoigu leave?', readFrom: 'when did he leave?', … })` → `-# Read as:`, `### When did Shoigu leave?`
 */
export function askedTitle(
  { text, readFrom }: Pick<Query, 'text' | 'readFrom'>,
  language: Language,
): APITextDisplayComponent[] {
  const note = readFrom === undefined ? [] : textBlock([smallPrint(followUpMessages[language].readAs)]);
  return [...note, ...questionTitle(text)];
}
