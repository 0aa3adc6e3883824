import type { IndexedPassage } from './passage-index.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** Where the words of a query, or words related to them, stand in a passage; the three lists run in parallel. */
export type FoundWords = {
  readonly ids: readonly number[];
  /** Positions among the passage's tokens, ascending. */
  readonly positions: readonly number[];
  /** Number of the sentence of each. */
  readonly sentences: readonly number[];
};

/**
 * Finds the words of a query in a passage; all that is asked of the passage afterwards is asked of this short list.
 *
 * @example `shoigu` in `'He left. Shoigu came.'` → `{ ids: [7], positions: [1], sentences: [1] }`
 */
export function findWords(
  { stretched }: WeighedQuery,
  { tokenIds, sentenceStarts }: IndexedPassage,
): FoundWords {
  const found = { ids: [] as number[], positions: [] as number[], sentences: [] as number[] };
  let sentence = 0;
  for (let position = 0; position < tokenIds.length; position++) {
    const id = tokenIds[position] ?? -1;
    if (!stretched.has(id)) continue;
    while (position >= (sentenceStarts[sentence + 1] ?? Number.POSITIVE_INFINITY)) sentence++;
    found.ids.push(id);
    found.positions.push(position);
    found.sentences.push(sentence);
  }
  return found;
}

/**
 * The ids found from one sentence to another, both included.
 *
 * @example `idsInSentences(found, 1, 2)` → `[7]`
 */
export function idsInSentences({ ids, sentences }: FoundWords, from: number, to: number): number[] {
  return ids.filter((_, at) => {
    const sentence = sentences[at] ?? -1;
    return from <= sentence && sentence <= to;
  });
}
