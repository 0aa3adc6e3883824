import MiniSearch from 'minisearch';
import type { Steps } from '../slices.ts';
import { type IndexedArticle, type IndexedPassage, idsAroundPassages } from './indexed-article.ts';

/** What MiniSearch gets to know at once: some words of an article, which are an object of their own to it. */
type Part = { readonly article: IndexedArticle };
type PartWords = { readonly id: Part; readonly words: readonly number[] };

/** So many words of an article are told to MiniSearch in a step: some milliseconds. */
const WORDS_IN_A_PART = 2_000;
/** So many words around passages are gathered in a millisecond. */
const ADDED_IN_A_STEP = 10_000;

/** MiniSearch looks up whole words; they come to it as numbers, cut and stemmed already. */
const engineOptions = {
  fields: ['words'],
  extractField: ({ id, words }: PartWords, field: string): unknown =>
    field === 'words' ? words.join(' ') : id,
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
  readonly #engine = new MiniSearch<PartWords>(engineOptions);
  readonly #known = new Set<IndexedArticle>();
  readonly #waiting = new Set<IndexedArticle>();
  /** The parts of each article that MiniSearch knows: of one that waits, perhaps not all. */
  readonly #parts = new Map<IndexedArticle, Part[]>();
  #words = 0;

  /** Adds an article that is read through until `settle` has had time for it. */
  addLater(article: IndexedArticle): void {
    this.#waiting.add(article);
    this.#words += article.length;
  }

  /** Adds an article with all that MiniSearch needs of it; until that is done, it is read through. */
  *add(article: IndexedArticle): Steps<void> {
    this.addLater(article);
    yield* this.#introduce(article);
  }

  /** Takes an article out; what is asked before the last step may or may not find it. */
  *remove(article: IndexedArticle): Steps<void> {
    this.#words -= article.length;
    this.#waiting.delete(article);
    this.#known.delete(article);
    const parts = this.#parts.get(article) ?? [];
    this.#parts.delete(article);
    // `discard` would leave the article behind until a vacuum runs through all words of the clips.
    const words = parts.length === 0 ? [] : yield* wordsInParts(article);
    for (const [at, id] of parts.entries()) {
      this.#engine.remove({ id, words: words[at] ?? [] });
      yield;
    }
  }

  /** Gives the articles that wait to MiniSearch; whoever else does so meanwhile shares the work. */
  *settle(): Steps<void> {
    for (const article of this.#waiting) yield* this.#introduce(article);
  }

  /** An article may be removed, or introduced by somebody else, between two steps. */
  *#introduce(article: IndexedArticle): Steps<void> {
    const all = yield* wordsInParts(article);
    const known = this.#parts.get(article) ?? [];
    this.#parts.set(article, known);
    while (this.#waiting.has(article)) {
      const words = all[known.length];
      if (words === undefined) {
        this.#waiting.delete(article);
        this.#known.add(article);
        return;
      }
      const id = { article };
      this.#engine.add({ id, words });
      known.push(id);
      yield;
    }
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
    const articles = new Set<IndexedArticle>();
    this.#engine.search(ids.join(' '), {
      filter: ({ id: { article } }) => {
        // One of which not all parts are known yet is read through with those that wait.
        if (!this.#waiting.has(article)) articles.add(article);
        return false;
      },
    });
    return articles;
  }
}

function* wordsInParts(article: IndexedArticle): Steps<number[][]> {
  const distinct = new Set<number>(article.wordIds);
  let last: Uint32Array | undefined;
  let added = 0;
  for (const ids of idsAroundPassages(article)) {
    // Passages below one heading share its words.
    if (ids === last) continue;
    last = ids;
    for (const id of ids) distinct.add(id);
    added += ids.length;
    if (added < ADDED_IN_A_STEP) continue;
    added = 0;
    yield;
  }
  const words = [...distinct];
  const parts: number[][] = [];
  for (let at = 0; at < words.length; at += WORDS_IN_A_PART)
    parts.push(words.slice(at, at + WORDS_IN_A_PART));
  return parts;
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
