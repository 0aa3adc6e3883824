import type { FoundWords } from './found-words.ts';
import type { IndexedPassage } from './indexed-article.ts';
import { MOST_SLOTS, type SlotSet, type WeighedQuery } from './weighed-query.ts';

/** How far apart two words still count as one with the other, in words: `1 / (1 + distance / 3)`. */
const FALL_OFF = 3;

/** Which share of the question's runs of neighbouring words stands in a passage, each weighed by its lightest word. */
export type RunShares = {
  /** Two words side by side, either way round or with one word between them. */
  readonly pairs: number;
  /** Two words side by side as the question has them. */
  readonly orderedPairs: number;
  /** Three words side by side as the question has them. */
  readonly triples: number;
};

/**
 * Finds the question's runs of neighbouring words in a passage.
 *
 * @example the pair `xi jinping` in `… xi jinping met …` → `{ pairs: 1, orderedPairs: 1, triples: 0 }`
 */
export function runShares(query: WeighedQuery, { words, positions }: FoundWords): RunShares {
  const { literalSlots, next } = query;
  // Each run counts once, however often it stands there; a set holds the slots that begin one.
  let pairs = 0;
  let ordered = 0;
  let triples = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const slot = literalSlots[words[at] ?? 0] ?? -1;
    if (slot < 0) continue;
    const position = positions[at] ?? 0;
    for (let later = at + 1; later <= at + 2 && later < words.length; later++) {
      const distance = (positions[later] ?? 0) - position;
      const other = literalSlots[words[later] ?? 0] ?? -1;
      if (distance > 2 || other < 0) continue;
      if (next[slot] === other) {
        pairs |= 1 << slot;
        if (distance > 1) continue;
        ordered |= 1 << slot;
        const third = literalSlots[words[later + 1] ?? 0] ?? -1;
        if (third >= 0 && next[other] === third && positions[later + 1] === position + 2)
          triples |= 1 << slot;
      } else if (distance === 1 && next[other] === slot) pairs |= 1 << other;
    }
  }
  const { pairWeights, tripleWeights } = query;
  return {
    pairs: shareOf(pairWeights, pairs),
    orderedPairs: shareOf(pairWeights, ordered),
    triples: shareOf(tripleWeights, triples),
  };
}

function shareOf(weights: Float64Array, set: SlotSet): number {
  let all = 0;
  let held = 0;
  for (let slot = 0; slot < weights.length; slot++) {
    const weight = weights[slot] ?? 0;
    all += weight;
    if (set & (1 << slot)) held += weight;
  }
  return all === 0 ? 0 : held / all;
}

/** How near any two slots stand at their closest, by smaller slot and greater; filled anew for every passage. */
const nearest = new Float64Array(MOST_SLOTS * MOST_SLOTS);

/**
 * How close the question's words stand to each other: over all pairs, the lighter word's weight by `1 / (1 + distance / 3)`
 * at their closest, as a share of what it would be with all words in one place.
 *
 * @example all words side by side → near 1; one word found → 0
 */
export function closeness(query: WeighedQuery, { words, positions }: FoundWords): number {
  const { literalSlots, weights, closestWeight } = query;
  const size = weights.length;
  if (closestWeight === 0 || words.length < 2) return 0;
  nearest.fill(0, 0, size * size);
  let held = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const slot = literalSlots[words[at] ?? 0] ?? -1;
    if (slot < 0) continue;
    for (let later = at + 1; later < words.length; later++) {
      const other = literalSlots[words[later] ?? 0] ?? -1;
      if (other < 0 || other === slot) continue;
      const near = FALL_OFF / (FALL_OFF + (positions[later] ?? 0) - (positions[at] ?? 0));
      const pair = slot < other ? slot * size + other : other * size + slot;
      const before = nearest[pair] ?? 0;
      if (near <= before) continue;
      nearest[pair] = near;
      held += (near - before) * Math.min(weights[slot] ?? 0, weights[other] ?? 0);
    }
  }
  return held / closestWeight;
}

/**
 * Which share of the quoted phrases stands in a passage word for word (stop words and endings aside); 0 without phrases.
 *
 * @example the phrase `“strategic ambiguity”` in `'This “strategic ambiguity,” as …'` → `1`
 */
export function phraseShare({ phrases }: WeighedQuery, entry: IndexedPassage): number {
  if (phrases.length === 0) return 0;
  return phrases.filter((phrase) => holdsRun(entry, phrase)).length / phrases.length;
}

/**
 * Whether some words, by their ids, stand side by side in a passage.
 *
 * @example the ids of `xi jinping` in `'Xi Jinping left.'` → `true`
 */
export function holdsRun(
  { article, tokenFrom, tokenTo }: IndexedPassage,
  run: readonly (number | undefined)[],
): boolean {
  const { tokenIds } = article;
  for (let at = tokenFrom; at + run.length <= tokenTo; at++) {
    if (tokenIds[at] === run[0] && run.every((id, offset) => tokenIds[at + offset] === id)) return true;
  }
  return false;
}
