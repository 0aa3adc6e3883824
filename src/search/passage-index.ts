import { baseLanguage } from '../language/base-language.ts';
import type { Passage } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import { allAtOnce, type Steps } from '../slices.ts';
import { articleScore, passageScore } from './bm25.ts';
import {
  byPlace,
  forgetArticle,
  type IndexedArticle,
  type IndexedPassage,
  indexArticle,
} from './indexed-article.ts';
import { Lexicon } from './lexicon.ts';
import { PassageFinder } from './passage-finder.ts';
import { byPath } from './source-order.ts';
import type { ScoringWord, WeighedQuery } from './weighed-query.ts';

/** A passage that holds words of the query, with the scores of its own text and of its whole article. */
export type Hit = {
  readonly entry: IndexedPassage;
  readonly score: number;
  readonly articleScore: number;
};

/**
 * The words of a question are looked up rarest first, until this many passages have been seen: the common ones would find
 * most of the clips, and only tell which of the passages with a rare word is the better one.
 */
const MOST_SEEN = 800;
/** In few clips, all words are looked up. */
const FEWEST_SEEN = 100;
const MOST_SEEN_SHARE = 0.15;

/**
 * The searchable passages of all clips: MiniSearch finds them, BM25 over the whole question orders them.
 *
 * Law: after any additions and removals it answers as an index that was made of the articles that are left.
 */
export class PassageIndex {
  readonly lexicon: Lexicon;
  readonly #finder = new PassageFinder();
  readonly #articles = new Map<string, IndexedArticle>();
  /** Made when first asked for after a change. */
  #inOrder: readonly IndexedArticle[] | undefined;
  #entries: readonly IndexedPassage[] | undefined;
  #passages = 0;
  #tokens = 0;
  #articleTokens = 0;
  /** The language (ISO 639-1) of an article that does not tell its own, and of a question that does not. */
  readonly main: string;
  readonly #passagesIn = new Map<string, number>();

  /**
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

  /**
   * An index of the same articles that is changed by itself; what they hold is in memory once. This one must not change
   * until it is made.
   */
  *copy(): Steps<PassageIndex> {
    return new PassageIndex(this.main, yield* Lexicon.of(this.lexicon.counts), this.articles);
  }

  /** The languages of the articles, the main one first, then those of the most passages. */
  get languages(): readonly string[] {
    const others = [...this.#passagesIn].filter(([language]) => language !== this.main);
    others.sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
    return [this.main, ...others.map(([language]) => language)];
  }

  /** Lets MiniSearch get to know the articles that it does not know yet; it can be asked and changed in between. */
  settle(): Steps<void> {
    return this.#finder.settle();
  }

  /** How many passages it holds. */
  get size(): number {
    return this.#passages;
  }

  /** All articles, in order of path. */
  get articles(): readonly IndexedArticle[] {
    this.#inOrder ??= [...this.#articles.values()].sort((a, b) => byPath(a.source, b.source));
    return this.#inOrder;
  }

  /** All passages, in order of path and place. */
  get entries(): readonly IndexedPassage[] {
    this.#entries ??= this.articles.flatMap(({ entries }) => entries);
    return this.#entries;
  }

  /** The article of a source, if it is among the clips. */
  article(sourceId: string): IndexedArticle | undefined {
    return this.#articles.get(sourceId);
  }

  /**
   * Adds one article with all its passages.
   *
   * @throws Error when the same source is added twice.
   */
  add(source: Source, passages: readonly Passage[]): void {
    allAtOnce(this.adding(source, passages));
  }

  /** `add` in steps, until the last of which nobody may ask. */
  *adding(source: Source, passages: readonly Passage[]): Steps<void> {
    if (this.#articles.has(source.id)) throw new Error(`The source ${source.path} was added twice`);
    const language = source.language === undefined ? this.main : baseLanguage(source.language);
    const article = yield* indexArticle(source, passages, this.lexicon, language);
    yield* this.#finder.add(article);
    this.#count(article, 1);
  }

  /**
   * Removes one article with all its passages, which costs about what adding it did.
   *
   * @returns whether there was one
   */
  remove(sourceId: string): boolean {
    return allAtOnce(this.removing(sourceId));
  }

  /** `remove` in steps, until the last of which nobody may ask. */
  *removing(sourceId: string): Steps<boolean> {
    const article = this.#articles.get(sourceId);
    if (article === undefined) return false;
    yield* this.#finder.remove(article);
    yield* forgetArticle(article, this.lexicon);
    this.#count(article, -1);
    return true;
  }

  /** Adds one article in the place of an older version of it, if there is one. */
  replace(source: Source, passages: readonly Passage[]): void {
    this.remove(source.id);
    this.add(source, passages);
  }

  /**
   * The passages that hold telling words of the query, best first, at most `limit`; equal scores in order of path and place.
   *
   * @example `index.search(weighQuery(terms, 'who', false, index.lexicon), 60)`
   */
  search(query: WeighedQuery, limit: number): Hit[] {
    const words = this.#rarest(query.scoring);
    if (words.length === 0) return [];
    const expected = words.reduce((sum, { id }) => sum + this.lexicon.passagesWith(id), 0);
    const passageLength = this.#tokens / Math.max(1, this.#passages);
    const found: Scored[] = [];
    const ids = words.map(({ id }) => id);
    for (const entry of this.#finder.find(ids, expected, this.lexicon.idCount))
      found.push({ entry, score: passageScore(query, entry, passageLength) });
    const articleLength = this.#articleTokens / Math.max(1, this.#articles.size);
    const articleScores = new Map<IndexedArticle, number>();
    return best(found, limit).map(({ entry, score }) => {
      const { article } = entry;
      const known = articleScores.get(article) ?? articleScore(query, article, articleLength, this.lexicon);
      articleScores.set(article, known);
      return { entry, score, articleScore: known };
    });
  }

  #rarest(scoring: readonly ScoringWord[]): ScoringWord[] {
    const most = Math.min(MOST_SEEN, Math.max(FEWEST_SEEN, this.#passages * MOST_SEEN_SHARE));
    const passagesWith = ({ id }: ScoringWord) => this.lexicon.passagesWith(id);
    // A word that only stands in a title finds no passage; of words as rare as each other, the question's first comes first.
    const rarestFirst = scoring
      .filter((word) => passagesWith(word) > 0)
      .sort((a, b) => passagesWith(a) - passagesWith(b));
    let seen = 0;
    const enough = rarestFirst.findIndex((word, at) => {
      seen += passagesWith(word);
      return seen > most && at > 0;
    });
    return enough < 0 ? rarestFirst : rarestFirst.slice(0, enough);
  }

  #count(article: IndexedArticle, by: 1 | -1): void {
    if (by > 0) this.#articles.set(article.source.id, article);
    else this.#articles.delete(article.source.id);
    this.#inOrder = undefined;
    this.#entries = undefined;
    const inLanguage = (this.#passagesIn.get(article.language) ?? 0) + by * article.entries.length;
    if (inLanguage > 0) this.#passagesIn.set(article.language, inLanguage);
    else this.#passagesIn.delete(article.language);
    this.#passages += by * article.entries.length;
    this.#tokens += by * article.tokenIds.length;
    this.#articleTokens += by * article.length;
  }
}

type Scored = { readonly entry: IndexedPassage; readonly score: number };

/** The best of many, in order; what cannot be among them is not sorted. */
function best(found: readonly Scored[], limit: number): Scored[] {
  const least = Float64Array.from(found, ({ score }) => score).sort()[found.length - limit] ?? 0;
  return found
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || byPlace(a.entry, b.entry))
    .slice(0, limit);
}
