import { fold } from '../language/fold.ts';
import { namesOfPlaceAbroad } from '../language/place-names-abroad.ts';
import { stemIn, unmarked } from '../language/stem-in.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The stems by which other languages of the clips name what a word names: the same name spelt alike, another name of the
 * place, or another romanisation ("Шойгу" for "Shoigu"). Names only: an ordinary word is looked for in its own language.
 *
 * @param written as the question has it
 * @param language ISO 639-1, of the question
 * @param held the languages of the clips
 * @example `namesAcross('Пекин', 'ru', ['ru', 'en'], lexicon)` → `['beij']`
 */
export function namesAcross(
  written: string,
  language: string,
  held: readonly string[],
  lexicon: Lexicon,
): string[] {
  const others = held.filter((other) => other !== language);
  if (others.length === 0 || /^\p{N}/u.test(written)) return [];
  const own = stemIn(written, language);
  const places = namesOfPlaceAbroad(written, language);
  const inOthers = (name: string) => others.map((other) => stemIn(name, other));
  const isCapital = /^\p{Lu}/u.test(written);
  const sounding = isCapital
    ? [fold(written), unmarked(own).letters].flatMap((name) => lexicon.soundingLike(name))
    : [];
  const { mark } = unmarked(own);
  const stems = [
    ...inOthers(written).filter((stem) => !lexicon.isCommon(stem)),
    ...places.flatMap(inOthers),
    ...sounding.filter((stem) => unmarked(stem).mark !== mark),
  ];
  return [...new Set(stems)].filter((stem) => stem !== own && lexicon.holds(stem));
}
