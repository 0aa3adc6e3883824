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
import { mainLanguage } from './language/main-language.ts';
import type { HelpAnswer, NoticeAnswer, ReadingAnswer } from './model/answer.ts';
import type { Clips, Command } from './model/command.ts';
import type { Source, SourceProblem } from './model/source.ts';
import { PassageIndex } from './search/passage-index.ts';

/** So long an index is built without letting anything else happen. */
const LONGEST_WORK_MS = 20;

/** The clips, read and indexed, and what could not be read. */
export type Clipbook = Clips & {
  readonly index: PassageIndex;
  readonly sourceCount: number;
  readonly problems: readonly SourceProblem[];
  /** Reads names and dates in small steps, so that nobody waits for them later. */
  readonly prepare: () => Promise<void>;
};

/**
 * Reads and indexes a folder of articles.
 *
 * @param commands what `help` lists
 * @throws UserError `NO_ARTICLES` or `BAD_CATALOGUE` (see `readArticles`).
 * @example `(await openClipbook('data/articles')).ask('Who met Xi?')` → an evidence answer
 */
export async function openClipbook(folder: string, commands: readonly Command[] = []): Promise<Clipbook> {
  const { articles, problems } = await readArticles(folder);
  const index = new PassageIndex(mainLanguage(articles.map(({ source }) => source)));
  let paused = performance.now();
  for (const { source, passages } of articles) {
    index.add(source, passages);
    // A large folder that is read again must not keep others from being answered meanwhile.
    if (performance.now() - paused < LONGEST_WORK_MS) continue;
    await setImmediate();
    paused = performance.now();
  }
  const { prepare, ...directory } = clipsDirectory(index);
  const clips = { ...clipsOf(folder, articles, problems, index, commands), ...directory };
  return { ...clips, index, sourceCount: articles.length, problems, prepare };
}

function clipsOf(
  folder: string,
  articles: readonly Article[],
  problems: readonly SourceProblem[],
  index: PassageIndex,
  commands: readonly Command[],
): Pick<Clips, 'ask' | 'suggest' | 'sources' | 'read' | 'article' | 'file' | 'claims' | 'help'> {
  const sources = articles.map(({ source }) => source);
  const passagesOf = new Map(articles.map(({ source, passages }) => [source.id, passages]));
  const summaryOf = (source: Source) => summarise(source, passagesOf.get(source.id) ?? []);
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
      const reading = readAt(found.source, passagesOf.get(found.source.id) ?? [], paragraph);
      return reading.kind === 'notice' || question === undefined
        ? reading
        : { ...reading, asked: matchesInArticle(index, reading, question) };
    },
    article(idOrPath, question) {
      const source = sources.find(({ id, path }) => id === idOrPath || path === idOrPath);
      const passages = passagesOf.get(source?.id ?? '') ?? [];
      if (source === undefined) return undefined;
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
      passages: index.entries.length,
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
