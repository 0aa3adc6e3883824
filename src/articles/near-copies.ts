import { readableText } from '../language/readable-text.ts';
import type { Article } from './read-article-file.ts';

/** Letters and digits between anything else; a sign of a script without spaces is a word of its own. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]|[\p{L}\p{M}\p{N}]+/gu;
/** So many words in a row are a shingle. */
const SHINGLE = 3;
/** The smallest hashes of an article's shingles stand for all of them: enough to estimate what two articles share. */
const SKETCH = 96;
/** Fewer shingles are shared by chance. */
const FEWEST = 8;
/** Share of common shingles (Jaccard index) from which one article is a copy of the other. */
const SAME = 0.5;
/** What stands in more articles than this, such as the last line of every dispatch, tells nothing. */
const MOST_SHARING = 40;

/**
 * Which articles tell the same in nearly the same words as one before them, such as syndicated copies.
 *
 * Bottom-k sketches: of two sets of shingles, the k smallest hashes of their union are a random sample of it, and the share
 * of these that stand in both sets estimates their Jaccard index (Broder 1997, "On the resemblance and containment of
 * documents"). Every article is held only against those with which it shares a hash.
 *
 * @returns the path of the first of its kind, by the path of the copy
 * @example `nearCopies(articles)` → `Map { 'wire/b.txt' → 'wire/a.txt' }`
 */
export function nearCopies(articles: readonly Article[]): Map<string, string> {
  const copies = new Map<string, string>();
  const originals: { readonly path: string; readonly sketch: readonly number[] }[] = [];
  const holding = new Map<number, number[]>();
  for (const article of articles) {
    const sketch = sketchOf(article);
    if (sketch.length < FEWEST) continue;
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      for (const place of holding.get(hash) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const [likest] = [...shared].sort(([, a], [, b]) => b - a);
    const original = likest === undefined ? undefined : originals[likest[0]];
    if (original !== undefined && resemblance(original.sketch, sketch) >= SAME) {
      copies.set(article.source.path, original.path);
      continue;
    }
    for (const hash of sketch) {
      const places = holding.get(hash);
      if (places === undefined) holding.set(hash, [originals.length]);
      else if (places.length < MOST_SHARING) places.push(originals.length);
    }
    originals.push({ path: article.source.path, sketch });
  }
  return copies;
}

/** The smallest hashes of its shingles, ascending; no shingle goes over the end of a passage. */
function sketchOf({ passages }: Article): number[] {
  const hashes = new Set<number>();
  for (const passage of passages) {
    const words = readableText(passage).toLowerCase().match(WORD) ?? [];
    for (let at = SHINGLE; at <= words.length; at++)
      hashes.add(hashOf(words.slice(at - SHINGLE, at).join(' ')));
  }
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
}

function resemblance(a: readonly number[], b: readonly number[]): number {
  const [inA, inB] = [new Set(a), new Set(b)];
  const sample = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH);
  return sample.filter((hash) => inA.has(hash) && inB.has(hash)).length / sample.length;
}

/** FNV-1a, then mixed so that the smallest are spread evenly. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
