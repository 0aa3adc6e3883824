import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { fold } from './fold.ts';
import { words } from './tokenize.ts';

// The package's ES module entry imports JSON without the attribute that Node asks for; its CommonJS entry works.
const countries: Countries = createRequire(import.meta.url)('world-countries');

/** Parts of the world that news speaks of and that no list of countries holds. */
const REGIONS = `Africa|Antarctica|Asia|Europe|North America|South America|Latin America|Central America|Oceania|
Middle East|Far East|Near East|Southeast Asia|South-East Asia|East Asia|South Asia|Central Asia|Western Europe|
Eastern Europe|Central Europe|Scandinavia|Balkans|Caucasus|Caribbean|Arctic|Pacific|Atlantic|Mediterranean|
Indo-Pacific|Sahel|Maghreb|Horn of Africa|Gaza|Gaza Strip|West Bank|Crimea|Donbas|Tibet|Xinjiang|Catalonia|
Scotland|Wales|England|Northern Ireland|Britain|Great Britain|Soviet Union|USSR|Yugoslavia|Czechoslovakia|
Prussia|Ottoman Empire|Roman Empire|Byzantium|Persia|Mesopotamia|Kremlin|White House|Capitol Hill|Wall Street`;

/** What news calls a country, or the seat of its government, besides its names; keys are ISO 3166-1 alpha-2 codes. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['US', 'U.S.', 'USA', 'U.S.A.', 'America', 'Washington', 'Washington D.C.'],
  GB: ['UK', 'U.K.'],
  AE: ['UAE'],
  CD: ['DRC', 'Congo'],
  CI: ['Côte d’Ivoire'],
  KR: ['Korea'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  NL: ['Holland', 'The Hague'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  UA: ['Kiev'],
  VA: ['Vatican'],
};

/** The same for people and parts of the world that no country's list holds. */
const PEOPLES =
  'African|Arab|Asian|Byzantine|Eastern|English|European|Korean|Kurdish|Phoenician|Roman|Scottish|Soviet|Tibetan|Venetian|Welsh|Western';

const capitals = new Set<string>();
const places = new Set<string>(REGIONS.split('|').map(placeKey));
const sameCountry = new Map<string, readonly string[]>();
const demonyms = new Set<string>(PEOPLES.split('|').map(placeKey));

for (const { name, capital, demonyms: byLanguage, cca2, independent } of countries) {
  for (const place of [name.common, name.official, ...capital, ...(SHORT_NAMES[cca2] ?? [])])
    places.add(placeKey(place));
  for (const place of capital) capitals.add(placeKey(place));
  const people = [byLanguage.eng?.m, byLanguage.eng?.f].filter((word) => word !== undefined && word !== '');
  for (const word of people) demonyms.add(placeKey(word ?? ''));
  const names = [name.common, ...people, ...(SHORT_NAMES[cca2] ?? []), ...capital].flatMap(singleWord);
  // Samoa's and Saipan's people are Americans, too, but news means the states by it.
  if (!independent) continue;
  for (const word of names) if (!sameCountry.has(word)) sameCountry.set(word, [...new Set(names)]);
}

/**
 * The other single words by which news names a country, its people or its government, folded; none for other words.
 *
 * @example `namesOfSameCountry('american')` → `['us·', 'usa', 'america', 'washington']`
 */
export function namesOfSameCountry(folded: string): readonly string[] {
  return sameCountry.get(folded)?.filter((name) => name !== folded) ?? [];
}

/**
 * Whether a name is that of a country, a capital or a part of the world, in any case, with or without accents or "the".
 *
 * @example `isKnownPlace('Kuala Lumpur')` → `true`; `isKnownPlace('Interfax')` → `false`
 */
export function isKnownPlace(name: string): boolean {
  return places.has(placeKey(name));
}

/**
 * Whether a name is that of a country's capital.
 *
 * @example `isCapital('Kuala Lumpur')` → `true`; `isCapital('Malaysia')` → `false`
 */
export function isCapital(name: string): boolean {
  return capitals.has(placeKey(name));
}

/**
 * Whether a word says "of a country" or "of a part of the world": what its people are called in English.
 *
 * @example `isDemonym('Malaysian')` → `true`; `isDemonym('South Korean')` → `true`; `isDemonym('Malaysia')` → `false`
 */
export function isDemonym(word: string): boolean {
  return demonyms.has(placeKey(word));
}

/** The word as the tokenizer folds it, which keeps "US" apart from "us"; nothing for a name of several words. */
function singleWord(name: string | undefined): string[] {
  // In lower-case company, or a name in capitals would pass for shouting.
  const [, first, ...others] = words(`in ${name ?? ''}`);
  return first === undefined || others.length > 0 ? [] : [first.folded];
}

function placeKey(name: string): string {
  return name
    .replace(/^the\s+/i, '')
    .split(/[\s.-]+/)
    .map(fold)
    .join(' ')
    .trim();
}
