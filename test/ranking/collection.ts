import { answerQuestion } from '../../src/answers/answer-question.ts';
import { readPassages } from '../../src/articles/passages.ts';
import { readMarkdown } from '../../src/articles/read-markdown.ts';
import type { EvidenceAnswer, NothingAnswer, RankedPassage } from '../../src/model/answer.ts';
import type { Intent } from '../../src/model/query.ts';
import type { Source } from '../../src/model/source.ts';
import { MiniSearchIndex } from '../../src/search/minisearch-index.ts';
import type { MakeIndex, PassageIndex } from '../../src/search/passage-index.ts';

/** Articles by path: the text, or the text with what the catalogue says of it. */
export type Articles = Readonly<Record<string, string | (Partial<Source> & { readonly text: string })>>;

/** What can be asked of a small collection written into a test. */
export type Collection = {
  readonly index: PassageIndex;
  readonly ask: (
    question: string,
    options?: { readonly intent?: Intent; readonly limit?: number; readonly previous?: string },
  ) => EvidenceAnswer | NothingAnswer;
  /** Every passage shown, best first, evidence or not. */
  readonly passages: (question: string) => readonly RankedPassage[];
  /** The text of the passage shown first. */
  readonly first: (question: string) => string | undefined;
};

/**
 * Reads and indexes articles as the program does, in the order given.
 *
 * @example `collection({ 'a.txt': 'Xi met Shoigu.' }).first('Who met Xi?')` → `'Xi met Shoigu.'`
 */
export function collection(
  articles: Articles,
  make: MakeIndex = (...of) => new MiniSearchIndex(...of),
): Collection {
  const index = make();
  for (const [path, article] of Object.entries(articles)) {
    const { text, ...known } = typeof article === 'string' ? { text: article } : article;
    const id = path
      .replace(/[^0-9a-z]/g, '')
      .padEnd(10, '0')
      .slice(0, 10);
    const content = path.endsWith('.md') ? readMarkdown(Buffer.from(text)) : { text };
    index.add({ id, path, title: path, ...known, text }, readPassages(id, content));
  }
  const ask: Collection['ask'] = (question, options) => answerQuestion(index, question, options);
  const passages = (question: string) => {
    const answer = ask(question);
    return answer.kind === 'evidence' ? answer.ranked : answer.nearest;
  };
  return { index, ask, passages, first: (question) => passages(question)[0]?.passage.text };
}

/** The rows of the board, by value. */
export function boardOf(answer: EvidenceAnswer | NothingAnswer): string[] {
  return answer.kind === 'evidence' ? answer.board.map(({ value }) => value) : [];
}
