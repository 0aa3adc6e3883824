import { isNegated } from '../questions/parse-question.ts';
import { filledBy } from '../search/found-words.ts';
import type { IndexedPassage } from '../search/indexed-article.ts';
import type { ScoredPassage } from '../search/rank.ts';
import type { SlotSet, WeighedQuery } from '../search/weighed-query.ts';

/** What tells whether the best passage answers; all but `article`, `score` and `margin` are between 0 and 1. */
export type Signals = {
  /** Share of the question's weight that the clips do not hold. */
  readonly unknown: number;
  readonly bestSentence: number;
  readonly twoSentences: number;
  readonly names: number;
  readonly article: number;
  readonly score: number;
  /** How far the best passage is ahead of the next. */
  readonly margin: number;
  /** 1 when nothing of the kind that is asked for stands in it. */
  readonly noType: number;
  /** Share of the question's weight of its heaviest missing word. */
  readonly heaviestMissing: number;
  /** Share of the question's words that are missing, related words counting as there. */
  readonly missing: number;
  /** 1 when the question denies something … */
  readonly negated: number;
  /** … and the passage does, too. */
  readonly bothNegated: number;
  /** 1 when a name of the question stands nowhere in the clips. */
  readonly stranger: number;
  /** 1 when the best passages hold only the question's names, and nothing of what is asked of them. */
  readonly namesOnly: number;
  /** Logarithm of the number of words. */
  readonly words: number;
};

/** How much each signal counts. */
export type ConfidenceWeights = Readonly<Record<keyof Signals, number>> & { readonly constant: number };

/**
 * Logistic regression on the encyclopaedia questions of docs/EVALUATION.md: answerable ones against the same without
 * their article, against questions put to other articles, and against adversarial ones.
 */
export const WEIGHTS: ConfidenceWeights = {
  unknown: -1.96,
  bestSentence: 1.15,
  twoSentences: 1.15,
  names: 0.9,
  article: 0.5,
  score: 0.85,
  margin: 0.25,
  noType: -0.8,
  heaviestMissing: 2.5,
  missing: -3.1,
  negated: -3.2,
  bothNegated: 1.3,
  stranger: -1.2,
  namesOnly: -0.6,
  words: -0.85,
  constant: -2.5,
};

/** How many of the best passages may show that there is more than names. */
const LOOKED_AT = 5;

/**
 * What the ranking says of the question's chances.
 *
 * @param strangers whether a name of the question stands nowhere in the clips
 * @example no passage found → `{ missing: 1, bestSentence: 0, … }`
 */
export function signalsOf(
  question: string,
  query: WeighedQuery,
  ranked: readonly ScoredPassage[],
  hasStranger: boolean,
): Signals {
  const [best, next] = ranked;
  const total = query.total || 1;
  const held = best === undefined ? 0 : best.found.filled | filledAround(query, best.entry);
  const missing = query.slots.filter((_, slot) => !(held & (1 << slot)));
  const plain = ((1 << query.slots.length) - 1) & ~query.names;
  const saysMore = ranked.slice(0, LOOKED_AT).some(({ found }) => found.filled & plain);
  const denies = isNegated(question);
  return {
    unknown: sum(query.slots.filter(({ id }) => id === undefined)) / total,
    bestSentence: best?.features.bestSentence ?? 0,
    twoSentences: best?.features.twoSentences ?? 0,
    names: best?.features.names ?? 0,
    article: best?.features.article ?? 0,
    score: (best?.score ?? 0) / 20,
    margin: best === undefined ? 0 : next === undefined ? 0.3 : (best.score - next.score) / 10,
    noType: query.intent !== 'what' && (best?.features.answerType ?? 0) === 0 ? 1 : 0,
    heaviestMissing: Math.max(0, ...missing.map(({ weight }) => weight)) / total,
    missing: missing.length / Math.max(1, query.slots.length),
    negated: denies ? 1 : 0,
    bothNegated: denies && best !== undefined && isNegated(best.entry.passage.text) ? 1 : 0,
    stranger: hasStranger ? 1 : 0,
    namesOnly: plain !== 0 && !saysMore ? 1 : 0,
    words: Math.log1p(query.slots.length) / 3,
  };
}

/**
 * How sure it is that the clips answer, between 0 and 1.
 *
 * @example `confidenceOf(signals)` → `0.93`
 */
export function confidenceOf(signals: Signals): number {
  let logit = WEIGHTS.constant;
  for (const [name, value] of Object.entries(signals)) logit += WEIGHTS[name as keyof Signals] * value;
  return 1 / (1 + Math.exp(-logit));
}

/** The slots that title, heading and lead-in of a passage fill, related words counting. */
function filledAround(query: WeighedQuery, { titleIds, headingIds, leadInIds }: IndexedPassage): SlotSet {
  return filledBy(query, titleIds) | filledBy(query, headingIds) | filledBy(query, leadInIds);
}

function sum(words: readonly { readonly weight: number }[]): number {
  return words.reduce((total, { weight }) => total + weight, 0);
}
