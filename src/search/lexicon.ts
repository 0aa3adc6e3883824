import { fold } from '../language/fold.ts';
import type { Steps } from '../slices.ts';
import { type Capitals, countCapital, readCapitals } from './capitals.ts';
import { type Counts, inverseFrequency, isMostlyLowerCase, onlyOpensSentences } from './counts.ts';
import type { Numbers } from './number-list.ts';
import { type Correction, type KnownWord, Spellings } from './spellings.ts';
import { surfaceOf, WordTable } from './word-table.ts';
import { countForm } from './written-forms.ts';
import { countedIn, type WrittenToken, WrittenWords } from './written-words.ts';

/** So many words are copied, or counted for an article, in some milliseconds. */
const WORDS_IN_A_STEP = 1_000;

/**
 * Every searchable word of the clips: in how many passages it stands, how it is written, and whether it is a name.
 *
 * Words are keyed by stem; `id` is a small number for compact storage, which says nothing of the word. Everything else is
 * a count or follows from counts, so that it does not matter in which order articles were added and removed.
 */
export class Lexicon {
  readonly #words = new WordTable();
  readonly #written = new WrittenWords();
  readonly #spellings = new Spellings((stem) => this.#knownWord(stem));
  #passages = 0;
  #articles = 0;
  #version = 0;

  /**
   * A lexicon that goes on by itself with what another one counted.
   *
   * @example `allAtOnce(Lexicon.of(lexicon.counts))` → a copy
   */
  static *of({ words, passages, articles }: Counts): Steps<Lexicon> {
    const lexicon = new Lexicon();
    lexicon.#passages = passages;
    lexicon.#articles = articles;
    for (const [id, word] of words.entries()) {
      lexicon.#words.put(id, word);
      if (word !== undefined) lexicon.#spellings.changed(word.stem);
      if (id % WORDS_IN_A_STEP === 0) yield;
    }
    return lexicon;
  }

