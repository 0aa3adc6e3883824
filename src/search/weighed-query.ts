import { isEveryday } from '../language/everyday-words.ts';
import type { Measure } from '../language/mentions/measure.ts';
import { stems } from '../language/tokenize.ts';
import { tongueOf } from '../language/tongues.ts';
import type { Intent, ReadAs, Term } from '../model/query.ts';
import { explanationOf } from './definition.ts';
import type { Lexicon } from './lexicon.ts';

/** A set of slots, one bit each. */
export type SlotSet = number;

/** More words than these tell nothing new, and a set of them fits into a small integer. */
export const MOST_SLOTS = 31;

/** One distinct word of a question: a slot that the word itself or a related one can fill. */
export type QuerySlot = {
  /** The lexicon's id; absent for a word that the clips do not hold. */
  readonly id?: number;
  /** The word as the question wrote it. */
  readonly surface: string;
  /** Inverse passage frequency; an unknown word weighs as one that is in half a passage. */
  readonly weight: number;
  /** What the word itself counts in a passage: the weight, less for a word that was misspelt. */
  readonly literalWeight: number;
  /** A name or a figure, which an answer can hardly do without. */
  readonly isName: boolean;
  /** A word of every text (see `isEveryday`), and no name here. */
  readonly isEveryday: boolean;
};

/** What a word of the clips is worth to a question: `weight` towards the slot that it fills. */
export type SlotWeight = {
  readonly slot: number;
  readonly weight: number;
  /** What it is told as, where that is more than the two words. */
  readonly as?: ReadAs;
};

/** A word of the clips that fills slots of a question. */
export type FillingWord = {
  readonly id: number;
  /** The slot whose very word it is. */
  readonly literalSlot: number | undefined;
  /** All slots that it fills … */
  readonly filled: SlotSet;
  /** … and how much, also as a related word, which counts less ("fighter jet" → "fighter"). */
  readonly fills: readonly SlotWeight[];
};

/** A word that counts towards BM25: of the question, or standing for one that the clips do not hold. */
export type ScoringWord = {
  readonly id: number;
  /** Its number in `query.filling`. */
  readonly filling: number;
  /** 1 for a literal word, less for one that was misspelt or only stands for another. */
  readonly boost: number;
  /** Its inverse passage frequency times the boost. */
  readonly weight: number;
};

/** A question as ranking needs it: what its words weigh and which of them stand side by side; made once for a question. */
export type WeighedQuery = {
  readonly intent: Intent;
  /** ISO 639-1, of the question. */
  readonly language: string;
  /** What a number has to measure that answers. */
  readonly measure?: Measure;
  readonly slots: readonly QuerySlot[];
  /** Sum over all slots, unknown words included; above 0 unless there are none. */
  readonly total: number;
  /** By slot: what its own word counts in a passage, 0 for a word that stands nowhere. */
  readonly weights: Float64Array;
  readonly filling: readonly FillingWord[];
  /** By the lexicon's id: 0, or the number of the filling word from 1. */
  readonly marks: Uint16Array;
  /** By filling word: the slot whose very word it is, or −1. */
  readonly literalSlots: Int8Array;
  readonly scoring: readonly ScoringWord[];
  /** By slot: the slot of the word that follows in the question, or −1. */
  readonly next: Int8Array;
  /** By slot: what a run of two and of three of the question's words weighs that begins there, i.e. its lightest word. */
  readonly pairWeights: Float64Array;
  readonly tripleWeights: Float64Array;
  /** What `closeness` could be at most. */
  readonly closestWeight: number;
  /** Slots of names and figures. */
  readonly names: SlotSet;
  /** Ids of the words of each quoted phrase, in order; a phrase with an unknown word can stand nowhere and is left out. */
  readonly phrases: readonly (readonly number[])[];
  /** Stems of the question: what merely repeats them is no answer. */
  readonly stems: ReadonlySet<string>;
  /** What says who or what the subject is that the question wants explained. */
  readonly explanation?: RegExp;
};

/**
 * Weighs the terms of a question, given in its order; beyond 31 distinct words, the rarest count.
 *
 * @param phrases what the question put in quotation marks
 * @param language ISO 639-1, of the question
 * @example the terms of `'Xi Jinping'` → two slots, both names
 */
