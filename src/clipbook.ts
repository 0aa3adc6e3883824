import { answerQuestion } from './answers/answer-question.ts';
import { findClaims } from './answers/find-claims.ts';
import { findSource } from './answers/find-source.ts';
import { matchesInArticle } from './answers/matches-in-article.ts';
import { readAt, summarise } from './answers/reading.ts';
import { createSuggester } from './answers/suggest.ts';
import type { Article, Articles } from './articles/read-article-file.ts';
import { readArticles } from './articles/read-articles.ts';
import { readSourceFile } from './articles/source-file.ts';
import { type ClipsDirectory, clipsDirectory } from './directory/clips-directory.ts';
import { mainLanguage } from './language/main-language.ts';
import type { HelpAnswer, NoticeAnswer, ReadingAnswer } from './model/answer.ts';
import type { Clips, Command } from './model/command.ts';
import type { Source, SourceProblem } from './model/source.ts';
import { MiniSearchIndex } from './search/minisearch-index.ts';
import type { PassageIndex } from './search/passage-index.ts';
import { inSlices, type Steps } from './slices.ts';

/** The clips, read and indexed, and what could not be read. */
export type Clipbook = Clips & {
  readonly index: PassageIndex;
  readonly sourceCount: number;
  readonly problems: readonly SourceProblem[];
};

/** What clips are made of. */
export type ClipbookParts = Articles & {
  readonly index: PassageIndex;
  readonly suggest: Clips['suggest'];
  readonly directory: ClipsDirectory;
};

/**
 * Reads and indexes a folder of articles.
 *
 * @param commands what `help` lists
 * @throws UserError `NO_ARTICLES` or `BAD_CATALOGUE` (see `readArticles`).
 * @example `(await openClipbook('data/articles')).ask('Who met Xi?')` → an evidence answer
 */
export async function openClipbook(folder: string, commands: readonly Command[] = []): Promise<Clipbook> {
  const read = await readArticles(folder);
  const index = await inSlices(indexOf(read.articles));
  const sources = read.articles.map(({ source }) => source);
  const suggest = createSuggester(index, sources);
  return clipbookOf(folder, { ...read, index, suggest, directory: clipsDirectory(index) }, commands);
}

/**
 * Indexes articles, a step for each passage; nobody may ask before all are indexed.
 *
 * @example `(await inSlices(indexOf(articles))).size` → `58`
 */
export function* indexOf(articles: readonly Article[]): Steps<PassageIndex> {
  const index = new MiniSearchIndex(mainLanguage(articles.map(({ source }) => source)));
  for (const { source, passages } of articles) {
    yield* index.adding(source, passages);
  }
  return index;
}

/**
 * The clips as commands see them.
 *
 * @param folder where the files of the sources lie
 * @param commands what `help` lists
 * @example `clipbookOf('data/articles', parts, commands).ask('Who met Xi?')` → an evidence answer
 */
export function clipbookOf(
  folder: string,
  { articles, problems, index, suggest, directory }: ClipbookParts,
  commands: readonly Command[],
): Clipbook {
  const sources = articles.map(({ source }) => source);
  const passagesOf = ({ id }: Source) => (index.article(id)?.entries ?? []).map(({ passage }) => passage);
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
    ...directory,
    index,
    sourceCount: articles.length,
    problems,
    ask: (question, options = {}) => answerQuestion(index, question, options),
    suggest,
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
      const source = index.article(idOrPath)?.source ?? sources.find(({ path }) => path === idOrPath);
      if (source === undefined) return undefined;
      const passages = passagesOf(source);
      const whole: ReadingAnswer = { kind: 'reading', source, passages, focus: 1, total: passages.length };
      return question === undefined ? whole : { ...whole, asked: matchesInArticle(index, whole, question) };
    },
    async file(sourceId, mostBytes) {
      const source = index.article(sourceId)?.source;
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