  /** All that it counts. */
  get counts(): Counts {
    return { words: this.#words.byId, passages: this.#passages, articles: this.#articles };
  }

  /** How many passages it counts. */
  get size(): number {
    return this.#passages;
  }

  /** Another number after every change: what was derived from the counts before need not hold any more. */
  get version(): number {
    return this.#version;
  }

  /**
   * Cuts a text into its searchable words, to be added or removed.
   *
   * @param language ISO 639-1
   * @example `lexicon.read('He met Xi')` → tokens with the stems `meet` and `xi`
   */
  read(text: string, language = 'en'): WrittenToken[] {
    return this.#written.read(text, language);
  }

  /**
   * Adds the tokens of one passage and returns their ids, in order.
   *
   * @example `lexicon.add(text, lexicon.read(text))` → `Uint32Array [0, 1, 2]`
   */
  add(text: string, tokens: readonly WrittenToken[], capitals: Capitals = {}): Uint32Array {
    return this.#count(text, tokens, capitals, 1);
  }

  /** Takes the tokens of one passage away that were added, told by the same. */
  remove(text: string, tokens: readonly WrittenToken[], capitals: Capitals = {}): void {
    for (const id of this.#count(text, tokens, capitals, -1)) this.#forgetUnused(id);
  }

  /**
   * Counts an article by the ids of its distinct words, title included, or takes it away again; its passages go before.
   * Done in steps.
   *
   * @param around the ids of all that stands around its passages, as often as it stands there
   */
  *countArticle(words: Numbers, around: Iterable<Numbers>, by: 1 | -1): Steps<void> {
    this.#version++;
    this.#articles += by;
    let counted = 0;
    for (const ids of around) {
      for (const id of ids) this.#countAs('around', id, by);
      if (++counted % WORDS_IN_A_STEP === 0) yield;
    }
    for (const id of words) {
      this.#countAs('articles', id, by);
      if (++counted % WORDS_IN_A_STEP === 0) yield;
    }
  }

  /** The id of a stem that stands around passages (in a title, say), whether or not one holds it. */
  intern(stem: string): number {
    return this.#words.getOrAdd(stem).id;
  }

  /** Every id is below it. */
  get idCount(): number {
    return this.#words.byId.length;
  }

  /** Whether any passage holds a stem; one that only stands in a title has an id, and is held by none. */
  holds(stem: string): boolean {
    return (this.#words.get(stem)?.passages ?? 0) > 0;
  }

  /** How many passages hold the word of an id. */
  passagesWith(id: number): number {
    return this.#words.byId[id]?.passages ?? 0;
  }

  /** `weight` over whole articles: how much a word tells of what an article is about. */
  articleWeight(id: number): number {
    return inverseFrequency(this.#words.byId[id]?.articles ?? 0, this.#articles);
  }

  /** The stem that an id stands for; empty for none. */
  stemOf(id: number): string {
    return this.#words.byId[id]?.stem ?? '';
  }

  /** How the clips most often write a stem (see `mostWritten`); the stem itself when they do not. */
  surfaceOf(stem: string): string {
    const entry = this.#words.get(stem);
    return entry === undefined ? stem : surfaceOf(entry);
  }

  /** Stems of the clips that are built from the same beginning, by their letters (see `StemBeginnings`). */
  derivedFrom(stem: string): string[] {
    return this.#words.beginnings.derivedFrom(stem, this.#words);
  }

  /** Stems of the clips that are compounds with a stem, or of which it is one (see `Compounds`). */
  compoundsOf(stem: string): string[] {
    return this.#words.compounds.of(stem);
  }

  /** The number that stands for a stem in `add`'s result, or `undefined` for an unknown one. */
  idOf(stem: string): number | undefined {
    return this.#words.get(stem)?.id;
  }

  /** How much a stem tells: its `inverseFrequency` over passages; an unknown one tells as much as one in half a passage. */
  weight(stem: string): number {
    return inverseFrequency(this.#words.get(stem)?.passages ?? 0, this.#passages);
  }

  /** Whether a stem is mostly written in lower case, and so is an ordinary word where it begins a sentence. */
  isCommon(stem: string): boolean {
    const entry = this.#words.get(stem);
    if (entry === undefined || entry.passages === 0) return false;
    return isMostlyLowerCase(entry) ?? /^\p{Ll}/u.test(surfaceOf(entry));
  }

  /** Whether a stem stands once in the clips: where that is at the beginning of a sentence, its capital tells nothing. */
  isRare(stem: string): boolean {
    const entry = this.#words.get(stem);
    return entry === undefined || entry.lowerCase + entry.capitalised < 2;
  }

  /** Whether a stem stands only where a sentence begins, and so may be no name: "Turnout was 71 per cent". */
  onlyOpens(stem: string): boolean {
    const entry = this.#words.get(stem);
    return entry !== undefined && onlyOpensSentences(entry);
  }

  /**
   * The known word that a misspelt one most likely stands for (see `Spellings`).
   *
   * @param mark of the language that it is written in (see `unmarked`); a name may be of any
   * @example `lexicon.closest('bejing')` → `{ stem: 'beij', surface: 'Beijing' }`
   */
  closest(folded: string, mark = ''): Correction | undefined {
    return this.#spellings.closest(folded, mark);
  }

  /** Orders the words for misspelt ones, which otherwise the first misspelt word waits for. */
  settle(): Steps<void> {
    return this.#spellings.settle();
  }

  /** The known names of any language that a name may be another romanisation of, as stems (see `Spellings`). */
  soundingLike(folded: string): string[] {
    return this.#spellings.soundingLike(folded);
  }

  /** The known name that a name in another romanisation most likely stands for (see `Spellings`). */
  sameSound(folded: string): Correction | undefined {
    return this.#spellings.sameSound(folded);
  }

  #knownWord(stem: string): KnownWord | undefined {
    const entry = this.#words.get(stem);
    if (entry === undefined || entry.passages === 0) return undefined;
    const surface = surfaceOf(entry);
    return { stem, word: fold(surface), surface, passages: entry.passages, isName: !this.isCommon(stem) };
  }

  #count(text: string, tokens: readonly WrittenToken[], capitals: Capitals, by: 1 | -1): Uint32Array {
    this.#version++;
    this.#passages += by;
    const tells = readCapitals(text, tokens.length, capitals);
    const ids = new Uint32Array(tokens.length);
    let at = 0;
    for (const token of tokens) {
      const { entry, form } = countedIn(this.#words, token.word);
      const told = tells(token);
      countForm(entry.forms, form, told, by);
      countCapital(entry, told, told === 'asName' && capitals.openings?.has(at) === true, by);
      // A surface that nobody looked at since the last change is known to have changed.
      if (entry.surface !== undefined || entry.passages === 0) this.#spellings.changed(entry.stem);
      entry.surface = undefined;
      if (entry.lastCounted !== this.#version) {
        entry.lastCounted = this.#version;
        entry.passages += by;
      }
      ids[at++] = entry.id;
    }
    return ids;
  }

  #countAs(as: 'around' | 'articles', id: number, by: 1 | -1): void {
    const entry = this.#words.byId[id];
    if (entry !== undefined) entry[as] += by;
    if (by < 0) this.#forgetUnused(id);
  }

  /** A word that stands nowhere any more is as unknown as in clips that never held it. */
  #forgetUnused(id: number): void {
    const entry = this.#words.byId[id];
    if (entry === undefined || entry.passages + entry.articles + entry.around > 0) return;
    this.#words.forget(entry);
    this.#spellings.changed(entry.stem);
  }
}
