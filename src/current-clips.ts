import { prepareSuggester } from './answers/suggest.ts';
import type { Article, Articles } from './articles/read-article-file.ts';
import { type Clipbook, type ClipbookParts, clipbookOf, indexOf } from './clipbook.ts';
import { clipsDirectory } from './directory/clips-directory.ts';
import type { Command } from './model/command.ts';
import type { SourceProblem } from './model/source.ts';
import { inSlices } from './slices.ts';

/** What is different about the articles: paths in the order of the folder. */
export type Changes = Readonly<Record<'added' | 'changed' | 'removed', readonly Article[]>>;

/**
 * So many passages are taken out of the index and put into it between two requests; what is more is indexed anew, in
 * slices, while the old index answers.
 */
const MOST_PATCHED = 150;

/** The clips that answer now, and how they become those of tomorrow without keeping anybody waiting. */
export class CurrentClips {
  readonly #folder: string;
  readonly #commands: readonly Command[];
  #parts: ClipbookParts;
  #clips: Clipbook;
  /** Whether names and dates are to be read before anybody asks for them. */
  #isPrepared = false;
  #catchingUp: Promise<void> | undefined;
  #isBehind = false;

  constructor(folder: string, commands: readonly Command[], parts: ClipbookParts) {
    this.#folder = folder;
    this.#commands = commands;
    this.#parts = parts;
    this.#clips = this.#made();
  }

  /** Always answers from the newest complete index. */
  get clips(): Clipbook {
    return this.#clips;
  }

  /**
   * Answers from other articles from now on: all of them at once, as soon as all are indexed. Suggestions and directory
   * follow when they are made; until then the old ones serve.
   *
   * @returns what is different
   */
  async take({ articles, problems }: Articles): Promise<Changes> {
    const changes = changesBetween(this.#parts.articles, articles);
    const { added, changed, removed } = changes;
    const isSame = added.length + changed.length + removed.length === 0;
    const index = isSame ? this.#parts.index : await this.#indexWith(changes, articles);
    this.#parts = { ...this.#parts, articles, problems, index };
    this.#clips = this.#made();
    if (!isSame) {
      this.#isBehind = true;
      this.#catchingUp ??= this.#catchUp().finally(() => {
        this.#catchingUp = undefined;
      });
    }
    return changes;
  }

  /** Goes on with the articles as they are, and names other problems. */
  async keep(problems: readonly SourceProblem[]): Promise<void> {
    await this.take({ articles: this.#parts.articles, problems });
  }

  /** Resolves when suggestions and directory are those of the newest articles; rejects for a bug. */
  async caughtUp(): Promise<void> {
    await this.#catchingUp;
  }

  async #indexWith({ added, changed, removed }: Changes, articles: readonly Article[]) {
    const { index } = this.#parts;
    const later = [...added, ...changed];
    const passages = [...later, ...removed].reduce((sum, article) => sum + article.passages.length, 0);
    if (passages > MOST_PATCHED) return inSlices(indexOf(articles));
    // Nobody is answered in between: a request sees all of a change or nothing.
    for (const { source } of removed) index.remove(source.id);
    for (const { source, passages } of later) index.replace(source, passages);
    return index;
  }

  async #catchUp(): Promise<void> {
    while (this.#isBehind) {
      this.#isBehind = false;
      const { index, articles } = this.#parts;
      const sources = articles.map(({ source }) => source);
      const suggest = await inSlices(prepareSuggester(index, sources));
      this.#parts = { ...this.#parts, suggest };
      this.#clips = this.#made();
      const directory = clipsDirectory(index);
      if (this.#isPrepared) await directory.prepare();
      this.#parts = { ...this.#parts, directory };
      this.#clips = this.#made();
    }
  }

  #made(): Clipbook {
    const clips = clipbookOf(this.#folder, this.#parts, this.#commands);
    const prepare = () => {
      this.#isPrepared = true;
      return this.#parts.directory.prepare();
    };
    return { ...clips, prepare };
  }
}

/** An article that has not changed is the same object. */
function changesBetween(before: readonly Article[], after: readonly Article[]): Changes {
  const old = new Map(before.map((article) => [article.source.path, article]));
  const now = new Set(after.map(({ source }) => source.path));
  return {
    added: after.filter(({ source }) => !old.has(source.path)),
    changed: after.filter((article) => {
      const last = old.get(article.source.path);
      return last !== undefined && last !== article;
    }),
    removed: before.filter(({ source }) => !now.has(source.path)),
  };
}
