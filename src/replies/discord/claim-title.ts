import type { APITextDisplayComponent } from 'discord.js';
import { cutLabel } from '../fit-span.ts';
import { oneLine } from '../one-line.ts';
import { textBlock } from './components.ts';
import { escapeText, unescapeText } from './escape.ts';

/** The component of the first claim of a message, then one number more for each (see `QUESTION_ID`). */
const FIRST_CLAIM_ID = 1_200;

/**
 * A claim above what the clips say of it, cut at a word when it is longer than `max`, which `claimOf` reads back.
 *
 * @param claim its number in the message, from 1
 * @example `claimTitle('Shoigu came.', 1, 200)` → `[{ type: 10, id: 1200, content: '**Shoigu came.**' }]`
 */
export function claimTitle(text: string, claim: number, max: number): APITextDisplayComponent[] {
  const shown = escapeText(cutLabel(oneLine(text), max));
  return shown === '' ? [] : textBlock([`**${shown}**`], FIRST_CLAIM_ID + claim - 1);
}

/**
 * A claim as it is shown in a message, read from its components as they came back from Discord.
 *
 * @param claim its number in the message, from 1
 * @example `claimOf(interaction.message.components, 1)` → `'Shoigu came.'`
 */
export function claimOf(
  components: readonly { readonly id?: number | undefined }[],
  claim: number,
): string | undefined {
  const title = components.find(({ id }) => id === FIRST_CLAIM_ID + claim - 1);
  if (title === undefined || !('content' in title) || typeof title.content !== 'string') return undefined;
  const [, text] = /^\*\*(.+)\*\*$/s.exec(title.content) ?? [];
  return text === undefined ? undefined : unescapeText(text);
}
