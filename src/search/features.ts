import { readableText } from '../language/readable-text.ts';
import { isLocated, isNews, nearness, typedMentions } from './answer-type.ts';
import { explains } from './definition.ts';
import { type FoundWords, findWords, literalIn, literalSlotsOf } from './found-words.ts';
import type { IndexedPassage } from './indexed-article.ts';
import type { Lexicon } from './lexicon.ts';
import type { Hit } from './passage-index.ts';
import { type SlotSet, type WeighedQuery, weightOf } from './weighed-query.ts';
import { closeness, phraseShare, runShares } from './word-order.ts';

/** What a passage is ranked by. Shares are of the question's weight, between 0 and 1, as are all but the BM25 scores. */
export type Features = {
  /** BM25 over text, lead-in and heading, per unit of the question's weight. */
  readonly bm25: number;
  /** The same against the best passage for this question. */
  readonly relativeBm25: number;
  /** BM25 of the whole article, per unit of the question's weight. */
  readonly article: number;
  /** Share that only related words hold. */
  readonly related: number;
  /** Share of the names and figures of the question that the passage holds. */
  readonly names: number;
  /** Share in the best sentence. */
  readonly bestSentence: number;
  /** The same against the best passage for this question. */
  readonly relativeSentence: number;
  /** Share in the best two sentences that follow each other. */
  readonly twoSentences: number;
  /** Share in the first sentence, which says what the paragraph is about. */
  readonly firstSentence: number;
  /** Share that only the question or lead-in holds which gives the passage its meaning. */
  readonly leadIn: number;
  /** Share in the paragraphs before and after. */
  readonly neighbours: number;
  /** Share of neighbouring pairs of the question that stand together here, in either order. */
  readonly pairs: number;
  /** The same, side by side in the question's order. */
  readonly orderedPairs: number;
  /** Share of three neighbouring words of the question that stand so here. */
  readonly triples: number;
  /** Share of the phrases in quotation marks that stand here. */
  readonly phrases: number;
  /** How close all of the question's words stand to each other. */
  readonly closeness: number;
  /** Weight of the rarest word found against the rarest word asked. */
  readonly rarest: number;
  /** How often the question's words come back. */
  readonly repeats: number;
  /** How many of the passage's words are the question's. */
  readonly density: number;
  readonly heading: number;
  /** 1 when it ends in a question mark. */
  readonly question: number;
  /** Logarithm of its length against that of a very long paragraph. */
  readonly length: number;
} & AnswerFeatures;

/** What is only seen by reading the text itself, and so only asked of the passages that may come first. */
export type AnswerFeatures = {
  /** 1 when it holds the kind of thing that is asked for. */
  readonly answerType: number;
  /** How closely the question's words surround such a thing. */
  readonly answerNear: number;
  /** How well it explains the subject of "Who is …?". */
  readonly definition: number;
};

/** A passage with what was found in it. */
export type Candidate = { readonly hit: Hit; readonly found: FoundWords; readonly features: Features };

const VERY_LONG_PARAGRAPH_TOKENS = 400;
const SHORTEST_FOR_DENSITY = 8;
/** A word that stands four times counts in full. */
const FULL_REPEATS = 3;

/** A country that only acts ("the US delegation") says little of where. */
const ACTOR_AS_PLACE = 0.3;

/**
 * The hits of one query with the features that their words tell, in their order; `answerFeatures` tells the others.
 *
 * @example a passage that holds every word of the question in one sentence → `{ bestSentence: 1, twoSentences: 1, … }`
 */
export function candidatesOf(query: WeighedQuery, hits: readonly Hit[]): Candidate[] {
  const looks = hits.map((hit): Look => {
    const found = findWords(query, hit.entry);
    const around = neighbour(query, hit.entry, -1) | neighbour(query, hit.entry, 1);
    return { hit, found, around, ...bestSentences(query, found) };
  });
  const best: Best = {
    score: highest(looks, ({ hit }) => hit.score) || 1,
    sentence: highest(looks, ({ sentence }) => sentence) || 1,
    word: highest(query.weights, (weight) => weight) || 1,
    names: weightOfNames(query),
  };
  return looks.map((look) => ({
    hit: look.hit,
    found: look.found,
    features: wordFeatures(query, look, best),
  }));
}

/**
 * What a passage itself says to the question, besides holding its words.
 *
 * @example a passage with a date for a question of when → `{ answerType: 1, … }`
 */
export function answerFeatures(
  query: WeighedQuery,
  { hit: { entry }, found }: Candidate,
  lexicon: Lexicon,
): AnswerFeatures {
  let answerType = 0;
  let answerNear = 0;
  for (const typed of typedMentions(entry, query.intent, lexicon)) {
    if (!isNews(typed, query)) continue;
    answerType = 1;
    answerNear = Math.max(
      answerNear,
      nearness(typed, found, query) * (isLocated(typed) ? 1 : ACTOR_AS_PLACE),
    );
  }
  const { explanation } = query;
  const definition = explanation === undefined ? 0 : explains(explanation, readableText(entry.passage));
  return { answerType, answerNear, definition };
}

