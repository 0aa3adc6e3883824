import type { IndexedArticle } from './indexed-article.ts';

/** What is counted over all articles of an index: whatever an index is made of, scores come out the same. */
export class CollectionCounts {
  #articles = 0;
  #passages = 0;
  #tokens = 0;
  #articleTokens = 0;
  readonly #passagesIn = new Map<string, number>();

  /** Counts an article in, or out again with −1. */
  count(article: IndexedArticle, by: 1 | -1): void {
    this.#articles += by;
    this.#passages += by * article.entries.length;
    this.#tokens += by * article.tokenIds.length;
    this.#articleTokens += by * article.length;
    const inLanguage = (this.#passagesIn.get(article.language) ?? 0) + by * article.entries.length;
    if (inLanguage > 0) this.#passagesIn.set(article.language, inLanguage);
    else this.#passagesIn.delete(article.language);
  }

  /** How many passages there are. */
  get passages(): number {
    return this.#passages;
  }

  /** The words of a passage and of an article in the middle, as BM25 wants them. */
  get averages(): AverageLengths {
    return {
      passage: this.#tokens / Math.max(1, this.#passages),
      article: this.#articleTokens / Math.max(1, this.#articles),
    };
  }

  /** The languages of the articles, `main` first, then those of the most passages. */
  languages(main: string): readonly string[] {
    const others = [...this.#passagesIn].filter(([language]) => language !== main);
    others.sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
    return [main, ...others.map(([language]) => language)];
  }
}

/** In words. */
export type AverageLengths = { readonly passage: number; readonly article: number };
