import { LONGEST_QUESTION } from '../answers/answer-question.ts';
import { UserError } from '../errors.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Features } from '../search/features.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type FeatureWeights, rankPassages, type ScoredPassage, WEIGHTS } from '../search/rank.ts';
import { readTerms } from '../search/read-terms.ts';
import { weighQuery } from '../search/weighed-query.ts';
import type { TrainingQuestion } from './fit-weights.ts';
import { isEvidence } from './judge.ts';
import type { GoldQuestion } from './question-set.ts';

/** The features that rank, in the order in which they stand in every vector. */
export const FEATURE_NAMES = Object.keys(WEIGHTS) as readonly (keyof Features)[];

/** MiniSearch's own order, which owes nothing to the weights checked in. */
const BM25_ONLY: FeatureWeights = { relativeBm25: 1 };

/**
 * The answerable questions of a set with their candidates, in MiniSearch's order. Two questions are of the same group
 * when they have evidence in the same source, directly or by way of other questions.
 *
 * @throws UserError `NO_TRAINING` when no question is answerable.
 * @example `trainingQuestions(index, questions)[0]` → `{ group: 'a.txt', features: […], isGold: [true, false, …] }`
 */
export function trainingQuestions(
  index: PassageIndex,
  questions: readonly GoldQuestion[],
): TrainingQuestion[] {
  const answerable = questions.filter(({ evidence }) => evidence.length > 0);
  if (answerable.length === 0) {
    throw new UserError(
      'NO_TRAINING',
      'No question of the set is answerable: weights are fitted on questions with evidence.',
    );
  }
  const groupOf = linkedSources(answerable);
  return answerable.map((gold) => {
    const candidates = candidatesOf(index, gold.question);
    return {
      group: groupOf(gold.evidence[0]?.path ?? ''),
      features: candidates.map(({ features }) => toVector(features)),
      isGold: candidates.map(({ entry }) => isEvidence(gold, entry)),
    };
  });
}

/**
 * Features or weights as a vector in the order of `FEATURE_NAMES`; what is left out is 0.
 *
 * @example `toVector({ bm25: 0.4 })` → `Float64Array [0.4, 0, …]`
 */
export function toVector(values: FeatureWeights): Float64Array {
  return Float64Array.from(FEATURE_NAMES, (name) => values[name] ?? 0);
}

function candidatesOf(index: PassageIndex, question: string): ScoredPassage[] {
  const { text, tokens, intent, asksDefinition } = parseQuestion(question.slice(0, LONGEST_QUESTION));
  const { terms } = readTerms(text, tokens, index.lexicon);
  return rankPassages(index, terms, weighQuery(terms, intent, asksDefinition, index.lexicon), BM25_ONLY);
}

/**
 * Which sources questions tie together, by a union-find; a group has the name of its first path.
 *
 * @example `linkedSources(questions)('b.txt')` → `'a.txt'` when a question has evidence in both
 */
export function linkedSources(questions: readonly GoldQuestion[]): (path: string) => string {
  const parents = new Map<string, string>();
  const groupOf = (path: string): string => {
    let group = path;
    for (let up = parents.get(group); up !== undefined; up = parents.get(group)) group = up;
    return group;
  };
  for (const { evidence } of questions) {
    const [first, ...others] = [...new Set(evidence.map(({ path }) => groupOf(path)))].sort();
    for (const other of others) if (first !== undefined) parents.set(other, first);
  }
  return groupOf;
}
