import { namesOfSameCountry } from '../language/gazetteer.ts';
import { otherNamesOfPlace } from '../language/place-names.ts';
import { stem } from '../language/stem.ts';
import type { RelatedStem } from '../model/query.ts';
import type { Lexicon } from './lexicon.ts';
import { synonymsOf } from './synonyms.ts';

/** "Beijing" for "Peking". */
const SAME_PLACE = 0.9;
/** "Chinese" for "China"; a capital may be the actor ("Beijing disputes …") or only a place. */
const SAME_COUNTRY = 0.6;
/** "imperialist" for "imperialism". */
const DERIVED = 0.5;
const SYNONYM = 0.4;
const MOST_RELATED = 10;

/**
 * Words of the clips that may stand for a word, heaviest first, at most ten.
 *
 * @param folded the word as `fold` gives it
 * @example `relatedWords('american', lexicon)` → `[{ stem: 'us·', weight: 0.6 }, …]` where the clips say "US"
 */
export function relatedWords(folded: string, lexicon: Lexicon): RelatedStem[] {
  const own = stem(folded);
  const related = new Map<string, number>();
  const add = (other: string, weight: number) => {
    if (other !== own && !related.has(other) && lexicon.holds(other)) related.set(other, weight);
  };
  for (const name of otherNamesOfPlace(folded)) add(stem(name), SAME_PLACE);
  for (const name of namesOfSameCountry(folded)) add(stem(name), SAME_COUNTRY);
  for (const other of synonymsOf(own)) add(other, SYNONYM);
  for (const other of lexicon.derivedFrom(own)) add(other, DERIVED);
  return [...related]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_RELATED)
    .map(([other, weight]) => ({ stem: other, weight }));
}
