import { ownCopy } from '../language/own-copy.ts';
import { Compounds } from './compounds.ts';
import { isMostlyLowerCase, type Word } from './counts.ts';
import { StemBeginnings } from './stem-beginnings.ts';
import { mostWritten } from './written-forms.ts';

/** A word with what only the lexicon needs of it. */
export type Entry = Word & {
  readonly id: number;
  /** The change in which it was counted last. */
  lastCounted: number;
  /** How it is most often written, until that changes. */
  surface: string | undefined;
};

/** Words by their stems and by small numbers; the number of a word that is forgotten is given again. */
export class WordTable {
  readonly #byStem = new Map<string, Entry>();
  readonly #byId: (Entry | undefined)[] = [];
  readonly #unused: number[] = [];
  readonly beginnings = new StemBeginnings();
  readonly compounds = new Compounds();

  /** Copies the word of the next number from another table; nothing where that has a gap. */
  put(id: number, word: Word | undefined): void {
    if (word === undefined) {
      this.#byId[id] = undefined;
      this.#unused.push(id);
    } else this.#put(id, { ...word, forms: word.forms.map((form) => ({ ...form })) });
  }

  /** By their numbers, with gaps. */
  get byId(): readonly (Entry | undefined)[] {
    return this.#byId;
  }

  get(stem: string): Entry | undefined {
    return this.#byStem.get(stem);
  }

  has(stem: string): boolean {
    return this.#byStem.has(stem);
  }

  /** The word of a stem, which is a new one if there is none. */
  getOrAdd(stem: string): Entry {
    const known = this.#byStem.get(stem);
    if (known !== undefined) return known;
    const nothing = { passages: 0, articles: 0, around: 0, lowerCase: 0, capitalised: 0, opening: 0 };
    return this.#put(this.#unused.pop() ?? this.#byId.length, { stem: ownCopy(stem), ...nothing, forms: [] });
  }

  forget({ id, stem }: Entry): void {
    this.#byStem.delete(stem);
    this.#byId[id] = undefined;
    this.#unused.push(id);
    this.beginnings.remove(stem);
    this.compounds.remove(stem);
  }

  #put(id: number, word: Word): Entry {
    const entry: Entry = { ...word, id, lastCounted: 0, surface: undefined };
    this.#byStem.set(entry.stem, entry);
    this.#byId[id] = entry;
    this.beginnings.add(entry.stem);
    this.compounds.add(entry.stem);
    return entry;
  }
}

/**
 * How the clips most often write a word (see `mostWritten`), as a name or as a common word; its stem when they do not.
 *
 * @example of the word that is written "Talks" five times and "talks" twice → `'talks'`
 */
export function surfaceOf(entry: Entry): string {
  const isCommon = isMostlyLowerCase(entry);
  const as = isCommon === undefined ? 'untold' : isCommon ? 'asCommon' : 'asName';
  entry.surface ??= mostWritten(entry.forms, as) ?? entry.stem;
  return entry.surface;
}
