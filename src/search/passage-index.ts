import type { Passage } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import type { Steps } from '../slices.ts';
import type { IndexedArticle, IndexedPassage } from './indexed-article.ts';
import type { Lexicon } from './lexicon.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** A passage that holds words of the query, with the scores of its own text and of its whole article. */
export type Hit = {
  readonly entry: IndexedPassage;
  readonly score: number;
  readonly articleScore: number;
};

/**
 * The searchable passages of all clips, wherever they are kept. `test/search/passage-index.test.ts` says what any of them must
 * do; an implementation is one file.
 *
 * Law: after any additions and removals it answers as an index that was made of the articles that are left.
 */
export type PassageIndex = {
  /** The language (ISO 639-1) of an article that does not tell its own, and of a question that does not. */
  readonly main: string;
  /** The languages of the articles, the main one first, then those of the most passages. */
  readonly languages: readonly string[];
  readonly lexicon: Lexicon;
  /** How many passages it holds. */
  readonly size: number;
  /** All articles, in order of path. */
  readonly articles: readonly IndexedArticle[];
  /** All passages, in order of path and place. */
  readonly entries: readonly IndexedPassage[];
  /** The article of a source, if it is among the clips; the same object as long as somebody holds it. */
  readonly article: (sourceId: string) => IndexedArticle | undefined;
  /**
   * Adds one article with all its passages.
   *
   * @throws Error when the same source is added twice.
   */
  readonly add: (source: Source, passages: readonly Passage[]) => void;
  /** `add` in steps, until the last of which nobody may ask. */
  readonly adding: (source: Source, passages: readonly Passage[]) => Steps<void>;
  /**
   * Removes one article with all its passages, which costs about what adding it did.
   *
   * @returns whether there was one
   */
  readonly remove: (sourceId: string) => boolean;
  /** `remove` in steps, until the last of which nobody may ask. */
  readonly removing: (sourceId: string) => Steps<boolean>;
  /**
   * An index of the same articles that is changed by itself. This one must not change until it is made.
   */
  readonly copy: () => Steps<PassageIndex>;
  /** Does what makes later questions quicker; it can be asked and changed in between, and answers the same. */
  readonly settle: () => Steps<void>;
  /**
   * The passages that hold telling words of the query, best first, at most `limit`; equal scores in order of path and place.
   *
   * @example `index.search(weighQuery(terms, 'who', false, index.lexicon), 60)`
   */
  readonly search: (query: WeighedQuery, limit: number) => Hit[];
};

/**
 * Makes an index.
 *
 * @param main see `PassageIndex`
 * @param lexicon which counts the words of `articles`
 * @example `makeIndex('de', lexicon, articles).size` → `58`
 */
export type MakeIndex = (
  main?: string,
  lexicon?: Lexicon,
  articles?: Iterable<IndexedArticle>,
) => PassageIndex;
