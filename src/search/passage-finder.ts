import MiniSearch from 'minisearch';
import { type IndexedArticle, type IndexedPassage, idsAroundPassages } from './indexed-article.ts';

/** MiniSearch looks up whole words; they come to it as numbers, cut and stemmed already, and an article is its own id. */
const engineOptions = {
  fields: ['words'],
  extractField: (article: IndexedArticle, field: string): unknown =>
    field === 'words' ? [...wordsOf(article)].join(' ') : article,
  stringifyField: String,
  tokenize: (text: string) => (text === '' ? [] : text.split(' ')),
  processTerm: (word: string) => word,
};

/** So many words of an article are read in the time in which MiniSearch makes a result. */
const WORDS_READ_FOR_A_RESULT = 400;

/**
 * Finds the passages that hold any of some words, in their text or in what stands around them; in no order.
 *
 * MiniSearch finds the articles, which are then read through: a word in one passage is likely to stand in others of the same
 * article, so that articles take half of its time and memory. Where a word is so common that most articles hold it, or an
 * article waits for MiniSearch (such as one just read from disk), reading through is all that is done.
 */
export class PassageFinder {
  readonly #engine = new MiniSearch<IndexedArticle>(engineOptions);
  readonly #known = new Set<IndexedArticle>();
  readonly #waiting = new Set<IndexedArticle>();
  #words = 0;

  /** Adds an article at once. */
  add(article: IndexedArticle): void {
    this.#engine.add(article);
    this.#known.add(article);
    this.#words += article.length;
  }

  /** Adds an article that is read through until `settle` has had time for it. */
  addLater(article: IndexedArticle): void {
    this.#waiting.add(article);
    this.#words += article.length;
  }

  remove(article: IndexedArticle): void {
    this.#words -= article.length;
    if (this.#waiting.delete(article)) return;
    // `discard` would leave the article behind until a vacuum runs through all words of the clips.
    this.#engine.remove(article);
    this.#known.delete(article);
  }

  /** Gives one of the articles that wait to MiniSearch; `false` when none waits. */
  settle(): boolean {
    for (const article of this.#waiting) {
      this.#engine.add(article);
      this.#known.add(article);
      this.#waiting.delete(article);
      return true;
    }
    return false;
  }

  /**
   * @param ids of the words; each once
   * @param expected about how many passages will be found
   * @param idCount every id of the clips is below it
   */
  find(ids: readonly number[], expected: number, idCount: number): IndexedPassage[] {
    const found: IndexedPassage[] = [];
    // As long as there are ids: reading behind the end of an array is many times slower.
    const isWanted = new Uint8Array(idCount);
    for (const id of ids) isWanted[id] = 1;
    for (const article of this.#articlesWith(ids, expected)) readThrough(article, isWanted, found);
    for (const article of this.#waiting) readThrough(article, isWanted, found);
    return found;
  }

  #articlesWith(ids: readonly number[], expected: number): Iterable<IndexedArticle> {
    const wordsOfOne = this.#words / Math.max(1, this.#known.size + this.#waiting.size);
    if (expected * (WORDS_READ_FOR_A_RESULT + wordsOfOne) > this.#words) return this.#known;
    const articles: IndexedArticle[] = [];
    this.#engine.search(ids.join(' '), {
      filter: ({ id }) => {
        articles.push(id);
        return false;
      },
    });
    return articles;
  }
}

function wordsOf(article: IndexedArticle): Set<number> {
  const words = new Set<number>(article.wordIds);
  for (const id of idsAroundPassages(article)) words.add(id);
  return words;
}

function readThrough(
  { tokenIds, entries }: IndexedArticle,
  isWanted: Uint8Array,
  found: IndexedPassage[],
): void {
  for (const entry of entries) {
    let at = entry.tokenFrom;
    while (at < entry.tokenTo && isWanted[tokenIds[at] ?? 0] !== 1) at++;
    if (at < entry.tokenTo || holdsAny(entry.leadInIds, isWanted) || holdsAny(entry.headingIds, isWanted)) {
      found.push(entry);
    }
  }
}

function holdsAny(ids: Uint32Array, isWanted: Uint8Array): boolean {
  for (let at = 0; at < ids.length; at++) if (isWanted[ids[at] ?? 0] === 1) return true;
  return false;
}
