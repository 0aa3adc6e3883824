import type { Citation, ReadingAnswer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { CLAIMS } from '../messages/claims.ts';
import { READING } from '../messages/reading.ts';
import { citedPassage } from './cited-passage.ts';
import { buttonRows, type ReplyComponent, textBlock } from './components.ts';
import { inMostDetail } from './detail.ts';
import { smallPrint } from './inline.ts';
import { openButtons } from './open-buttons.ts';

/**
 * The paragraph that somebody reads, for everybody: its quote with its citation, who shared it, and a button to read on.
 * Empty when the reading does not show the paragraph.
 *
 * @param userId of who shares it; the mention notifies nobody, as no message of the bot does
 * @example `renderShared(reading, '42', 'en')` → ``> Shoigu arrived …⏎-# [1] `a.txt` ¶3, line 5 …``, `-# shared by <@42>`, button `Read 1`
 */
export function renderShared(
  { source, passages, focus, asked }: ReadingAnswer,
  userId: string,
  language: Language,
  readerUrl?: string,
): ReplyComponent[] {
  const passage = passages.find(({ ordinal }) => ordinal === focus);
  if (passage === undefined) return [];
  const { publisher, publishedAt, url, extractedFrom } = source;
  const citation: Citation = {
    number: 1,
    sourceId: source.id,
    path: source.path,
    paragraph: focus,
    line: passage.line,
    ...(passage.page !== undefined && { page: passage.page }),
    ...(extractedFrom !== undefined && { extractedFrom }),
    span: passage.span,
    quote: passage.text,
    title: source.title,
    ...(publisher !== undefined && { publisher }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(url !== undefined && { url }),
  };
  const { start, end } = passage.span;
  const matches = (asked?.matches ?? []).filter((match) => match.start >= start && match.end <= end);
  const ranked = { rank: 1, score: 1, passage, source, matches, excerpt: passage.span, alsoIn: [] };
  return inMostDetail((detail) => [
    ...citedPassage({ ranked, citation }, detail, language),
    ...textBlock([smallPrint(READING[language].sharedBy(`<@${userId}>`))]),
    ...buttonRows([
      {
        label: CLAIMS[language].readButton(1),
        action: { kind: 'read', sourceId: source.id, paragraph: focus },
      },
      ...openButtons(
        [{ ranked, citation }],
        { url: readerUrl, ...(asked && { question: asked.question }) },
        language,
      ),
    ]),
  ]);
}