/** A hit with what it holds, what stands in the paragraphs around it, and what its best one and two sentences weigh. */
type Look = {
  readonly hit: Hit;
  readonly found: FoundWords;
  readonly around: SlotSet;
  readonly sentence: number;
  readonly twoSentences: number;
};

/** The best that any hit, or any word of the question, reaches. */
type Best = {
  readonly score: number;
  readonly sentence: number;
  readonly word: number;
  /** The weight of all names of the question. */
  readonly names: number;
};

/** The question's own words in the paragraph before or after. */
function neighbour(query: WeighedQuery, entry: IndexedPassage, step: 1 | -1): SlotSet {
  const other = entry.article.entries[entry.place + step];
  return other === undefined ? 0 : literalSlotsOf(query, other);
}

function bestSentences(
  query: WeighedQuery,
  { bySentence }: FoundWords,
): Pick<Look, 'sentence' | 'twoSentences'> {
  let sentence = 0;
  let twoSentences = 0;
  for (let at = 0; at < bySentence.length; at++) {
    const here = bySentence[at] ?? 0;
    if (here === 0) continue;
    sentence = Math.max(sentence, weightOf(query, here));
    twoSentences = Math.max(twoSentences, weightOf(query, here | (bySentence[at + 1] ?? 0)));
  }
  return { sentence, twoSentences };
}

function wordFeatures(query: WeighedQuery, look: Look, best: Best): Features {
  const { found, sentence } = look;
  const { entry, score, articleScore } = look.hit;
  const { literal } = found;
  const { kind } = entry.passage;
  const total = query.total || 1;
  const length = entry.tokenTo - entry.tokenFrom;
  const { pairs, orderedPairs, triples } = runShares(query, found);
  return {
    bm25: score / total,
    relativeBm25: score / best.score,
    article: articleScore / total,
    related: relatedWeight(query, found) / total,
    // Without names in the question every passage is as good.
    names: best.names === 0 ? 0.5 : weightOf(query, literal & query.names) / best.names,
    bestSentence: sentence / total,
    relativeSentence: sentence / best.sentence,
    twoSentences: look.twoSentences / total,
    firstSentence: weightOf(query, found.bySentence[0] ?? 0) / total,
    leadIn: weightOf(query, literalIn(query, entry.leadInIds) & ~literal) / total,
    neighbours: weightOf(query, look.around) / total,
    pairs,
    orderedPairs,
    triples,
    phrases: phraseShare(query, entry),
    closeness: closeness(query, found),
    rarest: heaviest(query, literal) / best.word,
    repeats: repeatedWeight(query, found) / total,
    density: found.words.length / Math.max(SHORTEST_FOR_DENSITY, length),
    heading: kind === 'heading' || kind === 'headline' ? 1 : 0,
    question: entry.asks ? 1 : 0,
    length: Math.min(1, Math.log1p(length) / Math.log(VERY_LONG_PARAGRAPH_TOKENS)),
    answerType: 0,
    answerNear: 0,
    definition: 0,
  };
}

/** What related words weigh in the slots whose own word is missing; the best one of each slot counts. */
function relatedWeight({ filling }: WeighedQuery, { words, literal, filled }: FoundWords): number {
  const missing = filled & ~literal;
  if (missing === 0) return 0;
  const best = new Map<number, number>();
  for (const word of words) {
    for (const { slot, weight } of filling[word]?.fills ?? []) {
      if (missing & (1 << slot)) best.set(slot, Math.max(best.get(slot) ?? 0, weight));
    }
  }
  let sum = 0;
  for (const weight of best.values()) sum += weight;
  return sum;
}

/** What the words weigh that come back, the first time not counted. */
function repeatedWeight({ literalSlots, weights }: WeighedQuery, { words }: FoundWords): number {
  let sum = 0;
  for (let at = 1; at < words.length; at++) {
    let before = 0;
    for (let earlier = 0; earlier < at; earlier++) if (words[earlier] === words[at]) before++;
    const slot = literalSlots[words[at] ?? 0] ?? -1;
    if (before > 0 && before <= FULL_REPEATS && slot >= 0) sum += (weights[slot] ?? 0) / FULL_REPEATS;
  }
  return sum;
}

function heaviest({ weights }: WeighedQuery, set: SlotSet): number {
  let best = 0;
  for (let slot = 0; slot < weights.length; slot++) {
    if (set & (1 << slot)) best = Math.max(best, weights[slot] ?? 0);
  }
  return best;
}

function weightOfNames({ slots }: WeighedQuery): number {
  return slots.reduce((sum, { isName, weight }) => (isName ? sum + weight : sum), 0);
}

function highest<Item>(items: Iterable<Item>, measure: (item: Item) => number): number {
  let best = 0;
  for (const item of items) best = Math.max(best, measure(item));
  return best;
}
