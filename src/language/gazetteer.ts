import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { fold } from './fold.ts';

// The package's ES module entry imports JSON without the attribute that Node asks for; its CommonJS entry works.
const countries: Countries = createRequire(import.meta.url)('world-countries');

/** Parts of the world that news speaks of and that no list of countries holds. */
const REGIONS = `Africa|Antarctica|Asia|Europe|North America|South America|Latin America|Central America|Oceania|
Middle East|Far East|Near East|Southeast Asia|South-East Asia|East Asia|South Asia|Central Asia|Western Europe|
Eastern Europe|Central Europe|Scandinavia|Balkans|Caucasus|Caribbean|Arctic|Pacific|Atlantic|Mediterranean|
Indo-Pacific|Sahel|Maghreb|Horn of Africa|Gaza|Gaza Strip|West Bank|Crimea|Donbas|Tibet|Xinjiang|Catalonia|
Scotland|Wales|England|Northern Ireland|Britain|Great Britain|Soviet Union|USSR|Yugoslavia|Czechoslovakia|
Prussia|Ottoman Empire|Roman Empire|Byzantium|Persia|Mesopotamia|Kremlin|White House|Capitol Hill|Wall Street`;

/** What news calls a country besides its names; the key is its ISO 3166-1 alpha-2 code. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['US', 'U.S.', 'USA', 'U.S.A.', 'America', 'Washington', 'Washington D.C.'],
  GB: ['UK', 'U.K.'],
  AE: ['UAE'],
  CD: ['DRC'],
  UA: ['Kiev'],
};

const places = new Set<string>(REGIONS.split('|').map(placeKey));
const demonyms = new Set<string>();

for (const { name, capital, demonyms: byLanguage, cca2 } of countries) {
  for (const place of [name.common, name.official, ...capital, ...(SHORT_NAMES[cca2] ?? [])])
    places.add(placeKey(place));
  for (const word of [byLanguage.eng?.m, byLanguage.eng?.f]) if (word) demonyms.add(placeKey(word));
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
 * Whether a word says "of a country": what its people are called in English.
 *
 * @example `isDemonym('Malaysian')` → `true`; `isDemonym('Malaysia')` → `false`
 */
export function isDemonym(word: string): boolean {
  return demonyms.has(placeKey(word));
}

function placeKey(name: string): string {
  return name
    .replace(/^the\s+/i, '')
    .split(/[\s.-]+/)
    .map(fold)
    .join(' ')
    .trim();
}
