import { suggestTyped } from './answers/suggest.ts';
import { loadFormats } from './articles/formats.ts';
import type { Article, Articles } from './articles/read-article-file.ts';
import { noArticles, nothingToServe } from './articles/read-articles.ts';
import { type Clipbook, type ClipbookParts, indexOf } from './clipbook.ts';
import { type Changes, CurrentClips } from './current-clips.ts';
import { clipsDirectory } from './directory/clips-directory.ts';
import { UserError } from './errors.ts';
import type { KeptClips } from './kept-clips.ts';
import type { Command } from './model/command.ts';
import type { ReloadReport } from './model/keeper.ts';
import type { SourceProblem } from './model/source.ts';
import type { IndexedArticle } from './search/indexed-article.ts';
import type { PassageIndex } from './search/passage-index.ts';
import { inSlices, type Steps } from './slices.ts';
import type { FolderOutcome } from './watching/folder-change.ts';
import { LastGood } from './watching/last-good.ts';
import { glanceAt } from './watching/look-here.ts';
import { type WatchOptions, watchFolder } from './watching/watch-folder.ts';

/** Clips that follow their folder while they answer. */
export type ReloadableClips = {
  /** Always answers from the newest complete index. */
  readonly clips: Clipbook;
  /** When the index that answers now was complete. */
  readonly indexedAt: () => Date;
  /**
   * Reads whatever has changed and says what that is; whoever asks while it is being read gets the same report. A folder
   * that cannot be served leaves the old articles in place. Any other error is a bug and rejects.
   */
  readonly reload: () => Promise<ReloadReport>;
  /**
   * Has suggestions made at once, which otherwise waits until the first questions are answered; resolves when these and the
   * directory are those of the newest articles.
   */
  readonly caughtUp: () => Promise<void>;
  /** Follows the folder no longer. */
  readonly close: () => Promise<void>;
};

/** How clips follow their folder; by default, only when they are told to. */
export type FollowOptions = Partial<Omit<WatchOptions, 'onOutcome'>> & {
  /** The index on disk, from which the first one is taken. */
  readonly kept?: KeptClips | undefined;
  /** Called with what every look has shown, be it nothing new. */
  readonly onReport?: (report: ReloadReport) => void;
  /** Looks at the folder; for tests. */
  readonly open?: typeof watchFolder;
};

/**
 * Reads and indexes a folder of articles that may change.
 *
 * @throws UserError as `openClipbook`, the first time only
 * @example `await (await openReloadableClips('data/articles', commands)).reload()` → `{ kind: 'reloaded', added: [], … }`
 */
