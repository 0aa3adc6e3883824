import { LONGEST_QUESTION } from '../answers/answer-question.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type FeatureWeights, rankPassages, type ScoredPassage } from '../search/rank.ts';
import { parseFor, readQuestion } from '../search/read-question.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';

/** A question and its ranked passages, before they become an answer. */
export type RankedQuestion = {
  /** Without what only stands around the question. */
  readonly said: string;
  readonly query: WeighedQuery;
  readonly ranked: readonly ScoredPassage[];
};

/**
 * Ranks the passages for a question as `answerQuestion` does; the tests hold the two together.
 *
 * @param weights of the features; without them those checked in
 * @param read how many of the best by their words are read for what they say; without it as many as in the product
 * @example `rankQuestion(index, 'Who met Xi?').ranked[0]?.features.bestSentence` → `0.8`
 */
export function rankQuestion(
  index: PassageIndex,
  question: string,
  weights?: FeatureWeights,
  read?: number,
): RankedQuestion {
  const parsed = parseFor(index, question.slice(0, LONGEST_QUESTION));
  const { weighed } = readQuestion(index, parsed);
  return {
    said: parsed.said,
    query: weighed,
    ranked: rankPassages(index, weighed, weights, read),
  };
}
