import type { AskedReading, ReadingAnswer } from '../model/answer.ts';
import { findWords } from '../search/found-words.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { parseFor, readQuestion } from '../search/read-question.ts';
import type { SlotSet, WeighedQuery } from '../search/weighed-query.ts';
import { matchSpans } from './matches.ts';

/** A paragraph matches when it holds this share of what the article's best paragraph holds of the question. */
const LEAST_SHARE = 0.5;

/**
 * Where the article that is read holds a question: the paragraphs that hold about as much of it as any of the article's,
 * by the weight of its words, and its words in the passages shown.
 *
 * @example `matchesInArticle(index, reading, 'When did Shoigu arrive?')` → `{ question, paragraphs: [1, 4], matches: [Shoigu, arrived] }`
 */
export function matchesInArticle(
  index: PassageIndex,
  { source, passages }: ReadingAnswer,
  question: string,
): AskedReading {
  const { weighed } = readQuestion(index, parseFor(index, question));
  const found = (index.article(source.id)?.entries ?? []).map((entry) => ({
    entry,
    words: findWords(weighed, entry),
  }));
  const shares = found.map(({ words }) => weightOf(weighed, words.filled));
  const least = Math.max(...shares) * LEAST_SHARE;
  const shown = new Set(passages.map(({ id }) => id));
  return {
    question,
    paragraphs: found
      .filter((_, at) => (shares[at] ?? 0) > 0 && (shares[at] ?? 0) >= least)
      .map(({ entry }) => entry.passage.ordinal),
    matches: found
      .filter(({ entry }) => shown.has(entry.passage.id))
      .flatMap(({ entry, words }) => matchSpans(weighed, entry, words)),
  };
}

function weightOf({ slots }: WeighedQuery, set: SlotSet): number {
  return slots.reduce((sum, { weight }, slot) => sum + (set & (1 << slot) ? weight : 0), 0);
}