export async function openReloadableClips(
  folder: string,
  commands: readonly Command[],
  {
    watch = 'off',
    kept,
    onReport = () => {},
    onBug = crash,
    onNotice = () => {},
    open = watchFolder,
    ...others
  }: FollowOptions = {},
): Promise<ReloadableClips> {
  const lastGood = new LastGood();
  const outcomes: FolderOutcome[] = [];
  let follow: ((outcomes: readonly FolderOutcome[]) => Promise<ReloadReport>) | undefined;
  let turn: Promise<ReloadReport> | undefined;
  let next: Promise<ReloadReport> | undefined;
  let underWay: Promise<ReloadReport> | undefined;

  const onOutcome = (outcome: FolderOutcome) => {
    outcomes.push(outcome);
    if (follow === undefined || next !== undefined) return;
    const takeAll = follow;
    // Whatever is told until the turn before is over is taken in one turn.
    const mine: Promise<ReloadReport> = Promise.resolve(turn?.catch(() => {})).then(() => {
      next = undefined;
      return takeAll(outcomes.splice(0));
    });
    next = mine;
    turn = mine;
    mine.then(onReport, (error: unknown) => underWay === undefined && onBug(error));
  };
  const keep = async ({ clips }: CurrentClips) => {
    if (kept !== undefined) kept.keep(clips.index, await inSlices(lastGood.records()));
  };
  const before = await kept?.load();
  const old = await inSlices(articlesById(before?.index.articles ?? []));
  const known = await inSlices(lastGood.begin(before?.files ?? [], old));
  // Where nothing has changed, nobody has to wait for a thread.
  const glanced = before === undefined ? undefined : await glanceAt(folder, known);
  if (glanced !== undefined) onOutcome(glanced);
  const watched = open(folder, { ...others, known, watch, onBug, onNotice, onOutcome });
  try {
    if (glanced === undefined) await watched.look();
    const first = await takeIn(folder, lastGood, outcomes.splice(0));
    if (first.error !== undefined) throw first.error;
    const current = new CurrentClips(
      folder,
      commands,
      await partsOf(first, before?.index, [...old.values()]),
      onBug,
    );
    const changed = before === undefined ? undefined : await current.take(first);
    if (changed === undefined || isAny(changed)) await keep(current);
    let indexedAt = new Date();
    follow = async (told) => {
      const { articles, problems, error } = await takeIn(folder, lastGood, told);
      if (error !== undefined) {
        await current.keep([stillServed(folder, error), ...problems]);
        return { kind: 'failed', reason: error.message };
      }
      const changes = await current.take({ articles, problems });
      if (isAny(changes)) await keep(current);
      indexedAt = new Date();
      return reportOf(current.clips, changes);
    };
    // What changes before the folder is watched shows in a look afterwards.
    if (glanced !== undefined && watch !== 'off') watched.look().catch(onBug);
    const readAgain = async () => {
      await watched.look();
      if (turn === undefined) throw new Error('A look at the folder was told, and not taken in.');
      return turn;
    };
    return {
      clips: new Proxy(current.clips, { get: (_, property) => Reflect.get(current.clips, property) }),
      indexedAt: () => indexedAt,
      reload() {
        underWay ??= readAgain().finally(() => {
          underWay = undefined;
        });
        return underWay;
      },
      caughtUp: () => current.caughtUp(),
      close: () => watched.close(),
    };
  } catch (error) {
    await watched.close();
    throw error;
  }
}

/** What is served after some looks, and what stands in the way of it. */
async function takeIn(folder: string, lastGood: LastGood, outcomes: readonly FolderOutcome[]) {
  for (const outcome of outcomes)
    if (outcome.kind === 'looked') await inSlices(lastGood.apply(outcome.change));
  const contents = await inSlices(lastGood.contents());
  const last = outcomes.at(-1);
  if (last?.kind === 'failed') return { ...contents, error: await errorOf(last) };
  if (contents.articles.length > 0) return { ...contents, error: undefined };
  return { ...contents, error: nothingToServe(folder, contents.problems, await loadFormats()) };
}

async function errorOf({ code, reason }: FolderOutcome & { readonly kind: 'failed' }): Promise<UserError> {
  return code === 'NO_FOLDER' ? noArticles(reason, await loadFormats()) : new UserError(code, reason);
}

/** @param kept an index with its articles, in place of an index of `read` */
async function partsOf(
  read: Articles,
  kept: PassageIndex | undefined,
  keptArticles: readonly Article[],
): Promise<ClipbookParts> {
  const { problems } = read;
  const articles = kept === undefined ? read.articles : keptArticles;
  const index = kept ?? (await inSlices(indexOf(articles)));
  return { articles, problems, index, suggest: suggestTyped, directory: clipsDirectory(index) };
}

function* articlesById(articles: readonly IndexedArticle[]): Steps<Map<string, Article>> {
  const byId = new Map<string, Article>();
  for (const { source, entries } of articles) {
    byId.set(source.id, { source, passages: entries.map(({ passage }) => passage) });
    yield;
  }
  return byId;
}

function isAny({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length > 0;
}

function stillServed(folder: string, { message }: UserError): SourceProblem {
  return { path: folder, reason: `is served as it was last read: ${message.replace(/\.$/, '')}` };
}

function reportOf({ problems, sourceCount, index }: Clipbook, changes: Changes): ReloadReport {
  const paths = (articles: readonly Article[]) => articles.map(({ source }) => source.path);
  return {
    kind: 'reloaded',
    added: paths(changes.added),
    changed: paths(changes.changed),
    removed: paths(changes.removed),
    problems,
    sources: sourceCount,
    passages: index.size,
  };
}

function crash(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
