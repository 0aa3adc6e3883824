import type { PassageIndex } from './passage-index.ts';
import { holdsRun } from './word-order.ts';

type Known = { readonly passages: number; readonly phrases: Map<string, boolean> };

/** A phrase is looked for once, until passages are added. */
const remembered = new WeakMap<PassageIndex, Known>();

/**
 * Whether some stems stand side by side in a passage of the clips.
 *
 * @example `holdsPhrase(index, ['prime', 'minist'])` → `true` where a clip says "Prime Minister"
 */
export function holdsPhrase(index: PassageIndex, stems: readonly string[]): boolean {
  let known = remembered.get(index);
  if (known?.passages !== index.entries.length) {
    known = { passages: index.entries.length, phrases: new Map() };
    remembered.set(index, known);
  }
  const key = stems.join(' ');
  const holds = known.phrases.get(key) ?? isSomewhere(index, stems);
  known.phrases.set(key, holds);
  return holds;
}

function isSomewhere({ entries, lexicon }: PassageIndex, stems: readonly string[]): boolean {
  const ids = stems.map((stem) => lexicon.idOf(stem));
  if (ids.length === 0 || ids.includes(undefined)) return false;
  return entries.some((entry) => holdsRun(entry, ids));
}
