import { fold } from '../language/fold.ts';
import { type Steps, sorted } from '../slices.ts';

/** What a member types a word as: runs of letters and digits, with what may stand inside them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.&][\p{L}\p{N}\p{M}]+)*/gu;

/** A word of a text, folded, and where it begins in the text. */
export type TypedWord = { readonly folded: string; readonly start: number };

/**
 * The words of a text as they are matched while somebody types: hyphens, slashes and underscores part them.
 *
 * @example `typedWords('Élysée_2.txt')` → `[{ folded: 'elysee', start: 0 }, { folded: '2.txt', start: 7 }]`
 */
export function typedWords(text: string): TypedWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({ folded: fold(match[0]), start: match.index })).filter(
    ({ folded }) => folded !== '',
  );
}

type Key<Thing> = { readonly key: string; readonly thing: Thing };

/**
 * Things by the beginnings of their names: every word of a name begins a key, so that "sho" finds "Sergei Shoigu".
 * A look-up is a binary search in a sorted list.
 */
export class Beginnings<Thing> {
  readonly #keys: readonly Key<Thing>[];

  private constructor(keys: readonly Key<Thing>[]) {
    this.#keys = keys;
  }

  /**
   * Finds things by their names; a step for each.
   *
   * @param namesOf the texts by which a thing is found
   */
  static *of<Thing>(
    things: readonly Thing[],
    namesOf: (thing: Thing) => readonly string[],
  ): Steps<Beginnings<Thing>> {
    const keys: Key<Thing>[] = [];
    for (const thing of things) {
      for (const name of namesOf(thing)) {
        const words = typedWords(name).map(({ folded }) => folded);
        for (const at of words.keys()) keys.push({ key: words.slice(at).join(' '), thing });
      }
      yield;
    }
    return new Beginnings(yield* sorted(keys, (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)));
  }

  /**
   * The things of which a name goes on like this from the beginning of one of its words; each once.
   *
   * @param beginning folded words, one space between them; nothing begins with `''`
   * @example `allAtOnce(Beginnings.of(['Sergei Shoigu'], (name) => [name])).find('sho')` → `Set { 'Sergei Shoigu' }`
   */
  find(beginning: string): Set<Thing> {
    const found = new Set<Thing>();
    if (beginning === '') return found;
    for (let at = this.#firstFrom(beginning); this.#keys[at]?.key.startsWith(beginning); at++) {
      const thing = this.#keys[at]?.thing;
      if (thing !== undefined) found.add(thing);
    }
    return found;
  }

  #firstFrom(beginning: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle]?.key ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
