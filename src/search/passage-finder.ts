import MiniSearch from 'minisearch';
import { type IndexedArticle, type IndexedPassage, tokenIdsOf } from './indexed-article.ts';

/** MiniSearch looks up whole words; they come to it as numbers, cut and stemmed already, and a passage is its own id. */
const engineOptions = {
  fields: ['words'],
  extractField: (entry: IndexedPassage, field: string): unknown =>
    field === 'words' ? wordsOf(entry) : entry,
  stringifyField: String,
  tokenize: (text: string) => (text === '' ? [] : text.split(' ')),
  processTerm: (word: string) => word,
};

/** What MiniSearch needs for a result, against reading a word of the clips: measured by `npm run bench:start`. */
const WORDS_READ_FOR_A_RESULT = 400;

/**
 * Finds the passages that hold any of some words, in their text or in what stands around them; in no order.
 *
 * MiniSearch looks words up. Articles that wait for it, such as those just read from disk, are read through instead, as all
 * are where a word is so common that reading is quicker.
 */
export class PassageFinder {
  readonly #engine = new MiniSearch<IndexedPassage>(engineOptions);
  readonly #waiting = new Set<IndexedArticle>();
  readonly #known = new Set<IndexedArticle>();
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
    this.#words += article.tokenIds.length;
  }

  remove(article: IndexedArticle): void {
    this.#words -= article.tokenIds.length;
    if (this.#waiting.delete(article)) return;
    // `discard` would leave the passages behind until a vacuum runs through all words of the clips.
    this.#engine.removeAll(article.entries);
    this.#known.delete(article);
  }

  /** Gives one of the articles that wait to MiniSearch; `false` when none waits. */
  settle(): boolean {
    for (const article of this.#waiting) {
      this.#waiting.delete(article);
      this.#engine.addAll(article.entries);
      this.#known.add(article);
      return true;
    }
    return false;
  }

  /**
   * @param ids of the words; each once
   * @param expected about how many passages will be found
   */
  find(ids: readonly number[], expected: number): IndexedPassage[] {
    const found: IndexedPassage[] = [];
    const isQuicklyRead = expected * WORDS_READ_FOR_A_RESULT > this.#words;
    if (isQuicklyRead) readThrough(this.#known, ids, found);
    else {
      this.#engine.search(ids.join(' '), {
        filter: ({ id }) => {
          found.push(id);
          return false;
        },
      });
    }
    readThrough(this.#waiting, ids, found);
    return found;
  }
}

function wordsOf(entry: IndexedPassage): string {
  return [...new Set([...tokenIdsOf(entry), ...entry.leadInIds, ...entry.headingIds])].join(' ');
}

function readThrough(
  articles: Iterable<IndexedArticle>,
  ids: readonly number[],
  found: IndexedPassage[],
): void {
  const isWanted = new Uint8Array(Math.max(...ids) + 1);
  for (const id of ids) isWanted[id] = 1;
  for (const { tokenIds, entries } of articles) {
    for (const entry of entries) {
      let at = entry.tokenFrom;
      while (at < entry.tokenTo && isWanted[tokenIds[at] ?? 0] !== 1) at++;
      if (at < entry.tokenTo || holdsAny(entry.leadInIds, isWanted) || holdsAny(entry.headingIds, isWanted))
        found.push(entry);
    }
  }
}

function holdsAny(ids: Uint32Array, isWanted: Uint8Array): boolean {
  for (let at = 0; at < ids.length; at++) if (isWanted[ids[at] ?? 0] === 1) return true;
  return false;
}
