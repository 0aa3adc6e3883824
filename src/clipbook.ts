import { setImmediate } from 'node:timers/promises';
import { answerQuestion } from './answers/answer-question.ts';
import { findClaims } from './answers/find-claims.ts';
import { findSource } from './answers/find-source.ts';
import { matchesInArticle } from './answers/matches-in-article.ts';
import { readAt, summarise } from './answers/reading.ts';
import { createSuggester } from './answers/suggest.ts';
import type { Article } from './articles/read-article-file.ts';
import { readArticles } from './articles/read-articles.ts';
import { readSourceFile } from './articles/source-file.ts';
import { clipsDirectory } from './directory/clips-directory.ts';
import type { KeptClips } from './kept-clips.ts';
import { mainLanguage } from './language/main-language.ts';
import type { HelpAnswer, NoticeAnswer, ReadingAnswer } from './model/answer.ts';
import type { Clips, Command } from './model/command.ts';
import type { FileRecord } from './model/file-record.ts';
import type { Source, SourceProblem } from './model/source.ts';
import type { IndexedArticle } from './search/indexed-article.ts';
import { PassageIndex } from './search/passage-index.ts';

/** So long an index is worked on without letting anything else happen. */
const LONGEST_WORK_MS = 20;
/** Articles of so many characters are read into an index in some 20 ms; a larger change is made to a copy of it. */
const SMALL_CHANGE = 100_000;

/** The clips, read and indexed, and what could not be read. */
export type Clipbook = Clips & {
  readonly index: PassageIndex;
  readonly sourceCount: number;
  readonly problems: readonly SourceProblem[];
  /** What came of reading each file. */
  readonly files: readonly FileRecord[];
  /** Reads names and dates in small steps, so that nobody waits for them later. */
  readonly prepare: () => Promise<void>;
};

/** Where an index may come from that need not be made anew; what changed since is read. */
export type OpenOptions = {
  /** Clips of the same folder as they were: small changes are made to their index, larger ones to a copy. */
  readonly before?: Clipbook;
  /** An index on disk. */
  readonly kept?: KeptClips;
};

/**
 * Reads and indexes a folder of articles.
 *
 * @param commands what `help` lists
 * @throws UserError `NO_ARTICLES` or `BAD_CATALOGUE` (see `readArticles`).
 * @example `(await openClipbook('data/articles')).ask('Who met Xi?')` → an evidence answer
 */
export async function openClipbook(
  folder: string,
  commands: readonly Command[] = [],
  { before, kept }: OpenOptions = {},
): Promise<Clipbook> {
  const known = before ?? kept?.load();
  const { articles, problems, files } = await readArticles(folder, known?.files);
  const left = new Set(files.flatMap(({ sources }) => sources.map(({ id }) => id)));
  const changed = new Set(articles.map(({ source }) => source.id));
  const gone = (known?.index.articles ?? []).filter(({ source: { id } }) => !left.has(id) || changed.has(id));
  const characters = [...articles, ...gone].reduce((sum, { source }) => sum + source.text.length, 0);
  const isGone = new Set(gone);
  const stay = (known?.index.articles ?? []).filter((article) => !isGone.has(article));
  const main = mainLanguage([...stay, ...articles].map(({ source }) => source));
  const isCopied = before !== undefined && characters > SMALL_CHANGE;
  const from = isCopied ? before.index.copy() : known?.index;
  // Articles that do not tell their language are read in the main one: another main language is another index.
  const index = from?.main === main ? from : new PassageIndex(main);
  const added = index === from ? articles : [...stay.map(articleOf), ...articles];
  const changes = changesOf(index, index === from ? gone : [], added);
  if (index !== from || characters > SMALL_CHANGE) await inSteps(changes, true);
  // At once, so that nobody is answered from half of it.
  else for (const _ of changes);
  if (known === undefined || gone.length > 0 || articles.length > 0) kept?.keep(index, files);
  const { prepare, ...directory } = clipsDirectory(index);
  const sources = index.articles.map(({ source }) => source);
  const clips = { ...clipsOf(folder, sources, problems, index, commands), ...directory };
  void inSteps(settlingOf(index), false);
  return { ...clips, index, sourceCount: sources.length, problems, files, prepare };
}

