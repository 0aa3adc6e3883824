import { otherNamesOfPlace } from '../language/place-names.ts';
import { stem } from '../language/stem.ts';
import type { Lexicon } from './lexicon.ts';
import type { Correction } from './spellings.ts';

/**
 * The name in the clips that a name which they do not hold means: another name of the place, or another romanisation.
 *
 * @example `sameName('peking', lexicon)` → `{ stem: 'beij', surface: 'Beijing' }` where the clips say "Beijing"
 */
export function sameName(folded: string, lexicon: Lexicon): Correction | undefined {
  const place = otherNamesOfPlace(folded)
    .map(stem)
    .find((other) => lexicon.holds(other));
  return place === undefined ? lexicon.sameSound(folded) : { stem: place, surface: lexicon.surfaceOf(place) };
}
