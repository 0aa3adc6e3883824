import { fold } from '../language/fold.ts';
import { soundsOf } from '../language/name-sound.ts';
import type { Token } from '../language/tokenize.ts';
import { editDistance, isSlip } from './spelling.ts';

type Entry = {
  readonly id: number;
  passages: number;
  surface: string;
  lowerCase: number;
  capitalised: number;
};

const SHORTEST_BEGINNING = 4;
const MOST_ADDED = 5;

/** A word of the clips that another word was taken for. */
export type Correction = { readonly stem: string; readonly surface: string };

/**
 * Every searchable word of the clips: in how many passages it stands, how it is written, and whether it is a name.
 *
 * Words are keyed by stem; `id` is a small number for compact storage.
 */
export class Lexicon {
  readonly #entries = new Map<string, Entry>();
  readonly #stems: string[] = [];
  #passages = 0;
  /** Made when first asked for after a word was added. */
  #beginnings: ReadonlyMap<string, readonly string[]> | undefined;
  /** Stems of the names by their sounds; made when first asked for after a passage was added. */
  #sounds: ReadonlyMap<string, readonly string[]> | undefined;

  /** How many passages have been added. */
  get size(): number {
    return this.#passages;
  }

  /**
   * Adds the tokens of one passage and returns their ids, in order.
   *
   * @example `lexicon.add(text, tokenize(text))` → `Uint32Array [0, 1, 2]`
   */
  add(text: string, tokens: readonly Token[]): Uint32Array {
    const ids = new Uint32Array(tokens.length);
    const seen = new Set<number>();
    for (const [position, token] of tokens.entries()) {
      const surface = text.slice(token.start, token.end).replace(/['’ʼ]s?$/u, '');
      const entry = this.#entry(token.stem);
      if (entry.passages === 0) entry.surface = surface;
      if (/^\p{Lu}/u.test(surface)) entry.capitalised++;
      else {
        entry.lowerCase++;
        if (entry.lowerCase === 1 && entry.capitalised < 2) entry.surface = surface;
      }
      if (!seen.has(entry.id)) {
        seen.add(entry.id);
        entry.passages++;
      }
      ids[position] = entry.id;
    }
    this.#passages++;
    this.#sounds = undefined;
    return ids;
  }

  /** The id of a stem that stands around passages (in a title, say), whether or not one holds it. */
  intern(stem: string): number {
    return this.#entry(stem).id;
  }

  /** The stem that an id stands for; empty for an id that was never given. */
  stemOf(id: number): string {
    return this.#stems[id] ?? '';
  }

  /** How the clips write a stem; the stem itself when they do not. */
  surfaceOf(stem: string): string {
    return this.#entries.get(stem)?.surface ?? stem;
  }

  /**
   * Stems that are built from the same beginning: they share five letters or more and three quarters of the shorter one.
   * A stem that is not in the clips may be shorter, as the beginning of a known one.
   *
   * @example `lexicon.derivedFrom('imperi')` → `['imperialist']`
   */
  derivedFrom(stem: string): string[] {
    const known = this.#entries.has(stem);
    if (stem.length < SHORTEST_BEGINNING || !/^\p{L}+$/u.test(stem)) return [];
    return (this.#byBeginning().get(stem.slice(0, SHORTEST_BEGINNING)) ?? []).filter((other) => {
      if (other === stem || Math.abs(other.length - stem.length) > MOST_ADDED) return false;
      const shared = sharedBeginning(stem, other);
      if (!known && shared === stem.length) return true;
      return shared > SHORTEST_BEGINNING && shared >= Math.min(stem.length, other.length) * 0.75;
    });
  }

  /** The number that stands for a stem in `add`'s result, or `undefined` for an unknown one. */
  idOf(stem: string): number | undefined {
    return this.#entries.get(stem)?.id;
  }

  /**
   * How much a stem tells: the inverse passage frequency of BM25, `ln(1 + (N − n + ½) / (n + ½))`; an unknown stem tells
   * as much as one in half a passage.
   *
   * @see https://en.wikipedia.org/wiki/Okapi_BM25
   */
  weight(stem: string): number {
    const passages = this.#entries.get(stem)?.passages ?? 0;
    return Math.log(1 + (this.#passages - passages + 0.5) / (passages + 0.5));
  }

  /** Whether a stem is mostly written in lower case, and so is an ordinary word where it begins a sentence. */
  isCommon(stem: string): boolean {
    const entry = this.#entries.get(stem);
    return entry !== undefined && entry.lowerCase > 0 && entry.lowerCase * 4 >= entry.capitalised;
  }

  /**
   * The known word that a misspelt one most likely stands for: the fewest edits, then the most passages, then the
   * alphabet; the first letter or the second must agree.
   *
   * @example `lexicon.closest('bejing')` → `{ stem: 'beij', surface: 'Beijing' }`
   */
  closest(folded: string): Correction | undefined {
    let best: { stem: string; entry: Entry; edits: number } | undefined;
    for (const [stem, entry] of this.#entries) {
      // Folding may add or drop a letter or two; most words are out of reach before it.
      if (entry.passages === 0 || Math.abs(entry.surface.length - folded.length) > 4) continue;
      const word = fold(entry.surface);
      if (Math.abs(word.length - folded.length) > 2 || (word[0] !== folded[0] && word[1] !== folded[1]))
        continue;
      if (!isSlip(folded, word, !this.isCommon(stem))) continue;
      const edits = editDistance(folded, word, 2);
      const order =
        best === undefined
          ? -1
          : edits - best.edits || best.entry.passages - entry.passages || (stem < best.stem ? -1 : 1);
      if (order < 0) best = { stem, entry, edits };
    }
    return best && { stem: best.stem, surface: best.entry.surface };
  }

  /**
   * The known name that a name in another romanisation most likely stands for: the fewest edits, then the most
   * passages, then the alphabet.
   *
   * @example `lexicon.sameSound('choigou')` → `{ stem: 'shoigu', surface: 'Shoigu' }`
   */
  sameSound(folded: string): Correction | undefined {
    const stems = new Set(soundsOf(folded).flatMap((sound) => this.#bySound().get(sound) ?? []));
    const [best] = [...stems]
      .flatMap((stem) => {
        const entry = this.#entries.get(stem);
        return entry === undefined
          ? []
          : [{ stem, entry, edits: editDistance(folded, fold(entry.surface), folded.length) }];
      })
      .sort((a, b) => a.edits - b.edits || b.entry.passages - a.entry.passages || (a.stem < b.stem ? -1 : 1));
    return best && { stem: best.stem, surface: best.entry.surface };
  }

  #bySound(): ReadonlyMap<string, readonly string[]> {
    if (this.#sounds !== undefined) return this.#sounds;
    const sounds = new Map<string, string[]>();
    for (const [stem, { passages, surface }] of this.#entries) {
      if (passages === 0 || this.isCommon(stem)) continue;
      for (const sound of soundsOf(fold(surface))) {
        const stems = sounds.get(sound);
        if (stems === undefined) sounds.set(sound, [stem]);
        else stems.push(stem);
      }
    }
    this.#sounds = sounds;
    return sounds;
  }

  #byBeginning(): ReadonlyMap<string, readonly string[]> {
    if (this.#beginnings !== undefined) return this.#beginnings;
    const beginnings = new Map<string, string[]>();
    for (const stem of this.#entries.keys()) {
      if (stem.length < SHORTEST_BEGINNING) continue;
      const beginning = stem.slice(0, SHORTEST_BEGINNING);
      const stems = beginnings.get(beginning);
      if (stems === undefined) beginnings.set(beginning, [stem]);
      else stems.push(stem);
    }
    this.#beginnings = beginnings;
    return beginnings;
  }

  #entry(stem: string): Entry {
    let entry = this.#entries.get(stem);
    if (entry === undefined) {
      this.#beginnings = undefined;
      entry = { id: this.#entries.size, passages: 0, surface: stem, lowerCase: 0, capitalised: 0 };
      this.#entries.set(stem, entry);
      this.#stems.push(stem);
    }
    return entry;
  }
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
