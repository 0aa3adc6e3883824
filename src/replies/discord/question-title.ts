import type { APITextDisplayComponent } from 'discord.js';
import { cutLabel } from '../fit-span.ts';
import { oneLine } from '../one-line.ts';
import { textBlock } from './components.ts';
import { escapeText, unescapeText } from './escape.ts';

/**
 * The component that holds the question. Discord numbers components without an id from 1 on
 * (`components/reference.mdx`, Anatomy of a Component), so a number this high is never given to another.
 */
export const QUESTION_ID = 1_000;

/** The longest question that a title keeps whole, in characters. */
const MAX_QUESTION = 500;

/** A longer question would fill a phone's screen as a heading; it is shown bold instead. */
const MAX_HEADING = 80;

/**
 * The title of an answer: the question on one line, whole up to 500 characters, which `questionOf` reads back.
 * An empty question has no title.
 *
 * @example `questionTitle('When did Shoigu arrive?')` → `[{ type: 10, id: 1000, content: '### When did Shoigu arrive?' }]`
 */
export function questionTitle(question: string): APITextDisplayComponent[] {
  const shown = escapeText(cutLabel(oneLine(question), MAX_QUESTION));
  if (shown === '') return [];
  // Discord drops a "#" at the end of a heading, even an escaped one.
  const isHeading = shown.length <= MAX_HEADING && !shown.endsWith('#');
  return textBlock([isHeading ? `### ${shown}` : `**${shown}**`], QUESTION_ID);
}

/**
 * The question that a message answers, read from its components as they came back from Discord; `undefined` when
 * the message answers none. For any question of at most 500 characters that `oneLine` leaves as it is, it is that
 * question exactly; fold a question with `oneLine` before asking.
 *
 * @example `questionOf(interaction.message.components)` → `'When did Shoigu arrive?'`
 */
export function questionOf(components: readonly { readonly id?: number | undefined }[]): string | undefined {
  const title = components.find((component) => component.id === QUESTION_ID);
  if (title === undefined || !('content' in title) || typeof title.content !== 'string') return undefined;
  const [, heading, bold] = /^(?:### (.+)|\*\*(.+)\*\*)$/s.exec(title.content) ?? [];
  const question = heading ?? bold;
  return question === undefined ? undefined : unescapeText(question);
}
