import type { Intent, Term } from '../model/query.ts';
import type { Lexicon } from './lexicon.ts';

/** A query as ranking needs it: what its words weigh and which of them stand side by side; made once for a question. */
export type WeighedQuery = {
  readonly intent: Intent;
  /** Weight of each distinct known term by the lexicon's id: its own weight × inverse passage frequency. */
  readonly weights: ReadonlyMap<number, number>;
  /** Sum over all distinct terms, the unknown ones included; above 0 unless there are no terms. */
  readonly total: number;
  /** Ids of neighbouring terms, in the question's order. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Stems of the question: what merely repeats them is no answer. */
  readonly stems: ReadonlySet<string>;
  /** How the clips write the subject that the question wants explained. */
  readonly subject?: string;
};

/**
 * Weighs the terms of a question, given in its order.
 *
 * @example the terms of `'Xi Jinping'` → two weights and one pair
 */
export function weighQuery(
  terms: readonly Term[],
  intent: Intent,
  asksDefinition: boolean,
  lexicon: Lexicon,
): WeighedQuery {
  const weights = new Map<number, number>();
  const stems = new Set<string>();
  let total = 0;
  for (const { stem, weight } of terms) {
    if (stems.has(stem)) continue;
    stems.add(stem);
    total += lexicon.weight(stem);
    const id = lexicon.idOf(stem);
    if (id !== undefined) weights.set(id, lexicon.weight(stem) * weight);
  }
  const ids = terms.map(({ stem }) => lexicon.idOf(stem));
  const pairs = ids.flatMap((id, position) => {
    const next = ids[position + 1];
    return id !== undefined && next !== undefined && id !== next ? [[id, next] as const] : [];
  });
  const last = terms.at(-1);
  const subject = asksDefinition && last?.known ? { subject: lexicon.surfaceOf(last.stem) } : {};
  return { intent, weights, total, pairs, stems, ...subject };
}
