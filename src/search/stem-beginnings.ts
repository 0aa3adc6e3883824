import { unmarked } from '../language/stem-in.ts';
import { sharedBeginning } from './spelling.ts';

const SHORTEST_BEGINNING = 4;
const MOST_ADDED = 5;

/** Stems by their first four letters. */
export class StemBeginnings {
  readonly #byBeginning = new Map<string, Set<string>>();

  /** Adds a stem; one that is shorter than four letters derives from nothing. */
  add(stem: string): void {
    if (stem.length < SHORTEST_BEGINNING) return;
    const beginning = stem.slice(0, SHORTEST_BEGINNING);
    const stems = this.#byBeginning.get(beginning);
    if (stems === undefined) this.#byBeginning.set(beginning, new Set([stem]));
    else stems.add(stem);
  }

  remove(stem: string): void {
    const beginning = stem.slice(0, SHORTEST_BEGINNING);
    const stems = this.#byBeginning.get(beginning);
    stems?.delete(stem);
    if (stems?.size === 0) this.#byBeginning.delete(beginning);
  }

  /**
   * Stems that are built from the same beginning, by their code units: they share five letters or more and three quarters
   * of the shorter one. A stem that is not known may be shorter, as the beginning of a known one.
   *
   * @example `beginnings.derivedFrom('imperi', known)` → `['imperialist']`
   */
  derivedFrom(stem: string, known: { readonly has: (stem: string) => boolean }): string[] {
    const { letters, mark } = unmarked(stem);
    if (letters.length < SHORTEST_BEGINNING || !/^\p{L}+$/u.test(letters)) return [];
    const isKnown = known.has(stem);
    const derived: string[] = [];
    for (const other of this.#byBeginning.get(stem.slice(0, SHORTEST_BEGINNING)) ?? []) {
      if (other === stem || Math.abs(other.length - stem.length) > MOST_ADDED) continue;
      if (unmarked(other).mark !== mark) continue;
      const shared = sharedBeginning(letters, other);
      const isBeginning = !isKnown && shared === letters.length;
      const shorter = Math.min(stem.length, other.length) - mark.length;
      const isAlike = shared > SHORTEST_BEGINNING && shared >= shorter * 0.75;
      if (isBeginning || isAlike) derived.push(other);
    }
    return derived.sort();
  }
}
