import { answerFeatures, candidatesOf, type Features } from './features.ts';
import type { FoundWords } from './found-words.ts';
import { byPlace, type IndexedPassage } from './indexed-article.ts';
import type { PassageIndex } from './passage-index.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** A candidate with its final score and what it is made of. */
export type ScoredPassage = {
  readonly entry: IndexedPassage;
  readonly score: number;
  readonly features: Features;
  readonly found: FoundWords;
};

/** How much each feature counts; a feature that is left out only serves the confidence. */
export type FeatureWeights = Readonly<Partial<Record<keyof Features, number>>>;

/** Less than any two passages differ by in earnest. */
const JUST_ABOVE = 0.01;

/** What a passage loses that is not in the question's language: names find it, but its reader asked in another. */
const FOREIGN = 2;

/** The best by BM25 are looked at again; the right passage hardly ever stands further back. */
const CANDIDATES = 50;
/** Of these, the best by their words are read for what they say. */
const READ = 20;

/** Set by hand on the question sets (see docs/EVALUATION.md), the same for every collection. */
export const WEIGHTS: FeatureWeights = {
  bm25: 0.4,
  relativeBm25: 1,
  article: 1.5,
  related: 2.2,
  names: 1.3,
  bestSentence: 1.2,
  relativeSentence: 1.6,
  twoSentences: 1,
  firstSentence: 1,
  leadIn: 1.5,
  neighbours: 0.9,
  pairs: 1.3,
  orderedPairs: 1.9,
  triples: 1,
  phrases: 4,
  closeness: 0.5,
  rarest: 1.6,
  repeats: 0.7,
  density: 0.9,
  answerType: 1.3,
  answerNear: 4,
  definition: 1.5,
  heading: -2,
  question: -1.5,
  length: -2.6,
};

/**
 * The passages that fit a query, best first; equal scores in order of path and place.
 *
 * @param read how many of the best by their words are read for what they say
 * @example `rankPassages(index, weighQuery(terms, 'who', false, index.lexicon))[0]?.entry.passage.text`
 */
export function rankPassages(
  index: PassageIndex,
  query: WeighedQuery,
  weights: FeatureWeights = WEIGHTS,
  read: number = READ,
): ScoredPassage[] {
  const asksMore = query.intent !== 'what' || query.explanation !== undefined;
  const byWeight = Object.entries(weights) as [keyof Features, number][];
  const foreign = ({ article }: IndexedPassage) => (article.language === query.language ? 0 : FOREIGN);
  const byWords = candidatesOf(query, index.search(query, CANDIDATES))
    .map(({ hit, found, features }) => ({
      hit,
      found,
      features,
      score: scoreOf(features, byWeight) - foreign(hit.entry),
    }))
    .sort((a, b) => b.score - a.score || byPlace(a.hit.entry, b.hit.entry));
  const scored = byWords.map((candidate, at): ScoredPassage => {
    const { hit, found, score } = candidate;
    if (at >= read || !asksMore) return { entry: hit.entry, score, features: candidate.features, found };
    const features = { ...candidate.features, ...answerFeatures(query, candidate, index.lexicon) };
    return { entry: hit.entry, score: scoreOf(features, byWeight) - foreign(hit.entry), features, found };
  });
  return answersBeforeQuestions(scored).sort((a, b) => b.score - a.score || byPlace(a.entry, b.entry));
}

/** An interviewer's question holds the reader's words better than the answer to it, but the answer is what is wanted. */
function answersBeforeQuestions(scored: readonly ScoredPassage[]): ScoredPassage[] {
  const questions = new Map(
    scored
      .filter(({ features, entry }) => features.question === 1 && entry.passage.kind === 'turn')
      .map(({ entry, score }) => [placeOf(entry.passage.sourceId, entry.passage.span.start), score]),
  );
  return scored.map((answer) => {
    const { sourceId, leadIn } = answer.entry.passage;
    const asked = leadIn && questions.get(placeOf(sourceId, leadIn.start));
    return asked !== undefined && asked >= answer.score ? { ...answer, score: asked + JUST_ABOVE } : answer;
  });
}

function placeOf(sourceId: string, start: number): string {
  return `${sourceId}:${start}`;
}

function scoreOf(features: Features, weights: readonly [keyof Features, number][]): number {
  let score = 0;
  for (const [name, weight] of weights) score += weight * features[name];
  return score;
}
