import { datelineLength } from '../language/dateline.ts';
import { readableText } from '../language/readable-text.ts';
import type { Passage } from '../model/passage.ts';
import { type IndexedPassage, tokenIdsOf } from '../search/indexed-article.ts';
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
    readonly passage: ScoredPassage;
    readonly words: Uint32Array;
    readonly copies: IndexedPassage[];
  }[] = [];
  for (const passage of ranked) {
    const words = distinctWords(passage.entry);
    const same = places.find(
      (place) =>
        shareWords(place.words, words) &&
        figuresOf(place.passage.entry.passage) === figuresOf(passage.entry.passage),
    );
    if (same !== undefined) same.copies.push(passage.entry);
    else if (places.length < limit) places.push({ passage, words, copies: [] });
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

/** Made once for a passage: the same passages come to the top again and again. */
const remembered = new WeakMap<IndexedPassage, Uint32Array>();

/** Ascending, each word once. */
function distinctWords(entry: IndexedPassage): Uint32Array {
  const known = remembered.get(entry);
  if (known !== undefined) return known;
  const sorted = Uint32Array.from(tokenIdsOf(entry)).sort();
  let count = 0;
  for (const word of sorted) {
    if (count === 0 || sorted[count - 1] !== word) sorted[count++] = word;
  }
  const distinct = sorted.slice(0, count);
  remembered.set(entry, distinct);
  return distinct;
}

function shareWords(a: Uint32Array, b: Uint32Array): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < FEWEST_WORDS || shorter < Math.max(a.length, b.length) * SAME_WORDS) return false;
  const together = a.length + b.length;
  const needed = (together * SAME_WORDS) / (1 + SAME_WORDS);
  let common = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    // Most passages have little in common, which shows long before the end.
    if (common + Math.min(a.length - left, b.length - right) < needed) return false;
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return common >= needed;
}

/** Without those of the dateline, which each paper that prints a report may write anew. */
function figuresOf(passage: Passage): string {
  const text = readableText(passage);
  const told = text.slice(datelineLength(text));
  return [...new Set(told.match(/\p{N}+(?:[.,]\p{N}+)*/gu))].sort().join(' ');
}
