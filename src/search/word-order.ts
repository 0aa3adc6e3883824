import type { FoundWords } from './found-words.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** How far apart two words still count as one with the other, in tokens: `1 / (1 + distance / 3)`. */
const FALL_OFF = 3;

/**
 * Which share of the question's runs of neighbouring words stands in a passage, each weighed by its lightest word.
 *
 * @param order `'in order'`: side by side as asked; `'either order'` (pairs only): also the other way round or with one
 *   word between them
 * @example the pair `xi jinping` in `… xi jinping meet …` → `1`
 */
export function sequenceShare(
  { ids, weights }: WeighedQuery,
  tokenIds: Uint32Array,
  length: 2 | 3,
  order: 'in order' | 'either order',
): number {
  let all = 0;
  let held = 0;
  for (let at = 0; at + length <= ids.length; at++) {
    const run = ids.slice(at, at + length);
    const weight = Math.min(...run.map((id) => (id === undefined ? 0 : (weights.get(id)?.weight ?? 0))));
    all += weight;
    if (weight > 0 && standsIn(tokenIds, run, order)) held += weight;
  }
  return all === 0 ? 0 : held / all;
}

/**
 * How close the question's words stand to each other: over all pairs, the lighter word's weight by `1 / (1 + distance / 3)`
 * at their closest, as a share of what it would be with all words in one place.
 *
 * @example all words side by side → near 1; one word found → 0
 */
export function closeness({ weights }: WeighedQuery, { ids, positions }: FoundWords): number {
  const places = new Map<number, number[]>();
  for (const [at, id] of ids.entries()) {
    const position = positions[at];
    if (position === undefined || !weights.has(id)) continue;
    const known = places.get(id);
    if (known === undefined) places.set(id, [position]);
    else known.push(position);
  }
  let held = 0;
  const found = [...places];
  for (const [at, [id, positions]] of found.entries()) {
    for (const [otherId, others] of found.slice(at + 1)) {
      const weight = Math.min(weights.get(id)?.weight ?? 0, weights.get(otherId)?.weight ?? 0);
      held += weight / (1 + nearest(positions, others) / FALL_OFF);
    }
  }
  let all = 0;
  for (const { weight } of weights.values()) all += (weight * (weights.size - 1)) / 2;
  return all === 0 ? 0 : held / all;
}

/**
 * The weight of the heaviest of some words.
 *
 * @example the ids of a passage → the weight of the rarest word of the question in it
 */
export function heaviest({ weights }: WeighedQuery, ids: Iterable<number>): number {
  let best = 0;
  for (const id of ids) best = Math.max(best, weights.get(id)?.weight ?? 0);
  return best;
}

function standsIn(tokenIds: Uint32Array, run: readonly (number | undefined)[], order: string): boolean {
  const [first = -1, second, third] = run;
  for (let at = tokenIds.indexOf(first); at >= 0; at = tokenIds.indexOf(first, at + 1)) {
    if (tokenIds[at + 1] === second && (third === undefined || tokenIds[at + 2] === third)) return true;
    if (order === 'either order' && (tokenIds[at + 2] === second || tokenIds[at - 1] === second)) return true;
  }
  return false;
}

/**
 * Which share of the quoted phrases stands in a passage word for word (stop words and endings aside); 0 without phrases.
 *
 * @example the phrase `“strategic ambiguity”` in `'This “strategic ambiguity,” as …'` → `1`
 */
export function phraseShare({ phrases }: WeighedQuery, tokenIds: Uint32Array): number {
  if (phrases.length === 0) return 0;
  const held = phrases.filter((phrase) => holdsRun(tokenIds, phrase));
  return held.length / phrases.length;
}

function holdsRun(tokenIds: Uint32Array, run: readonly number[]): boolean {
  const [first = -1] = run;
  for (let at = tokenIds.indexOf(first); at >= 0; at = tokenIds.indexOf(first, at + 1)) {
    if (run.every((id, offset) => tokenIds[at + offset] === id)) return true;
  }
  return false;
}

/** The least distance between two ascending lists of positions. */
function nearest(positions: readonly number[], others: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let a = 0;
  let b = 0;
  while (a < positions.length && b < others.length) {
    const difference = (positions[a] ?? 0) - (others[b] ?? 0);
    least = Math.min(least, Math.abs(difference));
    if (difference < 0) a++;
    else b++;
  }
  return least;
}
