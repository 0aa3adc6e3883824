import { answerQuestion } from './answers/answer-question.ts';
import { findSource } from './answers/find-source.ts';
import { readAt, summarise } from './answers/reading.ts';
import { createSuggester } from './answers/suggest.ts';
import { type Article, readArticles } from './articles/read-articles.ts';
import type { HelpAnswer, NoticeAnswer } from './model/answer.ts';
import type { Clips, Command } from './model/command.ts';
import type { Source, SourceProblem } from './model/source.ts';
import { PassageIndex } from './search/passage-index.ts';

/** The clips, read and indexed, and what could not be read. */
export type Clipbook = Clips & {
  readonly index: PassageIndex;
  readonly sourceCount: number;
  readonly problems: readonly SourceProblem[];
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
  const index = new PassageIndex();
  for (const { source, passages } of articles) index.add(source, passages);
  return { ...clipsOf(articles, problems, index, commands), index, sourceCount: articles.length, problems };
}

function clipsOf(
  articles: readonly Article[],
  problems: readonly SourceProblem[],
  index: PassageIndex,
  commands: readonly Command[],
): Clips {
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
    read(wanted, paragraph = 1) {
      const found = findSource(sources, wanted);
      if (found.source === undefined) return unknownSource(wanted, found.nearest);
      return readAt(found.source, passagesOf.get(found.source.id) ?? [], paragraph);
    },
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
