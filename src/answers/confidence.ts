import { readableText } from '../language/readable-text.ts';
import { stems } from '../language/tokenize.ts';
import { isNegated } from '../questions/parse-question.ts';
import { filledAround, isAboutNames } from '../search/found-words.ts';
import type { ScoredPassage } from '../search/rank.ts';
import type { QuerySlot, SlotSet, WeighedQuery } from '../search/weighed-query.ts';

/**
 * What tells whether the best passage answers; shares are of the question's weight, with related words counting in full,
 * and all but `article` and `score` are between 0 and 1.
 */
export type Signals = {
  /** Share that the clips do not hold. */
  readonly unknown: number;
  /** Share that the best passage's best sentence holds. */
  readonly sentence: number;
  /** How many of its words are the question's. */
  readonly density: number;
  readonly article: number;
  readonly score: number;
  /** 1 when a person, a time, a place or a number is asked for … */
  readonly typed: number;
  /** … and none stands in the passage. */
  readonly noType: number;
  /** Share of the weight of the question's names that neither the passage holds nor what stands around it. */
  readonly namesMissing: number;
  /** Share of the heaviest missing word. */
  readonly heaviestMissing: number;
  /** Share of the number of the question's words that are missing and no everyday ones. */
  readonly missing: number;
  /** 1 when the question denies something … */
  readonly negated: number;
  /** … and the passage does, too. */
  readonly bothNegated: number;
  /** 1 when the best passages hold only the question's names, and nothing of what is asked of them. */
  readonly namesOnly: number;
};

/** What each signal counts, and where the sum begins. */
export type ConfidenceWeights = Readonly<Record<keyof Signals, number>> & { readonly constant: number };

/**
 * Logistic regression on squad/questions.jsonl over squad/articles by `npm run fit:confidence`:
 * 1341 answerable questions against
 * - 1341 of them without the articles of their evidence, each counting 1
 * - 96 questions about other articles (questions/coverage.jsonl, questions/five-articles.jsonl), each counting 0.5
 * - 1545 unanswerable ones of the set, each counting 0.2
 * No random number takes part, the same files give the same weights.
 */
export const WEIGHTS: ConfidenceWeights = {
  unknown: -1.51,
  sentence: 2.45,
  density: 3.02,
  article: 0.14,
  score: 2.7,
  typed: -0.52,
  noType: -0.4,
  namesMissing: -1.25,
  heaviestMissing: 2.65,
  missing: -2.39,
  negated: -3.76,
  bothNegated: 1.76,
  namesOnly: -0.04,
  constant: -3.35,
};

/** A score that few passages reach. */
const GOOD_SCORE = 20;
/** How many of the best passages may show that there is more than names. */
const LOOKED_AT = 5;

/** Verbs that stand for almost any other say nothing that a passage could lack: "get the prize" is to win it. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(stems('get make take give go come happen occur'));

/**
 * What the ranking says of the question's chances.
 *
 * @example no passage found → `{ missing: 1, sentence: 0, … }`
 */
export function signalsOf(question: string, query: WeighedQuery, ranked: readonly ScoredPassage[]): Signals {
  const [best] = ranked;
  const { slots, names } = query;
  const total = query.total || 1;
  const all = (1 << slots.length) - 1;
  const missing = all & ~(best === undefined ? 0 : best.found.filled | filledAround(query, best.entry));
  const light = slotsOf(slots, ({ surface }) => isLight(surface));
  const plain = all & ~names & ~light;
  const missed = missing & ~slotsOf(slots, ({ isEveryday }) => isEveryday);
  const saysMore = ranked
    .slice(0, LOOKED_AT)
    .some(
      ({ entry, found }) =>
        isAboutNames(query, entry, found) &&
        ((found.filled | filledAround(query, entry)) & plain ||
          tellsLifetime(question, readableText(entry.passage))),
    );
  const denies = isNegated(question, query.language);
  return {
    unknown: sum(slots.map(({ id, weight }) => (id === undefined ? weight : 0))) / total,
    sentence: Math.max(0, ...(best?.found.filledBySentence ?? []).map((held) => tells(query, held))) / total,
    density: best?.features.density ?? 0,
    article: best?.features.article ?? 0,
    score: (best?.score ?? 0) / GOOD_SCORE,
    typed: query.intent === 'what' ? 0 : 1,
    noType: query.intent !== 'what' && (best?.features.answerType ?? 0) === 0 ? 1 : 0,
    namesMissing: names === 0 ? 0 : tells(query, missing & names) / tells(query, names),
    heaviestMissing:
      Math.max(0, ...slots.map(({ weight }, slot) => (missing & (1 << slot) ? weight : 0))) / total,
    missing:
      slots.length === 0 ? 1 : sum(slots.map((_, slot) => (missed & (1 << slot) ? 1 : 0))) / slots.length,
    negated: denies ? 1 : 0,
    bothNegated:
      denies && best !== undefined && isNegated(readableText(best.entry.passage), best.entry.article.language)
        ? 1
        : 0,
    namesOnly: plain !== 0 && !saysMore ? 1 : 0,
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

function slotsOf(slots: readonly QuerySlot[], is: (slot: QuerySlot) => boolean): SlotSet {
  return slots.reduce((set, slot, at) => (is(slot) ? set | (1 << at) : set), 0);
}

function isLight(surface: string): boolean {
  return stems(surface).every((stem) => LIGHT_VERBS.has(stem));
}

/** "John Gallagher (1919–1980)" says when he was born without the word. */
function tellsLifetime(question: string, text: string): boolean {
  return (
    /\b(?:born|birth|died?|death|dies)\b/i.test(question) && /\([^()]{0,30}\d{3,4}\s?[–-][^()]*\)/.test(text)
  );
}

/** What the words of some slots tell, whether they themselves fill them or related ones. */
function tells({ slots }: WeighedQuery, set: SlotSet): number {
  return sum(slots.map(({ weight }, slot) => (set & (1 << slot) ? weight : 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
