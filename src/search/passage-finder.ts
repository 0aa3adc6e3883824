import MiniSearch from 'minisearch';
import type { IndexedArticle, IndexedPassage } from './indexed-article.ts';

/** MiniSearch looks up whole words; they come to it as numbers, cut and stemmed already, and a passage is its own id. */
const engineOptions = {
  fields: ['words'],
  extractField: (entry: IndexedPassage, field: string): unknown =>
    field === 'words' ? [...wordsOf(entry)].join(' ') : entry,
  stringifyField: String,
  tokenize: (text: string) => (text === '' ? [] : text.split(' ')),
  processTerm: (word: string) => word,
};

/** So many words are read in the time in which MiniSearch finds a passage. */
const WORDS_READ_FOR_A_FIND = 400;

/**
 * Finds the passages that hold any of some words, in their text or in what stands around them; in no order.
 *
 * MiniSearch finds them. Where a word is so common that most passages hold it, or an article waits for MiniSearch (such as
 * one just read from disk), passages are read through instead.
 */
export class PassageFinder {
  readonly #engine = new MiniSearch<IndexedPassage>(engineOptions);
  readonly #known = new Set<IndexedArticle>();
  readonly #waiting = new Set<IndexedArticle>();
  #words = 0;

  /** Adds an article at once. */
  add(article: IndexedArticle): void {
    this.#engine.addAll(article.entries);
    this.#known.add(article);
    this.#words += article.tokenIds.length;
  }

  /** Adds an article that is read through until `settle` has had time for it. */
  addLater(article: IndexedArticle): void {
    this.#waiting.add(article);
  }

  remove(article: IndexedArticle): void {
    if (this.#waiting.delete(article)) return;
    // `discard` would leave the passages behind until a vacuum runs through all words of the clips.
    this.#engine.removeAll(article.entries);
    this.#known.delete(article);
    this.#words -= article.tokenIds.length;
  }

  /** Gives one of the articles that wait to MiniSearch; `false` when none waits. */
  settle(): boolean {
    for (const article of this.#waiting) {
      this.#waiting.delete(article);
      this.add(article);
      return true;
    }
    return false;
  }

  /**
   * @param ids of the words; each once
   * @param expected about how many passages will be found
   * @param idCount every id of the clips is below it
   */
  find(ids: readonly number[], expected: number, idCount: number): Iterable<IndexedPassage> {
    const found = new Set<IndexedPassage>();
    // As long as there are ids: reading behind the end of an array is many times slower.
    const isWanted = new Uint8Array(idCount);
    for (const id of ids) isWanted[id] = 1;
    if (expected * WORDS_READ_FOR_A_FIND > this.#words) {
      for (const article of this.#known) readThrough(article, isWanted, found);
    } else {
      this.#engine.search(ids.join(' '), {
        // What has no boost gets no score and is no result, which would take many times as long as finding it does.
        boostDocument(entry: IndexedPassage) {
          found.add(entry);
          return 0;
        },
      });
    }
    for (const article of this.#waiting) readThrough(article, isWanted, found);
    return found;
  }
}

function wordsOf({ article, tokenFrom, tokenTo, headingIds, leadInIds }: IndexedPassage): Set<number> {
  const words = new Set<number>();
  for (let at = tokenFrom; at < tokenTo; at++) words.add(article.tokenIds[at] ?? 0);
  for (const id of headingIds) words.add(id);
  for (const id of leadInIds) words.add(id);
  return words;
}

function readThrough(
  { tokenIds, entries }: IndexedArticle,
  isWanted: Uint8Array,
  found: Set<IndexedPassage>,
): void {
  for (const entry of entries) {
    let at = entry.tokenFrom;
    while (at < entry.tokenTo && isWanted[tokenIds[at] ?? 0] !== 1) at++;
    if (at < entry.tokenTo || holdsAny(entry.leadInIds, isWanted) || holdsAny(entry.headingIds, isWanted)) {
      found.add(entry);
    }
  }
}

function holdsAny(ids: Uint32Array, isWanted: Uint8Array): boolean {
  for (let at = 0; at < ids.length; at++) if (isWanted[ids[at] ?? 0] === 1) return true;
  return false;
}
