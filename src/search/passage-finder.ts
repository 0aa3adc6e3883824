import MiniSearch from 'minisearch';
import type { Steps } from '../slices.ts';
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

/**
 * Finds the passages that hold any of some words, in their text or in what stands around them; in no order.
 *
 * MiniSearch finds them; the passages of an article that waits for MiniSearch, such as one just read from disk, are read
 * through instead.
 */
export class PassageFinder {
  readonly #engine = new MiniSearch<IndexedPassage>(engineOptions);
  readonly #waiting = new Set<IndexedArticle>();
  /** How many passages of an article MiniSearch knows: of one that waits, perhaps not all. */
  readonly #introduced = new Map<IndexedArticle, number>();

  /** Adds an article that is read through until `settle` has had time for it. */
  addLater(article: IndexedArticle): void {
    this.#waiting.add(article);
  }

  /** Adds an article with all that MiniSearch needs of it; until that is done, it is read through. */
  *add(article: IndexedArticle): Steps<void> {
    this.addLater(article);
    yield* this.#introduce(article);
  }

  /** Takes an article out; what is asked before the last step may or may not find it. */
  *remove(article: IndexedArticle): Steps<void> {
    this.#waiting.delete(article);
    const introduced = this.#introduced.get(article) ?? 0;
    this.#introduced.delete(article);
    for (const entry of article.entries.slice(0, introduced)) {
      // `discard` would leave the passage behind until a vacuum runs through all words of the clips.
      this.#engine.remove(entry);
      yield;
    }
  }

  /** Gives the articles that wait to MiniSearch; whoever else does so meanwhile shares the work. */
  *settle(): Steps<void> {
    for (const article of this.#waiting) yield* this.#introduce(article);
  }

  /** An article may be removed, or introduced by somebody else, between two steps. */
  *#introduce(article: IndexedArticle): Steps<void> {
    while (this.#waiting.has(article)) {
      const introduced = this.#introduced.get(article) ?? 0;
      const entry = article.entries[introduced];
      if (entry === undefined) {
        this.#waiting.delete(article);
        return;
      }
      this.#engine.add(entry);
      this.#introduced.set(article, introduced + 1);
      yield;
    }
  }

  /**
   * @param ids of the words; each once
   * @param idCount every id of the clips is below it
   */
  find(ids: readonly number[], idCount: number): Iterable<IndexedPassage> {
    const found = new Set<IndexedPassage>();
    this.#engine.search(ids.join(' '), {
      // What has no boost gets no score and is no result, which would take many times as long as finding it does.
      boostDocument(entry: IndexedPassage) {
        found.add(entry);
        return 0;
      },
    });
    if (this.#waiting.size === 0) return found;
    // As long as there are ids: reading behind the end of an array is many times slower.
    const isWanted = new Uint8Array(idCount);
    for (const id of ids) isWanted[id] = 1;
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
