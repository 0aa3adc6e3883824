import { nameMentions } from './mentions/names.ts';
import { namesOfPlaceAbroad } from './place-names-abroad.ts';
import { scriptOf } from './scripts.ts';
import { tongueOf } from './tongues.ts';

/** A place in a text: half-open UTF-16 offsets. */
type Place = { readonly start: number; readonly end: number };

/** Behind one of these, with or without adjectives, German has a common noun; names seldom bear an article. */
const DETERMINER =
  /^(?:de[rmns]|die|das|(?:k?ein|mein|dein|sein|ihr|unser)(?:e[mnrs]?)?|diese[mnrs]?|jede[mnrs]?|welche[mnrs]?|im|am|zum|zur|beim|vom|ins|ans|als|ohne|alle|viele[nr]?|wenige[nr]?|mehrere[nr]?|einige[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\d[\d.,]*|millionen|milliarden)$/i;
const ADJECTIVE = /^\p{Ll}+e[mnrs]?$/u;
const MOST_ADJECTIVES = 2;
const NOUN_ENDING = /(?:ung|heit|keit|schaft|tion|ismus|tät|nis|ment)(?:e[ns]?|s)?$/u;
const LONGEST_BEFORE = 40;

/**
 * Tells which words of a text have the shape of a name, for languages where a capital does not: German, where every noun has
 * one, and those without capitals. `undefined` for the others.
 *
 * @param language ISO 639-1
 * @example `nameShape('Das Beben traf Valparaíso', 'de')` → true for `Valparaíso`, false for `Beben`
 */
export function nameShape(text: string, language: string): ((word: Place) => boolean) | undefined {
  if (language === 'en') return undefined;
  const tongue = tongueOf(language);
  if (tongue?.hasCapitalNouns) {
    return ({ start, end }) => {
      const word = text.slice(start, end);
      if (!/^\p{Lu}/u.test(word)) return false;
      if (/^\p{Lu}{2}/u.test(word) || namesOfPlaceAbroad(word, language).length > 0) return true;
      return !NOUN_ENDING.test(word) && !isDetermined(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
    };
  }
  const script = scriptOf(language);
  if (script === 'Latin' || script === 'Cyrillic' || script === 'Greek') return undefined;
  const names = tongue === undefined ? [] : nameMentions(text, undefined, language);
  return ({ start, end }) => {
    const word = text.slice(start, end);
    return (
      /^\p{Lu}/u.test(word) ||
      names.some(({ span }) => span.start <= start && end <= span.end) ||
      namesOfPlaceAbroad(word, language).length > 0
    );
  };
}

function isDetermined(before: string): boolean {
  const words = before.trimEnd().split(/\s+/).reverse();
  for (const word of words.slice(0, MOST_ADJECTIVES + 1)) {
    if (DETERMINER.test(word)) return true;
    // "Hamburger" in front of a noun is an adjective, too.
    const place = word.endsWith('er') ? namesOfPlaceAbroad(word.slice(0, -2), 'de') : [];
    if (!ADJECTIVE.test(word) && place.length === 0) return false;
  }
  return false;
}
