import { isKnownPlace } from '../gazetteer.ts';
import type { Mention } from './mention.ts';
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
 * @example `placeMentions('He was in Zhuhai, China.')` → `Zhuhai` (by shape, located), `China` (known)
 */
export function placeMentions(text: string): PlaceMention[] {
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
