import type { APITextDisplayComponent } from 'discord.js';
import type { AskedReading } from '../../model/answer.ts';
import { cutLabel } from '../fit-span.ts';
import type { Language } from '../languages.ts';
import { READING } from '../messages/reading.ts';
import { oneLine } from '../one-line.ts';
import { textBlock } from './components.ts';
import { escapeText, unescapeText } from './escape.ts';
import { smallPrint } from './inline.ts';

/** The component of a reading that holds the question; far from the numbers that Discord gives (see `QUESTION_ID`). */
export const READING_NOTE_ID = 1_100;

/** The longest question that is kept whole, in characters: as in a title. */
const MAX_QUESTION = 500;

/**
 * Which of the matches a reading shows, and of which question, which `questionOfReading` reads back. Nothing for an empty
 * question.
 *
 * @example `readingNote({ question: 'Who came?', paragraphs: [2, 5], matches: [] }, 5, 'en')` → `[{ id: 1100, content: '-# match 2 of 2 for “Who came?”', … }]`
 */
export function readingNote(
  { question, paragraphs }: AskedReading,
  focus: number,
  language: Language,
): APITextDisplayComponent[] {
  const shown = escapeText(cutLabel(oneLine(question), MAX_QUESTION));
  if (shown === '') return [];
  const place = paragraphs.indexOf(focus) + 1;
  const note = READING[language].matchesOf(`“${shown}”`, place, paragraphs.length);
  return textBlock([smallPrint(note)], READING_NOTE_ID);
}

/**
 * The question that a reading was opened for, read from its components as they came back from Discord; `undefined` when
 * there was none. In every language it stands between the first “ and the last ” of the note.
 *
 * @example `questionOfReading(interaction.message.components)` → `'Who came?'`
 */
export function questionOfReading(
  components: readonly { readonly id?: number | undefined }[],
): string | undefined {
  const note = components.find(({ id }) => id === READING_NOTE_ID);
  if (note === undefined || !('content' in note) || typeof note.content !== 'string') return undefined;
  const [, question] = /^[^“]*“(.+)”[^”]*$/s.exec(note.content) ?? [];
  return question === undefined ? undefined : unescapeText(question);
}
