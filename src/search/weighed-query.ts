import type { Intent, Term } from '../model/query.ts';
import type { Lexicon } from './lexicon.ts';

/** What one word of the clips is worth to a query: `weight` towards the slot, i.e. the query's word, that it fills. */
export type SlotWeight = { readonly slot: number; readonly weight: number };

/** A query as ranking needs it: what its words weigh and which of them stand side by side; made once for a question. */
export type WeighedQuery = {
  readonly intent: Intent;
  /** How many distinct words the query has; each is a slot that literal and related words can fill. */
  readonly slots: number;
  /** By the lexicon's id: a word counts its inverse passage frequency. */
  readonly weights: ReadonlyMap<number, SlotWeight>;
  /** The same with related words, which count less. */
  readonly stretched: ReadonlyMap<number, SlotWeight>;
  /** Sum over all slots, unknown words included; above 0 unless there are none. */
  readonly total: number;
  /** Ids of the terms in the question's order; `undefined` for an unknown word. */
  readonly ids: readonly (number | undefined)[];
  /** The names and figures of the question, which an answer can hardly do without. */
  readonly nameWeights: readonly { readonly id: number | undefined; readonly weight: number }[];
  /** Stems of the question: what merely repeats them is no answer. */
  readonly stems: ReadonlySet<string>;
  /** How the clips write the subject that the question wants explained. */
  readonly subject?: string;
};

/**
 * Weighs the terms of a question, given in its order.
 *
 * @example the terms of `'Xi Jinping'` → two slots, both names
 */
export function weighQuery(
  terms: readonly Term[],
  intent: Intent,
  asksDefinition: boolean,
  lexicon: Lexicon,
): WeighedQuery {
  const distinct = [...new Map(terms.map((term) => [term.stem, term])).values()];
  const weights = new Map<number, SlotWeight>();
  for (const [slot, { stem, weight }] of distinct.entries()) {
    const id = lexicon.idOf(stem);
    if (id !== undefined) weights.set(id, { slot, weight: lexicon.weight(stem) * weight });
  }
  const stretched = new Map(weights);
  for (const [slot, { stem, related }] of distinct.entries()) {
    for (const { stem: other, weight } of related) {
      const id = lexicon.idOf(other);
      if (id === undefined || stretched.has(id)) continue;
      stretched.set(id, { slot, weight: Math.min(lexicon.weight(stem), lexicon.weight(other)) * weight });
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
    nameWeights: distinct
      .filter(({ stem, known }) => /^\p{N}/u.test(stem) || (known && !lexicon.isCommon(stem)))
      .map(({ stem }) => ({ id: lexicon.idOf(stem), weight: lexicon.weight(stem) })),
    stems: new Set(distinct.map(({ stem }) => stem)),
    ...(asksDefinition && last?.known && { subject: lexicon.surfaceOf(last.stem) }),
  };
}

/**
 * How much of a query some words hold: the best word of each slot counts, a word that stands twice counts once.
 *
 * @param by which words count: `query.weights` (the default) or `query.stretched`
 *
 * @example the ids of a passage that holds every word → `query.total`
 */
export function weightHeld(
  { slots, weights }: WeighedQuery,
  ids: Iterable<number>,
  by: ReadonlyMap<number, SlotWeight> = weights,
): number {
  const best = new Float64Array(slots);
  for (const id of ids) {
    const found = by.get(id);
    if (found !== undefined && found.weight > (best[found.slot] ?? 0)) best[found.slot] = found.weight;
  }
  return best.reduce((sum, weight) => sum + weight, 0);
}
