import type { Source } from '../model/source.ts';
import { editDistance } from '../search/spelling.ts';

/** The one source that is meant, or the most likely ones, at most `MOST_SUGGESTIONS`. */
export type FoundSource =
  | { readonly source: Source }
  | { readonly source: undefined; readonly nearest: readonly Source[] };

const MOST_SUGGESTIONS = 5;

/** So much of what is wanted is compared with names: slips of the pen are in what somebody types, and that is short. */
const LONGEST_COMPARED = 60;

/**
 * Finds the source that a member means: its id, path, title, or the beginning or a part of either, in any case.
 *
 * @example `findSource(sources, '003')` → the source `003_5cb6c8682a5d9f49.txt`
 */
export function findSource(sources: readonly Source[], wanted: string): FoundSource {
  const text = wanted.trim().toLowerCase();
  const names = (source: Source) => [source.path.toLowerCase(), source.title.toLowerCase()];
  const exact = sources.find((source) => source.id === text || names(source).includes(text));
  if (exact !== undefined) return { source: exact };
  if (text !== '') {
    for (const fits of [(name: string) => name.startsWith(text), (name: string) => name.includes(text)]) {
      const found = sources.filter((source) => names(source).some(fits));
      if (found.length > 1) return { source: undefined, nearest: found.slice(0, MOST_SUGGESTIONS) };
      const [only] = found;
      if (only !== undefined) return { source: only };
    }
  }
  const compared = text.slice(0, LONGEST_COMPARED);
  const distance = (source: Source) =>
    Math.min(
      ...names(source).map((name) =>
        editDistance(compared, name.slice(0, Math.max(1, compared.length)), compared.length),
      ),
    );
  const nearest = sources
    .map((source) => ({ source, distance: distance(source) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ source }) => source);
  return { source: undefined, nearest: nearest.slice(0, MOST_SUGGESTIONS) };
}
