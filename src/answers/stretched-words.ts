import type { ReadAs, Term } from '../model/query.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { Collapsed } from './collapse.ts';

/** The passages that a reader sees first. */
const LOOKED_AT = 3;

/**
 * The words of a question for which one of the first passages holds only a related word, with that word.
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
    const own = lexicon.idOf(stem) ?? -1;
    const used = related.find(({ stem: other }) => {
      const id = lexicon.idOf(other) ?? -1;
      return first.some((ids) => ids.has(id) && !ids.has(own));
    });
    if (used !== undefined && !stretched.some(({ from }) => from === surface)) {
      stretched.push({ from: surface, to: lexicon.surfaceOf(used.stem) });
    }
  }
  return stretched;
}
