import type { NoticeAnswer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { noticeText } from '../messages/notices.ts';
import { isBlank } from '../one-line.ts';
import { buttonRows, type ReplyComponent, textBlock } from './components.ts';
import { label } from './inline.ts';

/** Escaping at most doubles it: it fits whatever it holds. */
const MAX_MESSAGE = 1_900;

const MAX_SUGGESTIONS = 5;

/**
 * A sentence instead of an answer, with buttons to what may have been meant.
 *
 * @example `renderNotice({ kind: 'notice', message: { kind: 'source gone' }, suggestions: [] })` → text, buttons
 */
export function renderNotice(
  { message, suggestions }: NoticeAnswer,
  language: Language = 'en',
): ReplyComponent[] {
  const { readParagraph } = ANSWERS[language];
  return [
    ...textBlock([label(noticeText(message, language), MAX_MESSAGE)]),
    ...buttonRows(
      suggestions.slice(0, MAX_SUGGESTIONS).map(({ label = '', sourceId, paragraph }) => ({
        label: isBlank(label) ? readParagraph(paragraph) : label,
        action: { kind: 'read', sourceId, paragraph },
      })),
    ),
  ];
}
