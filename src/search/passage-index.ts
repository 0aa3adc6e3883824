import MiniSearch from 'minisearch';
import { baseLanguage } from '../language/base-language.ts';
import type { Passage } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import { articleScore, BM25, passageScore } from './bm25.ts';
import { type IndexedArticle, type IndexedPassage, indexArticle, tokenIdsOf } from './indexed-article.ts';
import { Lexicon } from './lexicon.ts';
import type { ScoringWord, WeighedQuery } from './weighed-query.ts';

/** A passage that holds words of the query, with the scores of its own text and of its whole article. */
export type Hit = {
  readonly entry: IndexedPassage;
  readonly score: number;
  readonly articleScore: number;
};

/** MiniSearch looks up whole words; they come to it as numbers, cut and stemmed already. */
const engineOptions = {
  fields: ['words'],
  tokenize: (text: string) => (text === '' ? [] : text.split(' ')),
  processTerm: (word: string) => word,
};

/**
 * The words of a question are looked up rarest first, until this many passages have been seen: the common ones would find
 * most of the clips, and only tell which of the passages with a rare word is the better one.
 */
const MOST_SEEN = 800;
/** In few clips, all words are looked up. */
const FEWEST_SEEN = 100;
const MOST_SEEN_SHARE = 0.15;

/** The searchable passages of all clips: MiniSearch finds them, BM25 over the whole question orders them. */
export class PassageIndex {
  readonly lexicon = new Lexicon();
  readonly entries: IndexedPassage[] = [];
  readonly #engine = new MiniSearch<{ id: number; words: string }>(engineOptions);
  readonly #sources = new Set<string>();
  #articles = 0;
  #tokens = 0;
  #articleTokens = 0;
  readonly #main: string;
  readonly #passagesIn = new Map<string, number>();

  /** @param main the language (ISO 639-1) of an article that does not tell its own, and of a question that does not */
  constructor(main = 'en') {
    this.#main = main;
  }

  /** The languages of the articles, the main one first, then those of the most passages. */
  get languages(): readonly string[] {
    const others = [...this.#passagesIn].filter(([language]) => language !== this.#main);
    return [this.#main, ...others.sort(([, a], [, b]) => b - a).map(([language]) => language)];
  }

  /**
   * Adds one article with all its passages.
   *
   * @throws Error when the same source is added twice.
   */
  add(source: Source, passages: readonly Passage[]): void {
    if (this.#sources.has(source.id)) throw new Error(`The source ${source.path} was added twice`);
    this.#sources.add(source.id);
    const language = source.language === undefined ? this.#main : baseLanguage(source.language);
    this.#passagesIn.set(language, (this.#passagesIn.get(language) ?? 0) + passages.length);
    const { article, entries } = indexArticle(source, passages, this.entries.length, this.lexicon, language);
    for (const entry of entries) {
      this.entries.push(entry);
      const ids = [...tokenIdsOf(entry), ...entry.leadInIds, ...entry.headingIds];
      this.#engine.add({ id: entry.number, words: ids.join(' ') });
    }
    this.#articles++;
    this.#tokens += article.tokenIds.length;
    this.#articleTokens += article.length;
  }

  /**
   * The passages that hold telling words of the query, best first, at most `limit`; equal scores in order of path and place.
   *
   * @example `index.search(weighQuery(terms, 'who', false, index.lexicon), 60)`
   */
  search(query: WeighedQuery, limit: number): Hit[] {
    const words = this.#rarest(query.scoring);
    if (words.length === 0) return [];
    // Passages found by all words are ordered well by MiniSearch already; by some of them, not quite.
    const worthScoring = words.length === query.scoring.length ? limit : MOST_SEEN;
    const found = this.#engine.search(words.map(({ id }) => id).join(' '), {
      bm25: BM25,
      boostTerm: (_id, at) => words[at]?.boost ?? 1,
    });
    const passageLength = this.#tokens / Math.max(1, this.entries.length);
    const hits = found.slice(0, worthScoring).map(({ id }) => {
      const entry = this.#entry(Number(id));
      return { entry, score: passageScore(query, entry, passageLength) };
    });
    hits.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
    const articleLength = this.#articleTokens / Math.max(1, this.#articles);
    const articleScores = new Map<IndexedArticle, number>();
    return hits.slice(0, limit).map(({ entry, score }) => {
      const { article } = entry;
      const known = articleScores.get(article) ?? articleScore(query, article, articleLength, this.lexicon);
      articleScores.set(article, known);
      return { entry, score, articleScore: known };
    });
  }

  #rarest(scoring: readonly ScoringWord[]): ScoringWord[] {
    const most = Math.min(MOST_SEEN, Math.max(FEWEST_SEEN, this.entries.length * MOST_SEEN_SHARE));
    const passagesWith = ({ id }: ScoringWord) => this.lexicon.passagesWith(id);
    // A word that only stands in a title finds no passage.
    const rarestFirst = scoring
      .filter((word) => passagesWith(word) > 0)
      .sort((a, b) => passagesWith(a) - passagesWith(b) || a.id - b.id);
    let seen = 0;
    const enough = rarestFirst.findIndex((word, at) => {
      seen += passagesWith(word);
      return seen > most && at > 0;
    });
    return enough < 0 ? rarestFirst : rarestFirst.slice(0, enough);
  }

  #entry(id: number): IndexedPassage {
    const entry = this.entries[id];
    if (entry === undefined) throw new Error(`MiniSearch found passage ${id}, which was never added`);
    return entry;
  }
}
