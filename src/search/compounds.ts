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

/** Stems of languages that write compounds as one word, by how they end. */
export class Compounds {
  readonly #byEnd = new Map<string, Set<string>>();

  /** Adds a stem; one of a language without compounds has none. */
  add(stem: string): void {
    for (const key of keysOf(stem)) {
      const others = this.#byEnd.get(key);
      if (others === undefined) this.#byEnd.set(key, new Set([stem]));
      else others.add(stem);
    }
  }

  remove(stem: string): void {
    for (const key of keysOf(stem)) {
      const others = this.#byEnd.get(key);
      others?.delete(stem);
      if (others?.size === 0) this.#byEnd.delete(key);
    }
  }

  /**
   * Stems that a compound ends in, or that end in a stem, by their code units: "Bundeskanzler" is a "Kanzler".
   *
   * @example `compounds.of('kanzl@de')` → `['bundeskanzl@de']`
   */
  of(stem: string): string[] {
    const { letters, mark } = unmarked(stem);
    const near = new Set(keysOf(stem).flatMap((key) => [...(this.#byEnd.get(key) ?? [])]));
    near.delete(stem);
    return [...near]
      .filter((other) => {
        const { letters: others } = unmarked(other);
        const [head, compound] = letters.length < others.length ? [letters, others] : [others, letters];
        return compound.endsWith(head) || (EITHER_END.has(mark) && compound.startsWith(head));
      })
      .sort();
  }
}

/** Two words of which one is the head of the other share the letters of the shortest head. */
function keysOf(stem: string): string[] {
  const { letters, mark } = unmarked(stem);
  const shortest = SHORTEST[mark];
  if (shortest === undefined || letters.length < shortest) return [];
  const end = `${letters.slice(-shortest)}$${mark}`;
  return EITHER_END.has(mark) ? [end, `^${letters.slice(0, shortest)}${mark}`] : [end];
}
