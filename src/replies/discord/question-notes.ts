import type { ReadAs } from '../../model/query.ts';
import type { Detail } from './detail.ts';
import { label } from './inline.ts';

const MAX_READ_AS = 3;
const MAX_UNMATCHED = 5;

/**
 * What became of the question's words, as small print: those taken for typing errors, those found nowhere.
 *
 * @example `questionNotes([{ from: 'bejing', to: 'Beijing' }], [], detail)` → `['-# read “bejing” as “Beijing”']`
 */
export function questionNotes(
  readAs: readonly ReadAs[],
  unmatched: readonly string[],
  detail: Detail,
): string[] {
  const word = (text: string) => `“${label(text, detail.word)}”`;
  const notes: string[] = [];
  if (readAs.length > 0) {
    const pairs = readAs.slice(0, MAX_READ_AS).map(({ from, to }) => `${word(from)} as ${word(to)}`);
    notes.push(`-# read ${listed(pairs, readAs.length)}`);
  }
  if (unmatched.length > 0) {
    const words = unmatched.slice(0, MAX_UNMATCHED).map(word);
    notes.push(`-# nowhere in the clips: ${listed(words, unmatched.length)}`);
  }
  return notes;
}

/** The ones shown, and how many there are besides. */
function listed(shown: readonly string[], total: number): string {
  return shown.join(', ') + (total > shown.length ? ` and ${total - shown.length} more` : '');
}
