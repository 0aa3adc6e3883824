import { prepareSuggester } from './answers/suggest.ts';
import type { Article, Articles } from './articles/read-article-file.ts';
import { type Clipbook, type ClipbookParts, clipbookOf, indexOf } from './clipbook.ts';
import { clipsDirectory } from './directory/clips-directory.ts';
import { mainLanguage } from './language/main-language.ts';
import type { Command } from './model/command.ts';
import type { SourceProblem } from './model/source.ts';
import type { PassageIndex } from './search/passage-index.ts';
import { allAtOnce, goOnUntil, inSlices, type Steps } from './slices.ts';

/** What is different about the articles: paths in the order of the folder. */
export type Changes = Readonly<Record<'added' | 'changed' | 'removed', readonly Article[]>>;

/**
 * So many characters are taken out of the index or put into it within some 20 ms, between two requests. A larger change is
 * made to a copy of the index, and what changes most of the articles is indexed anew, while the old index answers.
 */
const SMALL_CHANGE = 25_000;
const MOST_COPIED = 0.5;

/** So long, in milliseconds, nothing but what has been asked for is done. */
const AFTER_START_MS = 500;

/** The clips that answer now, and how they become those of tomorrow without keeping anybody waiting. */
export class CurrentClips {
  readonly #folder: string;
  readonly #commands: readonly Command[];
  readonly #onBug: (error: unknown) => void;
  #parts: ClipbookParts;
  #clips: Clipbook;
  /** Whether names and dates are to be read before anybody asks for them. */
  #isPrepared = false;
  #catchingUp: Promise<void> | undefined;
  #isBehind = true;

  /** @param onBug called when suggestions or directory cannot be made; the old ones go on serving */
  constructor(
    folder: string,
    commands: readonly Command[],
    parts: ClipbookParts,
    onBug: (error: unknown) => void,
  ) {
    this.#folder = folder;
    this.#commands = commands;
    this.#onBug = onBug;
    this.#parts = parts;
    this.#clips = this.#made();
    // Whoever asks first does not wait for what makes later questions quicker, or is offered while somebody types.
    setTimeout(() => this.#catchUpLater(), AFTER_START_MS).unref();
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
    const changes = await inSlices(changesBetween(this.#parts.articles, articles));
    const { added, changed, removed } = changes;
    const isSame = added.length + changed.length + removed.length === 0;
    const index = isSame ? this.#parts.index : await this.#indexWith(changes, articles);
    this.#parts = { ...this.#parts, articles, problems, index };
    this.#clips = this.#made();
    if (!isSame) {
      this.#isBehind = true;
      this.#catchUpLater();
    }
    return changes;
  }

  /** Goes on with the articles as they are, and names other problems. */
  async keep(problems: readonly SourceProblem[]): Promise<void> {
    await this.take({ articles: this.#parts.articles, problems });
  }

  /** Resolves when suggestions and directory are those of the newest articles; rejects for a bug. */
  caughtUp(): Promise<void> {
    return goOnUntil(this.#goOnCatchingUp());
  }

  #catchUpLater(): void {
    this.#goOnCatchingUp().catch(this.#onBug);
  }

  #goOnCatchingUp(): Promise<void> {
    this.#catchingUp ??= this.#catchUp().finally(() => {
      this.#catchingUp = undefined;
    });
    return this.#catchingUp;
  }

  async #indexWith(changes: Changes, articles: readonly Article[]): Promise<PassageIndex> {
    const { index } = this.#parts;
    // What does not tell its language is read in the main one: another main language is another index.
    const isOther = index.main !== mainLanguage(articles.map(({ source }) => source));
    const concerned = Object.values(changes).flat();
    const before = changes.changed.flatMap(({ source }) => index.article(source.id) ?? []);
    const characters = [...concerned, ...before].reduce((sum, { source }) => sum + source.text.length, 0);
    if (isOther || (concerned.length > articles.length * MOST_COPIED && characters > SMALL_CHANGE))
      return inSlices(ordered(indexOf(articles)));
    // Nobody is answered in between: a request sees all of a change or nothing.
    if (characters <= SMALL_CHANGE) return allAtOnce(patched(index, changes));
    return inSlices(ordered(patchedCopy(index, changes)));
  }

  async #catchUp(): Promise<void> {
    while (this.#isBehind) {
      this.#isBehind = false;
      const { index, articles } = this.#parts;
      await inSlices(index.lexicon.settle(), false);
      await inSlices(index.settle(), false);
      const sources = articles.map(({ source }) => source);
      const suggest = await inSlices(prepareSuggester(index, sources), false);
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

function* patched(index: PassageIndex, { added, changed, removed }: Changes): Steps<PassageIndex> {
  for (const { source } of [...removed, ...changed]) yield* index.removing(source.id);
  for (const { source, passages } of [...added, ...changed]) yield* index.adding(source, passages);
  return index;
}

function* patchedCopy(index: PassageIndex, changes: Changes): Steps<PassageIndex> {
  return yield* patched(yield* index.copy(), changes);
}

/** An index in which nobody waits for its words to be ordered: there may be many, and all of them are new to it. */
function* ordered(making: Steps<PassageIndex>): Steps<PassageIndex> {
  const index = yield* making;
  yield* index.lexicon.settle();
  return index;
}

/** An article that has not changed is the same object. */
function* changesBetween(before: readonly Article[], after: readonly Article[]): Steps<Changes> {
  const old = new Map(before.map((article) => [article.source.path, article]));
  yield;
  const now = new Set(after.map(({ source }) => source.path));
  yield;
  const removed = before.filter(({ source }) => !now.has(source.path));
  yield;
  const added = after.filter(({ source }) => !old.has(source.path));
  yield;
  const changed = after.filter((article) => (old.get(article.source.path) ?? article) !== article);
  return { added, changed, removed };
}
