import { stems } from '../language/tokenize.ts';
import type { Intent, Term } from '../model/query.ts';
import type { Lexicon } from './lexicon.ts';

/** What one word of the clips is worth to a query: `weight` towards the slot, i.e. the query's word, that it fills. */
export type SlotWeight = { readonly slot: number; readonly weight: number };

/** One distinct word of a query; `id` is the lexicon's, absent for a word that the clips do not hold. */
export type QueryWord = {
  readonly id?: number;
  readonly weight: number;
  /** A name or a figure, which an answer can hardly do without. */
  readonly isName: boolean;
};

/** A query as ranking needs it: what its words weigh and which of them stand side by side; made once for a question. */
export type WeighedQuery = {
  readonly intent: Intent;
  /** How many distinct words the query has; each is a slot that literal and related words can fill. */
  readonly slots: number;
  /** By the lexicon's id: a word counts its inverse passage frequency. */
  readonly weights: ReadonlyMap<number, SlotWeight>;
  /** The same with related words, which count less and may stand for several words ("fighter jet" → "fighter"). */
  readonly stretched: ReadonlyMap<number, readonly SlotWeight[]>;
  /** Sum over all slots, unknown words included; above 0 unless there are none. */
  readonly total: number;
  /** Ids of the terms in the question's order; `undefined` for an unknown word. */
  readonly ids: readonly (number | undefined)[];
  /** Ids of the words of each quoted phrase, in order; a phrase with an unknown word can stand nowhere and is left out. */
  readonly phrases: readonly (readonly number[])[];
  /** The word of each slot. */
  readonly words: readonly QueryWord[];
  /** Stems of the question: what merely repeats them is no answer. */
  readonly stems: ReadonlySet<string>;
  /** How the clips write the subject that the question wants explained. */
  readonly subject?: string;
};

/**
 * Weighs the terms of a question, given in its order.
 *
 * @param phrases what the question put in quotation marks
 * @example the terms of `'Xi Jinping'` → two slots, both names
 */
export function weighQuery(
  terms: readonly Term[],
  intent: Intent,
  asksDefinition: boolean,
  lexicon: Lexicon,
  phrases: readonly string[] = [],
): WeighedQuery {
  const distinct = [...new Map(terms.map((term) => [term.stem, term])).values()];
  const weights = new Map<number, SlotWeight>();
  for (const [slot, { stem, weight }] of distinct.entries()) {
    const id = lexicon.idOf(stem);
    if (id !== undefined) weights.set(id, { slot, weight: lexicon.weight(stem) * weight });
  }
  const stretched = new Map([...weights].map(([id, literal]) => [id, [literal]]));
  for (const [slot, { stem, related }] of distinct.entries()) {
    for (const { stem: other, weight } of related) {
      const id = lexicon.idOf(other);
      if (id === undefined) continue;
      const share = { slot, weight: Math.min(lexicon.weight(stem), lexicon.weight(other)) * weight };
      stretched.set(id, [...(stretched.get(id) ?? []), share]);
    }
  }
  const last = terms.at(-1);
  return {
    intent,
    slots: distinct.length,
    weights,
    stretched,
    total: distinct.reduce((sum, { stem }) => sum + lexicon.weight(stem), 0),
    ids: terms.map(({ stem }) => lexicon.idOf(stem)),
    phrases: phrases.flatMap((phrase) => {
      const ids = stems(phrase).map((stem) => lexicon.idOf(stem));
      return ids.length > 0 && ids.every((id) => id !== undefined) ? [ids] : [];
    }),
    words: distinct.map((term) => queryWord(term, lexicon)),
    stems: new Set(distinct.map(({ stem }) => stem)),
    // "Who was elected?" has the shape of "Who is Shoigu?", but only a name is there to be explained.
    ...(asksDefinition &&
      last?.known &&
      (intent !== 'who' || !lexicon.isCommon(last.stem)) && { subject: lexicon.surfaceOf(last.stem) }),
  };
}

/** A known word is a name when the clips write it with a capital, an unknown one when the question does. */
function queryWord({ stem, surface, known }: Term, lexicon: Lexicon): QueryWord {
  const id = lexicon.idOf(stem);
  const isName = /^\p{N}/u.test(stem) || (known ? !lexicon.isCommon(stem) : /^\p{Lu}/u.test(surface));
  return { ...(id !== undefined && { id }), weight: lexicon.weight(stem), isName };
}

/**
 * How much of a query some words hold: the best word of each slot counts, a word that stands twice counts once.
 *
 * @example the ids of a passage that holds every word → `query.total`
 */
export function weightHeld({ slots, weights }: WeighedQuery, ...lists: Iterable<number>[]): number {
  const best = new Float64Array(slots);
  for (const ids of lists) {
    for (const id of ids) {
      const found = weights.get(id);
      if (found !== undefined) best[found.slot] = Math.max(best[found.slot] ?? 0, found.weight);
    }
  }
  return sumOf(best);
}

/**
 * The same with related words: what a passage holds of a query when it says it in other words.
 *
 * @example `US` for a query with `American` → less than the weight of `American`
 */
export function weightStretched({ slots, stretched }: WeighedQuery, ids: Iterable<number>): number {
  const best = new Float64Array(slots);
  for (const id of ids) {
    for (const { slot, weight } of stretched.get(id) ?? []) best[slot] = Math.max(best[slot] ?? 0, weight);
  }
  return sumOf(best);
}

function sumOf(weights: Float64Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
