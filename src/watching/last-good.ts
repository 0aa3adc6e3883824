import { applyCatalogue, cataloguedSource } from '../articles/apply-catalogue.ts';
import type { Catalogue } from '../articles/catalogue.ts';
import type { Article, Articles } from '../articles/read-article-file.ts';
import type { FileRecord, FileStamp } from '../model/file-record.ts';
import type { Source, SourceProblem } from '../model/source.ts';
import { type Steps, sorted } from '../slices.ts';
import type { CatalogueState, FolderChange, ReadFile } from './folder-change.ts';

type File = FileStamp & {
  readonly articles: readonly Article[];
  readonly problems: readonly SourceProblem[];
};

/** The articles of a folder as they were when each was last good: what breaks is named, and goes on being served. */
export class LastGood {
  readonly #files = new Map<string, File>();
  #unreadable: readonly SourceProblem[] = [];
  #catalogue: CatalogueState = { catalogue: new Map() };
  /**
   * What was last made of each article: an article that has not changed stays the same object. A map that is made anew, as
   * thousands of weak references make the garbage collector's pauses longer.
   */
  #catalogued = new Map<Article, Article>();

  /**
   * Begins with files that were read before, a step for each.
   *
   * @param articles what they hold, by source id, with what the catalogue said of them then
   * @returns those of which everything is there
   */
  *begin(
    records: readonly FileRecord[],
    articles: ReadonlyMap<string, Article>,
  ): Steps<ReadonlyMap<string, FileStamp>> {
    const known = new Map<string, FileStamp>();
    for (const { path, stamp, hash, sources, problems } of records) {
      yield;
      const held = sources.flatMap(({ id, own }) => {
        const catalogued = articles.get(id);
        return catalogued === undefined ? [] : [this.#ownOf(catalogued, own)];
      });
      if (held.length < sources.length) continue;
      known.set(path, { stamp, hash });
      this.#files.set(path, { stamp, hash, articles: held, problems });
    }
    return known;
  }

  /** What came of reading each file, for `begin`; a step for each. */
  *records(): Steps<FileRecord[]> {
    const records: FileRecord[] = [];
    for (const [path, { stamp, hash, articles, problems }] of this.#files) {
      const sources = articles.map((article) => {
        const { text: _, ...own } = article.source;
        const catalogued = this.#catalogued.get(article) ?? article;
        return catalogued.source === article.source ? { id: own.id } : { id: own.id, own };
      });
      records.push({ path, stamp, hash, problems, sources });
      yield;
    }
    return records;
  }

  /** Takes in what has changed, a step for each file. */
  *apply({ read, removed, unreadable, catalogue }: FolderChange): Steps<void> {
    for (const path of removed) this.#files.delete(path);
    for (const file of read) {
      this.#files.set(file.path, withLastGood(file, this.#files.get(file.path)));
      yield;
    }
    this.#unreadable = unreadable;
    if (catalogue !== undefined) this.#catalogue = catalogue;
  }

  /**
   * All articles with what the catalogue says of them, ordered by path, and what is wrong.
   *
   * @example `await inSlices(lastGood.contents())` → `{ articles: [five], problems: [] }`
   */
  *contents(): Steps<Articles> {
    const paths = yield* sorted([...this.#files.keys()], (a, b) => (a < b ? -1 : 1));
    const files = paths.flatMap((path) => this.#files.get(path) ?? []);
    const all = files.flatMap(({ articles }) => articles.map(({ source }) => source.path));
    yield;
    const { entryFor, unused } = applyCatalogue(this.#catalogue.catalogue, [...paths, ...all]);
    const articles: Article[] = [];
    const catalogued = new Map<Article, Article>();
    for (const file of files) {
      yield;
      for (const article of file.articles) {
        const now = this.#withEntry(article, entryFor(article.source));
        catalogued.set(article, now);
        articles.push(now);
      }
    }
    this.#catalogued = catalogued;
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

  #ownOf(catalogued: Article, own: Omit<Source, 'text'> | undefined): Article {
    if (own === undefined) return catalogued;
    const article = { ...catalogued, source: { ...own, text: catalogued.source.text } };
    this.#catalogued.set(article, catalogued);
    return article;
  }

  #withEntry(article: Article, entry: ReturnType<Catalogue['get']> & {}): Article {
    const source = cataloguedSource(article.source, entry);
    const before = this.#catalogued.get(article);
    if (before !== undefined && isSame(before.source, source)) return before;
    return source === article.source ? article : { ...article, source };
  }
}

/** A broken file, or a broken article in it, keeps what was last good; an article that is as it was stays the same object. */
function withLastGood({ path, stamp, hash, articles, problems }: ReadFile, before: File | undefined): File {
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
  return { stamp, hash, articles: [...now.values()], problems: named };
}

function stillServed({ path, reason }: SourceProblem): SourceProblem {
  return { path, reason: `${reason}; what was last read of it is still served` };
}

/** All fields are texts. */
function isSame(a: Source, b: Source): boolean {
  const fields = Object.keys(a) as (keyof Source)[];
  return fields.length === Object.keys(b).length && fields.every((field) => a[field] === b[field]);
}
