import type { IndexedPassage } from '../search/passage-index.ts';
import type { ScoredPassage } from '../search/rank.ts';

/** A passage with the near-identical ones that gave up their place to it, in rank order. */
export type Collapsed = ScoredPassage & { readonly copies: readonly IndexedPassage[] };

/** Share of common words (Jaccard index) from which two passages tell the same in the same words. */
const SAME_WORDS = 0.5;
/** Shorter passages share half their words by chance. */
const FEWEST_WORDS = 6;

/**
 * Lets near-identical passages (syndicated copies, an interview printed twice) take one place, the best-ranked copy's;
 * passages with different figures never count as the same.
 *
 * @param limit how many places are wanted
 * @example three passages of which the third repeats the first → two places, the first with one copy
 */
export function collapse(ranked: readonly ScoredPassage[], limit: number): Collapsed[] {
  const places: {
    passage: ScoredPassage;
    words: ReadonlySet<number>;
    figures: string;
    copies: IndexedPassage[];
  }[] = [];
  for (const passage of ranked) {
    const { words, figures } = fingerprint(passage.entry);
    const same = places.find((place) => place.figures === figures && shareWords(place.words, words));
    if (same !== undefined) same.copies.push(passage.entry);
    else if (places.length < limit) places.push({ passage, words, figures, copies: [] });
  }
  return places.map(({ passage, copies }) => ({ ...passage, copies }));
}

/** A passage that scores this far below the best one is shown no more. */
const DISTANT_SCORE = 9;

/**
 * The places of an answer: the ranked passages that are near the best one, near-identical ones in one place.
 *
 * @example ranked passages with scores 12, 11 and 2 → two places
 */
export function placesOf(ranked: readonly ScoredPassage[], limit: number): Collapsed[] {
  const best = ranked[0]?.score ?? 0;
  return collapse(
    ranked.filter(({ score }) => score >= best - DISTANT_SCORE),
    limit,
  );
}

type Fingerprint = { readonly words: ReadonlySet<number>; readonly figures: string };

/** Made once for a passage: the same passages come to the top again and again. */
const remembered = new WeakMap<IndexedPassage, Fingerprint>();

function fingerprint(entry: IndexedPassage): Fingerprint {
  const known = remembered.get(entry);
  if (known !== undefined) return known;
  const made = { words: new Set(entry.tokenIds), figures: figuresOf(entry.passage.text) };
  remembered.set(entry, made);
  return made;
}

function shareWords(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (Math.min(a.size, b.size) < FEWEST_WORDS) return false;
  if (Math.min(a.size, b.size) < Math.max(a.size, b.size) * SAME_WORDS) return false;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common) >= SAME_WORDS;
}

function figuresOf(text: string): string {
  return [...new Set(text.match(/\p{N}+(?:[.,]\p{N}+)*/gu))].sort().join(' ');
}
