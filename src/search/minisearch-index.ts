import { baseLanguage } from '../language/base-language.ts';
import type { Passage } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import { allAtOnce, type Steps } from '../slices.ts';
import { bestHits } from './best-hits.ts';
import { CollectionCounts } from './collection-counts.ts';
import { forgetArticle, type IndexedArticle, type IndexedPassage, indexArticle } from './indexed-article.ts';
import { Lexicon } from './lexicon.ts';
import { PassageFinder } from './passage-finder.ts';
import type { Hit, PassageIndex } from './passage-index.ts';
import { rarestWords } from './rarest-words.ts';
import { byPath } from './source-order.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** The passages of clips that fit into memory: MiniSearch finds them, BM25 over the whole question orders them. */
export class MiniSearchIndex implements PassageIndex {
  readonly main: string;
  readonly lexicon: Lexicon;
  readonly #finder = new PassageFinder();
  readonly #articles = new Map<string, IndexedArticle>();
  readonly #counts = new CollectionCounts();
  /** Made when first asked for after a change. */
  #inOrder: readonly IndexedArticle[] | undefined;
  #entries: readonly IndexedPassage[] | undefined;

  /**
   * @param main the language (ISO 639-1) of an article that does not tell its own
   * @param lexicon which counts the words of `articles`
   * @param articles found at once, though MiniSearch only gets to know them with `settle`
   */
  constructor(main = 'en', lexicon: Lexicon = new Lexicon(), articles: Iterable<IndexedArticle> = []) {
    this.main = main;
    this.lexicon = lexicon;
    for (const article of articles) {
      this.#finder.addLater(article);
      this.#count(article, 1);
    }
  }

  get languages(): readonly string[] {
    return this.#counts.languages(this.main);
  }

  get size(): number {
    return this.#counts.passages;
  }

  get articles(): readonly IndexedArticle[] {
    this.#inOrder ??= [...this.#articles.values()].sort((a, b) => byPath(a.source, b.source));
    return this.#inOrder;
  }

  get entries(): readonly IndexedPassage[] {
    this.#entries ??= this.articles.flatMap(({ entries }) => entries);
    return this.#entries;
  }

  article(sourceId: string): IndexedArticle | undefined {
    return this.#articles.get(sourceId);
  }

  add(source: Source, passages: readonly Passage[]): void {
    allAtOnce(this.adding(source, passages));
  }

  *adding(source: Source, passages: readonly Passage[]): Steps<void> {
    if (this.#articles.has(source.id)) throw new Error(`The source ${source.path} was added twice`);
    const language = source.language === undefined ? this.main : baseLanguage(source.language);
    const article = yield* indexArticle(source, passages, this.lexicon, language);
    yield* this.#finder.add(article);
    this.#count(article, 1);
  }

  remove(sourceId: string): boolean {
    return allAtOnce(this.removing(sourceId));
  }

  *removing(sourceId: string): Steps<boolean> {
    const article = this.#articles.get(sourceId);
    if (article === undefined) return false;
    yield* this.#finder.remove(article);
    yield* forgetArticle(article, this.lexicon);
    this.#count(article, -1);
    return true;
  }

  *copy(): Steps<PassageIndex> {
    const copy = new MiniSearchIndex(this.main, yield* Lexicon.of(this.lexicon.counts));
    for (const article of this.articles) {
      copy.#finder.addLater(article);
      copy.#count(article, 1);
      yield;
    }
    return copy;
  }

  settle(): Steps<void> {
    return this.#finder.settle();
  }

  search(query: WeighedQuery, limit: number): Hit[] {
    const words = rarestWords(query.scoring, this.lexicon, this.size);
    if (words.length === 0) return [];
    const ids = words.map(({ id }) => id);
    const found = this.#finder.find(ids, this.lexicon.idCount);
    return bestHits(query, found, this.#counts.averages, this.lexicon, limit);
  }

  #count(article: IndexedArticle, by: 1 | -1): void {
    if (by > 0) this.#articles.set(article.source.id, article);
    else this.#articles.delete(article.source.id);
    this.#inOrder = undefined;
    this.#entries = undefined;
    this.#counts.count(article, by);
  }
}
