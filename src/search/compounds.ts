import { unmarked } from '../language/stem-in.ts';

/** Languages that write a compound as one word. */
const COMPOUNDING = new Set(['@da', '@de', '@fi', '@hu', '@nl', '@no', '@sv']);
/** A shorter word ends many that have nothing to do with it. */
const SHORTEST_HEAD = 5;

/**
 * Stems that a compound ends in, or that end in a stem: "Bundeskanzler" is a "Kanzler". None in languages without compounds.
 *
 * @param stems all stems of the clips
 * @example `compoundsOf('kanzl@de', ['bundeskanzl@de', 'haus@de'])` → `['bundeskanzl@de']`
 */
export function compoundsOf(stem: string, stems: Iterable<string>): string[] {
  const { letters, mark } = unmarked(stem);
  if (!COMPOUNDING.has(mark) || letters.length < SHORTEST_HEAD) return [];
  const found: string[] = [];
  for (const other of stems) {
    if (other === stem || !other.endsWith(mark)) continue;
    const { letters: others } = unmarked(other);
    const [head, compound] = letters.length < others.length ? [letters, others] : [others, letters];
    if (head.length >= SHORTEST_HEAD && compound.endsWith(head)) found.push(other);
  }
  return found;
}
