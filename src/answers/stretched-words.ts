import type { ReadAs, Term } from '../model/query.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { Collapsed } from './collapse.ts';

/** The passages that a reader sees first. */
const LOOKED_AT = 3;

/**
 * The words of a question that none of the first passages holds while one holds a related word, with that word.
 *
 * @example `American` asked, `US` found → `[{ from: 'American', to: 'US' }]`
 */
export function stretchedWords(
  terms: readonly Term[],
  places: readonly Collapsed[],
  lexicon: Lexicon,
): ReadAs[] {
  const stretched: ReadAs[] = [];
  const first = places.slice(0, LOOKED_AT).map(({ entry }) => new Set(entry.tokenIds));
  for (const { stem, surface, related } of terms) {
    const holds = (word: string) => first.some((ids) => ids.has(lexicon.idOf(word) ?? -1));
    if (holds(stem)) continue;
    const used = related.find((other) => holds(other.stem));
    if (used === undefined) continue;
    const readAs = used.as ?? { from: surface, to: lexicon.surfaceOf(used.stem) };
    if (!stretched.some(({ from }) => from === readAs.from)) stretched.push(readAs);
  }
  return stretched;
}
