import { deserialize, serialize } from 'node:v8';
import sqlite from 'node-sqlite3-wasm';
import { baseLanguage } from '../../src/language/base-language.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Source } from '../../src/model/source.ts';
import { bestHits } from '../../src/search/best-hits.ts';
import { CollectionCounts } from '../../src/search/collection-counts.ts';
import {
  forgetArticle,
  type IndexedArticle,
  type IndexedPassage,
  indexArticle,
} from '../../src/search/indexed-article.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import type { Hit, PassageIndex } from '../../src/search/passage-index.ts';
import { rarestWords } from '../../src/search/rarest-words.ts';
import { byPath } from '../../src/search/source-order.ts';
import type { WeighedQuery } from '../../src/search/weighed-query.ts';
import { allAtOnce, type Steps } from '../../src/slices.ts';
import { type PackedArticle, packArticle, unpackArticle } from '../../src/store/packed-article.ts';
import { PackedNumbers, packNumbers } from '../../src/store/packed-numbers.ts';

/** SQLite's own order decides which passages are scored; more than enough for the fifty that are ranked. */
const MOST_FOUND = 400;
/** An article has fewer passages; the number of a passage is that of its article, and its place. */
const PLACES = 2 ** 20;

const TABLES = `
  CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE, packed BLOB);
  CREATE VIRTUAL TABLE passages USING fts5(words, tokenize = 'ascii');
`;

/**
 * The passages of clips that need not fit into memory: SQLite keeps the articles and finds passages by full text; only the
 * lexicon, and whatever article somebody still holds, is in memory.
 */
export class Fts5Index implements PassageIndex {
  readonly main: string;
  readonly lexicon: Lexicon;
  readonly #database = new sqlite.Database(':memory:');
  readonly #counts = new CollectionCounts();
  readonly #read = new Map<number, WeakRef<IndexedArticle>>();

  constructor(main = 'en', lexicon: Lexicon = new Lexicon(), articles: Iterable<IndexedArticle> = []) {
    this.main = main;
    this.lexicon = lexicon;
    this.#database.exec(TABLES);
    for (const article of articles) allAtOnce(this.#keep(article));
  }

  get languages(): readonly string[] {
    return this.#counts.languages(this.main);
  }

  get size(): number {
    return this.#counts.passages;
  }

  get articles(): readonly IndexedArticle[] {
    const numbers = this.#database.all('SELECT number FROM articles');
    return numbers
      .map(({ number }) => this.#articleOf(Number(number)))
      .sort((a, b) => byPath(a.source, b.source));
  }

  get entries(): readonly IndexedPassage[] {
    return this.articles.flatMap(({ entries }) => entries);
  }

  article(sourceId: string): IndexedArticle | undefined {
    const number = this.#numberOf(sourceId);
    return number === undefined ? undefined : this.#articleOf(number);
  }

  add(source: Source, passages: readonly Passage[]): void {
    allAtOnce(this.adding(source, passages));
  }

  *adding(source: Source, passages: readonly Passage[]): Steps<void> {
    if (this.#numberOf(source.id) !== undefined) throw new Error(`The source ${source.path} was added twice`);
    const language = source.language === undefined ? this.main : baseLanguage(source.language);
    yield* this.#keep(yield* indexArticle(source, passages, this.lexicon, language));
  }

  remove(sourceId: string): boolean {
    return allAtOnce(this.removing(sourceId));
  }

  *removing(sourceId: string): Steps<boolean> {
    const number = this.#numberOf(sourceId);
    if (number === undefined) return false;
    const article = this.#articleOf(number);
    this.#database.run('DELETE FROM passages WHERE rowid >= ? AND rowid < ?', [
      number * PLACES,
      (number + 1) * PLACES,
    ]);
    this.#database.run('DELETE FROM articles WHERE number = ?', [number]);
    this.#read.delete(number);
    yield* forgetArticle(article, this.lexicon);
    this.#counts.count(article, -1);
    return true;
  }

  *copy(): Steps<PassageIndex> {
    return new Fts5Index(this.main, yield* Lexicon.of(this.lexicon.counts), this.articles);
  }

  /** There is nothing to be told later. */
  *settle(): Steps<void> {}

  search(query: WeighedQuery, limit: number): Hit[] {
    const words = rarestWords(query.scoring, this.lexicon, this.size);
    if (words.length === 0) return [];
    const anyWord = words.map(({ id }) => `"${id}"`).join(' OR ');
    const found = this.#database.all(
      `SELECT passages.rowid AS place FROM passages JOIN articles ON number = passages.rowid / ${PLACES}
       WHERE passages MATCH ? ORDER BY bm25(passages), id, place LIMIT ?`,
      [anyWord, Math.max(limit, MOST_FOUND)],
    );
    const entries = found.map(({ place }) => this.#entryAt(Number(place)));
    return bestHits(query, entries, this.#counts.averages, this.lexicon, limit);
  }

  *#keep(article: IndexedArticle): Steps<void> {
    const { packed, arrays } = yield* packArticle(article);
    const number = Number(
      this.#database.get('SELECT ifnull(max(number), 0) + 1 AS next FROM articles')?.next,
    );
    this.#database.run('INSERT INTO articles VALUES (?, ?, ?)', [
      number,
      article.source.id,
      serialize([packed, yield* packNumbers(arrays)]),
    ]);
    for (const [place, entry] of article.entries.entries()) {
      const { tokenFrom, tokenTo, headingIds, leadInIds } = entry;
      const ids = [...article.tokenIds.subarray(tokenFrom, tokenTo), ...headingIds, ...leadInIds];
      this.#database.run('INSERT INTO passages (rowid, words) VALUES (?, ?)', [
        number * PLACES + place,
        ids.join(' '),
      ]);
      yield;
    }
    this.#counts.count(article, 1);
  }

  #numberOf(sourceId: string): number | undefined {
    const row = this.#database.get('SELECT number FROM articles WHERE id = ?', [sourceId]);
    return row === null || row === undefined ? undefined : Number(row.number);
  }

  #entryAt(place: number): IndexedPassage {
    const entry = this.#articleOf(Math.floor(place / PLACES)).entries[place % PLACES];
    if (entry === undefined) throw new Error(`There is no passage ${place}`);
    return entry;
  }

  /** The same object as long as anybody holds it. */
  #articleOf(number: number): IndexedArticle {
    const known = this.#read.get(number)?.deref();
    if (known !== undefined) return known;
    const row = this.#database.get('SELECT packed FROM articles WHERE number = ?', [number]);
    const [packed, numbers]: [PackedArticle, Uint8Array] = deserialize(row?.packed as Uint8Array);
    // The arrays are read where they lie, which has to be the beginning of a buffer.
    const article = allAtOnce(unpackArticle(packed, new PackedNumbers(new Uint8Array(numbers))));
    this.#read.set(number, new WeakRef(article));
    return article;
  }
}
