import { fold } from '../language/fold.ts';
import { soundsOf } from '../language/name-sound.ts';
import { otherNamesOfPlace } from '../language/place-names.ts';
import type { Intent } from '../model/query.ts';
import type { Lexicon } from '../search/lexicon.ts';

/** Gives the words of a value, as stems, in the spelling in which each was first seen. */
export type OneSpelling = (stems: readonly string[]) => readonly string[];

/**
 * Makes the spelling of names one for a board, so that "Zelenskyy" and "Selenskyi", or "Kiev" and "Kyiv", share a row;
 * dates and numbers come back as they are.
 *
 * @example `oneSpellingOfNames('who', lexicon)` after `['selenskyi']` gives `['selenskyi']` for `['zelenskyy']`
 */
export function oneSpellingOfNames(intent: Intent, lexicon: Lexicon): OneSpelling {
  if (intent !== 'who' && intent !== 'where') return (stems) => stems;
  const firstSeen = new Map<string, string>();
  return (stems) =>
    stems.map((stem) => {
      const name = fold(lexicon.surfaceOf(stem));
      const keys = [name, ...otherNamesOfPlace(name), ...soundsOf(name).map((sound) => `~${sound}`)];
      const known = keys.map((key) => firstSeen.get(key)).find((seen) => seen !== undefined) ?? stem;
      for (const key of keys) if (!firstSeen.has(key)) firstSeen.set(key, known);
      return known;
    });
}