function articleOf({ source, entries }: IndexedArticle): Article {
  return { source, passages: entries.map(({ passage }) => passage) };
}

function* changesOf(
  index: PassageIndex,
  gone: readonly IndexedArticle[],
  articles: readonly Article[],
): Generator<void, void> {
  for (const { source } of gone) {
    index.remove(source.id);
    yield;
  }
  for (const { source, passages } of articles) {
    index.add(source, passages);
    yield;
  }
}

/** Lets MiniSearch get to know what was read from disk or copied; until it does, that is read through for each question. */
function* settlingOf(index: PassageIndex): Generator<void, void> {
  while (index.settle()) yield;
}

/** Lets others be answered between some steps; `isAwaited` unless the program may end before they do. */
async function inSteps(steps: Iterable<void>, isAwaited: boolean): Promise<void> {
  let paused = performance.now();
  for (const _ of steps) {
    if (performance.now() - paused < LONGEST_WORK_MS) continue;
    await setImmediate(undefined, { ref: isAwaited });
    paused = performance.now();
  }
}

function clipsOf(
  folder: string,
  sources: readonly Source[],
  problems: readonly SourceProblem[],
  index: PassageIndex,
  commands: readonly Command[],
): Pick<Clips, 'ask' | 'suggest' | 'sources' | 'read' | 'article' | 'file' | 'claims' | 'help'> {
  const passagesOf = (source: Source) =>
    (index.article(source.id)?.entries ?? []).map(({ passage }) => passage);
  const summaryOf = (source: Source) => summarise(source, passagesOf(source));
  const unknownSource = (wanted: string, nearest: readonly Source[]): NoticeAnswer => ({
    kind: 'notice',
    message: { kind: 'no such source', wanted },
    suggestions: nearest.map((source) => ({
      label: `${source.path} · ${source.title}`,
      sourceId: source.id,
      paragraph: 1,
    })),
  });
  return {
    ask: (question, options = {}) => answerQuestion(index, question, options),
    suggest: createSuggester(index, sources),
    sources(wanted) {
      if (wanted === undefined) return { kind: 'sources', sources: sources.map(summaryOf), problems };
      const found = findSource(sources, wanted);
      if (found.source === undefined) return unknownSource(wanted, found.nearest);
      return { kind: 'source', summary: summaryOf(found.source) };
    },
    read(wanted, paragraph = 1, question = undefined) {
      const found = findSource(sources, wanted);
      if (found.source === undefined) return unknownSource(wanted, found.nearest);
      const reading = readAt(found.source, passagesOf(found.source), paragraph);
      return reading.kind === 'notice' || question === undefined
        ? reading
        : { ...reading, asked: matchesInArticle(index, reading, question) };
    },
    article(idOrPath, question) {
      const source = sources.find(({ id, path }) => id === idOrPath || path === idOrPath);
      if (source === undefined) return undefined;
      const passages = passagesOf(source);
      const whole: ReadingAnswer = { kind: 'reading', source, passages, focus: 1, total: passages.length };
      return question === undefined ? whole : { ...whole, asked: matchesInArticle(index, whole, question) };
    },
    async file(sourceId, mostBytes) {
      const source = sources.find(({ id }) => id === sourceId);
      return source === undefined
        ? { problem: 'gone' }
        : readSourceFile(folder, source.file ?? source.path, mostBytes);
    },
    claims: (text) => findClaims(index, text),
    help: (): HelpAnswer => ({
      kind: 'help',
      sources: sources.length,
      passages: index.size,
      commands: commands.map(({ name, description, options }) => ({
        usage: [
          `/${name}`,
          ...options.map((option) => (option.required ? option.name : `[${option.name}]`)),
        ].join(' '),
        description,
      })),
    }),
  };
}
