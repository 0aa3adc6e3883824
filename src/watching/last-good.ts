import { applyCatalogue, cataloguedSource } from '../articles/apply-catalogue.ts';
import type { Catalogue } from '../articles/catalogue.ts';
import type { Article, Articles } from '../articles/read-article-file.ts';
import type { Source, SourceProblem } from '../model/source.ts';
import type { Steps } from '../slices.ts';
import type { CatalogueState, FolderChange, ReadFile } from './folder-change.ts';

type File = { readonly articles: readonly Article[]; readonly problems: readonly SourceProblem[] };

/** The articles of a folder as they were when each was last good: what breaks is named, and goes on being served. */
export class LastGood {
  readonly #files = new Map<string, File>();
  #unreadable: readonly SourceProblem[] = [];
  #catalogue: CatalogueState = { catalogue: new Map() };
  /** What was last made of an article: an article that has not changed stays the same object. */
  readonly #catalogued = new WeakMap<Article, Article>();

  /** Takes in what has changed. */
  apply({ read, removed, unreadable, catalogue }: FolderChange): void {
    for (const path of removed) this.#files.delete(path);
    for (const file of read) this.#files.set(file.path, withLastGood(file, this.#files.get(file.path)));
    this.#unreadable = unreadable;
    if (catalogue !== undefined) this.#catalogue = catalogue;
  }

  /**
   * All articles with what the catalogue says of them, ordered by path, and what is wrong.
   *
   * @example `await inSlices(lastGood.contents())` → `{ articles: [five], problems: [] }`
   */
  *contents(): Steps<Articles> {
    const paths = [...this.#files.keys()].sort((a, b) => (a < b ? -1 : 1));
    yield;
    const files = paths.map((path) => this.#files.get(path) ?? { articles: [], problems: [] });
    const all = files.flatMap(({ articles }) => articles.map(({ source }) => source.path));
    yield;
    const { entryFor, unused } = applyCatalogue(this.#catalogue.catalogue, [...paths, ...all]);
    const articles: Article[] = [];
    for (const file of files) {
      yield;
      for (const article of file.articles) articles.push(this.#withEntry(article, entryFor(article.source)));
    }
    const { problem } = this.#catalogue;
    const problems = [
      ...(problem === undefined ? [] : [problem]),
      ...this.#unreadable.map((folder) => {
        const isServed = paths.some((path) => path.startsWith(`${folder.path}/`));
        return isServed ? stillServed(folder) : folder;
      }),
      ...files.flatMap((file) => file.problems),
      ...unused,
    ];
    return { articles, problems };
  }

  #withEntry(article: Article, entry: ReturnType<Catalogue['get']> & {}): Article {
    const source = cataloguedSource(article.source, entry);
    const before = this.#catalogued.get(article);
    if (before !== undefined && isSame(before.source, source)) return before;
    const now = source === article.source ? article : { ...article, source };
    this.#catalogued.set(article, now);
    return now;
  }
}

/** A broken file, or a broken article in it, keeps what was last good; an article that is as it was stays the same object. */
function withLastGood({ path, articles, problems }: ReadFile, before: File | undefined): File {
  const old = new Map(before?.articles.map((article) => [article.source.path, article]));
  const now = new Map(
    articles.map((article) => {
      const last = old.get(article.source.path);
      const isOld = last !== undefined && isSame(last.source, article.source);
      return [article.source.path, isOld ? last : article];
    }),
  );
  const named = problems.map((problem) => {
    const kept = problem.path === path ? [...old.values()] : [old.get(problem.path) ?? []].flat();
    const lost = kept.filter(({ source }) => !now.has(source.path));
    for (const article of lost) now.set(article.source.path, article);
    return lost.length === 0 ? problem : stillServed(problem);
  });
  return { articles: [...now.values()], problems: named };
}

function stillServed({ path, reason }: SourceProblem): SourceProblem {
  return { path, reason: `${reason}; what was last read of it is still served` };
}

/** All fields are texts. */
function isSame(a: Source, b: Source): boolean {
  const fields = Object.keys(a) as (keyof Source)[];
  return fields.length === Object.keys(b).length && fields.every((field) => a[field] === b[field]);
}
