import { isKnownPlace } from '../gazetteer.ts';
import { patternOf } from '../pattern-of.ts';
import { namesOfPlaceAbroad } from '../place-names-abroad.ts';
import { words } from '../tokenize.ts';
import type { Tongue } from '../tongue.ts';
import { tongueOf } from '../tongues.ts';
import { type Mention, matchesOf } from './mention.ts';
import { isThing } from './name-kind.ts';
import { nameMentions } from './names.ts';

const PLACED_SURELY = /\b(?:in|at|near|into|outside|inside|across)\s+(?:the\s+)?$/u;
const PLACED =
  /\b(?:in|at|near|into|outside|inside|across|from|to|via|through|around|towards?)\s+(?:the\s+)?$/u;

/**
 * A place; `known` when the gazetteer has it, otherwise it is one by its shape ("in Zhuhai"). It is `located` when
 * something happens there, and not when it only acts or describes ("the US delegation").
 */
export type PlaceMention = Mention & { readonly known: boolean; readonly located: boolean };

/**
 * The places in a text: names of the gazetteer, and names without a title that stand behind a preposition of place.
 *
 * @param language ISO 639-1
 * @param isCommon see `nameMentions`; not asked in English
 * @example `placeMentions('He was in Zhuhai, China.')` → `Zhuhai` (by shape, located), `China` (known)
 */
export function placeMentions(
  text: string,
  language = 'en',
  isCommon?: (word: string, start: number, isLoneOpener: boolean) => boolean,
): PlaceMention[] {
  const tongue = tongueOf(language);
  if (tongue !== undefined) return placesAbroad(text, language, tongue, isCommon);
  const places: PlaceMention[] = [];
  for (const { text: name, span, role } of nameMentions(text)) {
    const known = isKnownPlace(name);
    // "China's president" names a country but no place where anything happens.
    if (/^['’]s?(?!\p{L})/u.test(text.slice(span.end, span.end + 2))) continue;
    const before = text.slice(Math.max(0, span.start - 24), span.start);
    if (!known && (role !== undefined || isThing(name) || !PLACED_SURELY.test(before))) continue;
    places.push({ text: name, span, known, located: PLACED.test(before) });
  }
  return places;
}

/** What an administrative unit ends in where words are not parted, and no name has a capital. */
const UNIT =
  /(?:(?<=[在于从到赴距离至，。、\s]|抵达|前往|位于|^)\p{sc=Han}{2,5}?(?:省|市|县|州|镇|村|岛|区|港|机场|大学|广场)|[\p{sc=Han}\p{sc=Katakana}ー]{1,6}(?:県|都|府|市|町|村|島|半島|港|空港|駅|大学)(?=[のでにへと、。]))/gu;

function placesAbroad(
  text: string,
  language: string,
  tongue: Tongue,
  isCommon?: (word: string, start: number, isLoneOpener: boolean) => boolean,
): PlaceMention[] {
  if (tongue.isSpaceless) {
    const known = words(text, language)
      .map(({ start, end }) => ({ text: text.slice(start, end), span: { start, end } }))
      .filter(({ text: word }) => namesOfPlaceAbroad(word, language).length > 0)
      .map((mention) => ({ ...mention, known: true, located: true }));
    const units = matchesOf(UNIT, text).map((mention) => ({ ...mention, known: false, located: true }));
    return [
      ...units,
      ...known.filter(
        ({ span }) => !units.some((unit) => unit.span.start < span.end && span.start < unit.span.end),
      ),
    ];
  }
  const placed = patternOf(`(?<!\\p{L})${tongue.placed}$`, 'iu');
  return nameMentions(text, isCommon, language).flatMap(({ text: name, span, role }): PlaceMention[] => {
    const known = namesOfPlaceAbroad(name, language).length > 0;
    const located = placed.test(text.slice(Math.max(0, span.start - 24), span.start));
    return known || (role === undefined && located) ? [{ text: name, span, known, located }] : [];
  });
}
