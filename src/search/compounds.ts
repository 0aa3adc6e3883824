import { unmarked } from '../language/stem-in.ts';

/**
 * Languages that write a compound as one word, with the length from which a word tells one: shorter ones begin or end many
 * that have nothing to do with them.
 */
const SHORTEST: Readonly<Record<string, number>> = {
  '@da': 5,
  '@de': 5,
  '@fi': 5,
  '@hu': 5,
  '@ja': 2,
  '@nl': 5,
  '@no': 5,
  '@sv': 5,
  '@zh': 2,
};
/** Chinese words are cut otherwise in other company: "四川", "四川省". */
const EITHER_END = new Set(['@ja', '@zh']);

/** The stems of the clips by how they begin and end; read once for an array of them. */
type Ends = ReadonlyMap<string, readonly string[]>;
const remembered = new WeakMap<readonly string[], Ends>();

/**
 * Stems that a compound ends in, or that end in a stem: "Bundeskanzler" is a "Kanzler". None in languages without compounds.
 *
 * @param stems all stems of the clips, in an array that does not change
 * @example `compoundsOf('kanzl@de', ['bundeskanzl@de', 'haus@de'])` → `['bundeskanzl@de']`
 */
export function compoundsOf(stem: string, stems: readonly string[]): string[] {
  const { letters, mark } = unmarked(stem);
  if (letters.length < (SHORTEST[mark] ?? Number.POSITIVE_INFINITY)) return [];
  const byEnd = endsOf(stems);
  const near = new Set(keysOf(letters, mark).flatMap((key) => byEnd.get(key) ?? []));
  near.delete(stem);
  return [...near]
    .filter((other) => {
      const { letters: others } = unmarked(other);
      const [head, compound] = letters.length < others.length ? [letters, others] : [others, letters];
      return compound.endsWith(head) || (EITHER_END.has(mark) && compound.startsWith(head));
    })
    .sort();
}

function endsOf(stems: readonly string[]): Ends {
  const known = remembered.get(stems);
  if (known !== undefined) return known;
  const byEnd = new Map<string, string[]>();
  for (const stem of stems) {
    const { letters, mark } = unmarked(stem);
    for (const key of keysOf(letters, mark)) {
      const others = byEnd.get(key);
      if (others === undefined) byEnd.set(key, [stem]);
      else others.push(stem);
    }
  }
  remembered.set(stems, byEnd);
  return byEnd;
}

/** Two words of which one is the head of the other share the letters of the shortest head. */
function keysOf(letters: string, mark: string): string[] {
  const shortest = SHORTEST[mark];
  if (shortest === undefined || letters.length < shortest) return [];
  const end = `${letters.slice(-shortest)}$${mark}`;
  return EITHER_END.has(mark) ? [end, `^${letters.slice(0, shortest)}${mark}`] : [end];
}
