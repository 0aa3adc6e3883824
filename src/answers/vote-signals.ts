import { hasForm } from '../language/mentions/date-form.ts';
import type { Asked } from '../questions/asked.ts';
import { isLocated } from '../search/answer-type.ts';
import type { FoundWords } from '../search/found-words.ts';
import type { IndexedPassage } from '../search/indexed-article.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';
import type { CandidateMention } from './candidate-mentions.ts';
import { surroundingsOf } from './surroundings.ts';

/** What speaks for and against a mention as the answer to a question. */
export type VoteSignals = {
  /** How far its passage scores behind the best, at most 0. */
  readonly passage: number;
  readonly firstPassage: number;
  /** Logarithm of how closely the question's words surround it, and how closely they stand in front of it. */
  readonly nearness: number;
  readonly before: number;
  /** Share of the question's weight in its sentence, and without a comma or bracket in between. */
  readonly sentence: number;
  readonly clause: number;
  readonly opensSentence: number;
  /** 1 for a word that stands in one passage only; what everything is about answers less. */
  readonly rarity: number;
  // For who:
  readonly person: number;
  readonly organisation: number;
  readonly country: number;
  readonly place: number;
  readonly thing: number;
  readonly fullName: number;
  readonly role: number;
  /** How near the question's verb is, where the mention plays the asked part for it, or the opposite one. */
  readonly rightPart: number;
  readonly wrongPart: number;
  readonly by: number;
  readonly preposition: number;
  // For when:
  /** 1 for the form that is asked for ("in what year"), -1 for another. */
  readonly form: number;
  /** 1 for the asked end of what lasts ("until 1923"), -1 for its other end. */
  readonly edge: number;
  /** "(1883–1950)" says when somebody lived, which is seldom asked for. */
  readonly lifespan: number;
  readonly occasion: number;
  // For where:
  readonly placed: number;
  readonly actor: number;
  // For how many:
  /** Whether it counts what the question asks to count, and whether its unit is a word of the question. */
  readonly counted: number;
  readonly unit: number;
};

/** How much each signal counts. */
export type VoteWeights = Readonly<Record<keyof VoteSignals, number>>;

/** There are too few questions to learn these from: no fit moves them. */
export const SET_BY_HAND = { edge: 1, lifespan: -1.5, actor: -1.2 } as const;

/**
 * Fitted on the encyclopaedia questions by `npm run fit:board` (docs/EVALUATION.md) and rounded; no random number takes
 * part, the same files give the same weights.
 */
export const VOTE_WEIGHTS: VoteWeights = {
  passage: 1,
  firstPassage: 0.5,
  nearness: 2,
  before: 1.1,
  sentence: 1.3,
  clause: 1.5,
  opensSentence: 0.5,
  rarity: 0.9,
  person: 1,
  organisation: 0.2,
  country: -0.2,
  place: -0.8,
  thing: -0.3,
  fullName: 1,
  role: 0.5,
  rightPart: 1.4,
  wrongPart: -0.4,
  by: 0.5,
  preposition: 0.6,
  form: 0.5,
  occasion: -0.3,
  placed: 0.4,
  counted: 0.6,
  unit: 0.5,
  ...SET_BY_HAND,
};

/** Where a passage stands among those that vote. */
export type Standing = {
  readonly entry: IndexedPassage;
  readonly found: FoundWords;
  readonly place: number;
  readonly behind: number;
};

/** Keeps the logarithm of nearness finite for a mention that stands alone. */
const ALONE = 0.1;
const IN_PLACE = /^(?:in|at|near|into|across)$/;
const EDGES = { beginning: /^(?:from|since)$/, end: /^(?:to|until|till|through)$/ } as const;

/**
 * What speaks for and against a mention as the answer to a question; a signal of another kind of question is left out.
 *
 * @example `'Xi'` in `'Xi met Shoigu.'` for `Who met Shoigu?` → `{ sentence: 1, person: 1, rightPart: 0.75, … }`
 */
export function voteSignals(
  candidate: CandidateMention,
  { entry, found, place, behind }: Standing,
  query: WeighedQuery,
  asked: Asked,
  lexicon: Lexicon,
): Partial<VoteSignals> {
  const around = surroundingsOf(candidate, { entry, found }, query, asked, lexicon);
  const rarest = Math.max(...candidate.stems.map((stem) => lexicon.weight(stem)));
  return {
    passage: behind,
    firstPassage: place === 0 ? 1 : 0,
    nearness: Math.log(ALONE + around.nearness),
    before: around.before,
    sentence: around.sentence,
    clause: around.clause,
    opensSentence: candidate.opensSentence ? 1 : 0,
    rarity: rarest / Math.log(1 + 2 * lexicon.size),
    ...kindSignals(candidate, query, asked),
    ...(query.intent === 'who' && { rightPart: around.rightPart, wrongPart: around.wrongPart }),
    ...(query.intent === 'howMany' && { counted: around.counted }),
  };
}

function kindSignals(candidate: CandidateMention, query: WeighedQuery, asked: Asked): Partial<VoteSignals> {
  const { mention, isExact, wordBefore, role, stems } = candidate;
  switch (query.intent) {
    case 'who':
      return {
        ...(candidate.nameKind !== undefined && { [candidate.nameKind]: 1 }),
        fullName: isExact && mention.text.includes(' ') ? 1 : 0,
        role: role === undefined ? 0 : 1,
        by: wordBefore === 'by' && asked.part !== 'other' ? 1 : 0,
        preposition: wordBefore === asked.preposition ? 1 : 0,
      };
    case 'when': {
      const isSpan = candidate.isBracketed && /\d{4}\s?[–-]\s?\d/.test(mention.text);
      return {
        form: asked.form === undefined ? 0 : isExact && hasForm(mention.text, asked.form) ? 1 : -1,
        edge: edgeOf(wordBefore, asked),
        lifespan: isSpan && asked.edge === undefined ? 1 : 0,
        occasion: isExact ? 0 : 1,
      };
    }
    case 'where':
      return { placed: IN_PLACE.test(wordBefore) ? 1 : 0, actor: isLocated(candidate) ? 0 : 1 };
    case 'howMany':
      return { unit: query.stems.has(stems.at(-1) ?? '') ? 1 : 0 };
    default:
      return {};
  }
}

function edgeOf(wordBefore: string, { edge }: Asked): number {
  if (edge === undefined) return 0;
  const other = edge === 'end' ? 'beginning' : 'end';
  return Number(EDGES[edge].test(wordBefore)) - Number(EDGES[other].test(wordBefore));
}

/**
 * The strength of a vote: the odds, by a logistic model, that it is the answer.
 *
 * @example `strengthOf({ person: 1 }, weights)` → `Math.exp(weights.person)`
 */
export function strengthOf(signals: Partial<VoteSignals>, weights: VoteWeights = VOTE_WEIGHTS): number {
  let score = 0;
  for (const name in signals) {
    const signal = name as keyof VoteSignals;
    score += weights[signal] * (signals[signal] ?? 0);
  }
  return Math.exp(score);
}
