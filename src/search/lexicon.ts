import { fold } from '../language/fold.ts';
import type { Token } from '../language/tokenize.ts';
import { type Correction, type KnownWord, Spellings } from './spellings.ts';

type Entry = {
  readonly id: number;
  passages: number;
  /** The last passage that it was counted in. */
  lastPassage: number;
  articles: number;
  surface: string;
  lowerCase: number;
  capitalised: number;
  /** How many of the capitals open a sentence. */
  opening: number;
};

/** A short text without a capital may just hold no name. */
const FEWEST_TO_TELL = 8;

const SHORTEST_BEGINNING = 4;
const MOST_ADDED = 5;

/**
 * Every searchable word of the clips: in how many passages it stands, how it is written, and whether it is a name.
 *
 * Words are keyed by stem; `id` is a small number for compact storage.
 */
export class Lexicon {
  readonly #entries = new Map<string, Entry>();
  readonly #byId: Entry[] = [];
  readonly #stems: string[] = [];
  #passages = 0;
  #articles = 0;
  /** Made when first asked for after a word was added, as is the next. */
  #beginnings: ReadonlyMap<string, readonly string[]> | undefined;
  #spellings: Spellings | undefined;

  /** How many passages have been added. */
  get size(): number {
    return this.#passages;
  }

  /**
   * Adds the tokens of one passage and returns their ids, in order.
   *
   * @param openings the numbers of the tokens that open a sentence: a capital there may be any word's
   * @example `lexicon.add(text, tokenize(text))` → `Uint32Array [0, 1, 2]`
   */
  add(text: string, tokens: readonly Token[], openings: ReadonlySet<number> = new Set()): Uint32Array {
    const ids = new Uint32Array(tokens.length);
    this.#passages++;
    this.#spellings = undefined;
    // A text in hurried lower case, or in capitals throughout, does not tell what is a name.
    const isCased = tokens.length < FEWEST_TO_TELL || (/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text));
    for (const [position, token] of tokens.entries()) {
      const surface = text.slice(token.start, token.end).replace(/['’ʼ]s?$/u, '');
      const entry = this.#entry(token.stem);
      if (entry.passages === 0) entry.surface = surface;
      if (/^\p{Lu}/u.test(surface)) {
        entry.capitalised += isCased ? 1 : 0;
        entry.opening += isCased && openings.has(position) ? 1 : 0;
      } else if (isCased) {
        entry.lowerCase++;
        if (entry.lowerCase === 1 && entry.capitalised < 2) entry.surface = surface;
      }
      if (entry.lastPassage !== this.#passages) {
        entry.lastPassage = this.#passages;
        entry.passages++;
      }
      ids[position] = entry.id;
    }
    return ids;
  }

  /** Counts an article by the ids of its distinct words. */
  addArticle(ids: Iterable<number>): void {
    this.#articles++;
    for (const id of ids) {
      const entry = this.#byId[id];
      if (entry !== undefined) entry.articles++;
    }
  }

  /** The id of a stem that stands around passages (in a title, say), whether or not one holds it. */
  intern(stem: string): number {
    return this.#entry(stem).id;
  }

  /** How many ids have been given: every id is below. */
  get idCount(): number {
    return this.#byId.length;
  }

  /** Whether any passage holds a stem; one that only stands in a title has an id, and is held by none. */
  holds(stem: string): boolean {
    return (this.#entries.get(stem)?.passages ?? 0) > 0;
  }

  /** How many passages hold the word of an id. */
  passagesWith(id: number): number {
    return this.#byId[id]?.passages ?? 0;
  }

  /** `weight` over whole articles: how much a word tells of what an article is about. */
  articleWeight(id: number): number {
    return inverseFrequency(this.#byId[id]?.articles ?? 0, this.#articles);
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
    return inverseFrequency(this.#entries.get(stem)?.passages ?? 0, this.#passages);
  }

  /** Whether a stem is mostly written in lower case, and so is an ordinary word where it begins a sentence. */
  isCommon(stem: string): boolean {
    const entry = this.#entries.get(stem);
    if (entry === undefined || entry.passages === 0) return false;
    const isUntold = entry.lowerCase + entry.capitalised === 0 && /^\p{Ll}/u.test(entry.surface);
    return isUntold || (entry.lowerCase > 0 && entry.lowerCase * 4 >= entry.capitalised);
  }

  /**
   * Whether a stem stands only at the beginning of sentences, where a capital does not tell a name: "Turnout was 71 per cent".
   *
   * @example `lexicon.onlyOpens('turnout')` → `true`
   */
  onlyOpens(stem: string): boolean {
    const entry = this.#entries.get(stem);
    return (
      entry !== undefined &&
      entry.capitalised > 0 &&
      entry.lowerCase === 0 &&
      entry.opening === entry.capitalised
    );
  }

  /**
   * The known word that a misspelt one most likely stands for (see `Spellings`).
   *
   * @example `lexicon.closest('bejing')` → `{ stem: 'beij', surface: 'Beijing' }`
   */
  closest(folded: string): Correction | undefined {
    this.#spellings ??= new Spellings(this.#knownWords());
    return this.#spellings.closest(folded);
  }

  *#knownWords(): Iterable<KnownWord> {
    for (const [stem, { surface, passages }] of this.#entries) {
      if (passages > 0) yield { stem, word: fold(surface), surface, passages, isName: !this.isCommon(stem) };
    }
  }

  /**
   * The known name that a name in another romanisation most likely stands for (see `Spellings`).
   *
   * @example `lexicon.sameSound('choigou')` → `{ stem: 'shoigu', surface: 'Shoigu' }`
   */
  sameSound(folded: string): Correction | undefined {
    this.#spellings ??= new Spellings(this.#knownWords());
    return this.#spellings.sameSound(folded);
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
      entry = {
        id: this.#byId.length,
        passages: 0,
        lastPassage: 0,
        articles: 0,
        surface: stem,
        lowerCase: 0,
        capitalised: 0,
        opening: 0,
      };
      this.#entries.set(stem, entry);
      this.#byId.push(entry);
      this.#stems.push(stem);
    }
    return entry;
  }
}

function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
