import type { Query } from '../../model/query.ts';
import type { Detail } from './detail.ts';
import { label, smallPrint } from './inline.ts';

const MAX_READ_AS = 3;
const MAX_UNMATCHED = 5;

/**
 * Words of the question that were taken for typing errors or for related words, as small print; empty when there are
 * none.
 *
 * @example `readAsNote({ readAs: [{ from: 'bejing', to: 'Beijing' }], stretched: [], … }, detail)` → `'-# read “bejing” as “Beijing”'`
 */
export function readAsNote({ readAs, stretched }: Query, { word }: Detail): string {
  const pairs = [
    ...readAs.map(({ from, to }) => `${quoted(from, word)} as ${quoted(to, word)}`),
    ...stretched.map(({ from, to }) => `${quoted(from, word)} also as ${quoted(to, word)}`),
  ];
  return pairs.length === 0 ? '' : smallPrint(`read ${listed(pairs.slice(0, MAX_READ_AS), pairs.length)}`);
}

/**
 * Words of the question that stand in no clip, as small print; empty when there are none.
 *
 * @example `unmatchedNote(['zeppelin'], detail)` → `'-# nowhere in the clips: “zeppelin”'`
 */
export function unmatchedNote(unmatched: readonly string[], { word }: Detail): string {
  const words = unmatched.slice(0, MAX_UNMATCHED).map((text) => quoted(text, word));
  return unmatched.length === 0 ? '' : smallPrint(`nowhere in the clips: ${listed(words, unmatched.length)}`);
}

function quoted(text: string, max: number): string {
  return `“${label(text, max)}”`;
}

/** The ones shown, and how many there are besides. */
function listed(shown: readonly string[], total: number): string {
  return shown.join(', ') + (total > shown.length ? ` and ${total - shown.length} more` : '');
}