export function weighQuery(
  terms: readonly Term[],
  intent: Intent,
  asksDefinition: boolean,
  lexicon: Lexicon,
  phrases: readonly string[] = [],
  language = 'en',
): WeighedQuery {
  const distinct = telling([...new Map(terms.map((term) => [term.stem, term])).values()], lexicon);
  const slotOf = new Map(distinct.map(({ stem }, slot) => [stem, slot]));
  const isTold = tongueOf(language)?.hasCapitalNouns !== true;
  const slots = distinct.map((term) => querySlot(term, lexicon, isTold));
  const filling = fillingWords(distinct, slots, lexicon);
  const marks = new Uint16Array(lexicon.idCount);
  for (const [at, { id }] of filling.entries()) marks[id] = at + 1;
  const next = new Int8Array(slots.length).fill(-1);
  for (const [at, { stem }] of terms.entries()) {
    const slot = slotOf.get(stem);
    const follower = slotOf.get(terms[at + 1]?.stem ?? '');
    if (slot !== undefined && follower !== undefined && next[slot] === -1) next[slot] = follower;
  }
  const weights = Float64Array.from(slots, ({ id, literalWeight }) => (id === undefined ? 0 : literalWeight));
  const pairWeights = weights.map((weight, slot) => Math.min(weight, weights[next[slot] ?? -1] ?? 0));
  const last = terms.at(-1);
  return {
    intent,
    language,
    slots,
    total: slots.reduce((sum, { weight }) => sum + weight, 0),
    weights,
    filling,
    marks,
    literalSlots: Int8Array.from(filling, ({ literalSlot }) => literalSlot ?? -1),
    scoring: scoringWords(distinct, slots, marks, lexicon),
    next,
    pairWeights,
    tripleWeights: pairWeights.map((weight, slot) => Math.min(weight, pairWeights[next[slot] ?? -1] ?? 0)),
    closestWeight: pairsOf(weights),
    names: slots.reduce((set, { isName }, slot) => (isName ? set | (1 << slot) : set), 0),
    phrases: phrases.flatMap((phrase) => {
      const ids = stems(phrase, language).map((stem) => lexicon.idOf(stem));
      return ids.length > 0 && ids.every((id) => id !== undefined) ? [ids] : [];
    }),
    stems: new Set(distinct.map(({ stem }) => stem)),
    // "Who was elected?" has the shape of "Who is Shoigu?", but only a name is there to be explained.
    ...(asksDefinition &&
      last?.known &&
      (intent !== 'who' || !lexicon.isCommon(last.stem)) && {
        explanation: explanationOf(lexicon.surfaceOf(last.stem)),
      }),
  };
}

/** The sum over all pairs of the lighter one's weight. */
function pairsOf(weights: Float64Array): number {
  // In ascending order, each weight is the lighter one of its pairs with all that follow.
  return weights.toSorted().reduce((sum, weight, at) => sum + weight * (weights.length - 1 - at), 0);
}

/** The rarest words of a question that has too many, in its order. */
function telling(distinct: readonly Term[], lexicon: Lexicon): readonly Term[] {
  if (distinct.length <= MOST_SLOTS) return distinct;
  const rarest = [...distinct].sort((a, b) => lexicon.weight(b.stem) - lexicon.weight(a.stem));
  const kept = new Set(rarest.slice(0, MOST_SLOTS));
  return distinct.filter((term) => kept.has(term));
}

/** At most as much as a word of every fifth passage tells. */
const EVERYDAY_WEIGHT = Math.log(5);

/**
 * A known word is a name when the clips write it with a capital that does not merely open a sentence; otherwise, and when
 * it is unknown, when the question does, and that tells.
 */
function querySlot({ stem, surface, known, weight }: Term, lexicon: Lexicon, isTold: boolean): QuerySlot {
  const id = lexicon.idOf(stem);
  const hasCapital = isTold && /^\p{Lu}/u.test(surface);
  const isKnownName = !lexicon.isCommon(stem) && (hasCapital || !lexicon.onlyOpens(stem));
  const isName = /^\p{N}/u.test(stem) || (known ? isKnownName : hasCapital);
  const everyday = !isName && isEveryday(stem);
  const tells = Math.min(lexicon.weight(stem), everyday ? EVERYDAY_WEIGHT : Number.POSITIVE_INFINITY);
  return {
    ...(id !== undefined && { id }),
    surface,
    weight: tells,
    literalWeight: tells * weight,
    isName,
    isEveryday: everyday,
  };
}

type Changing<T> = { -readonly [name in keyof T]: T[name] };

function fillingWords(
  terms: readonly Term[],
  slots: readonly QuerySlot[],
  lexicon: Lexicon,
): readonly FillingWord[] {
  const words = new Map<number, Changing<FillingWord> & { fills: SlotWeight[] }>();
  for (const [slot, { id, literalWeight }] of slots.entries()) {
    if (id === undefined) continue;
    words.set(id, { id, literalSlot: slot, filled: 1 << slot, fills: [{ slot, weight: literalWeight }] });
  }
  for (const [slot, { related }] of terms.entries()) {
    for (const { stem, weight, as } of related) {
      const id = lexicon.idOf(stem);
      if (id === undefined) continue;
      const word = words.get(id) ?? { id, literalSlot: undefined, filled: 0, fills: [] };
      words.set(id, word);
      const tells = Math.min(slots[slot]?.weight ?? 0, lexicon.weight(stem));
      word.filled |= 1 << slot;
      word.fills.push({ slot, weight: tells * weight, ...(as !== undefined && { as }) });
    }
  }
  return [...words.values()];
}

/** A word that the clips do not hold is searched for by those that stand for it. */
function scoringWords(
  terms: readonly Term[],
  slots: readonly QuerySlot[],
  marks: Uint16Array,
  lexicon: Lexicon,
): ScoringWord[] {
  const words = new Map<number, ScoringWord>();
  const add = (stem: string, boost: number, tells = lexicon.weight(stem)) => {
    const id = lexicon.idOf(stem);
    if (id === undefined || words.has(id)) return;
    words.set(id, { id, filling: (marks[id] ?? 0) - 1, boost, weight: tells * boost });
  };
  for (const [slot, { stem, weight, related }] of terms.entries()) {
    add(stem, weight, slots[slot]?.weight);
    const isHeld = lexicon.holds(stem);
    for (const other of related) if (!isHeld || other.isAcross) add(other.stem, other.weight);
  }
  return [...words.values()];
}

/**
 * What a set of slots weighs when their own words fill them.
 *
 * @example `weightOf(query, 0b1)` → the weight of the question's first word
 */
export function weightOf({ weights }: WeighedQuery, set: SlotSet): number {
  let sum = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) sum += weights[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}
