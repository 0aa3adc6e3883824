import { fold } from './fold.ts';

/** Names of one place that news writes side by side, and that do not sound alike; each a single word. */
const PLACES = `
Aleppo Halab | Azerbaijan Aserbaidschan | Bangalore Bengaluru | Basel Basle | Beijing Peking Pekin |
Belarus Byelorussia Belorussia | Calcutta Kolkata | Chennai Madras | Chisinau Kishinev |
Chongqing Chungking | Cologne Köln | Copenhagen København | Crimea Krim | Dnipro Dnepropetrovsk Dnipropetrovsk |
Florence Firenze | Geneva Genève Genf | Gdańsk Danzig | Gothenburg Göteborg | Hanover Hannover |
Kharkiv Kharkov Charkiw | Kyiv Kiev Kiew Kyjiw | Lisbon Lisboa | Luhansk Lugansk |
Lviv Lvov Lwów Lwiw Lemberg | Mecca Makkah | Milan Milano Mailand | Moldova Moldavia |
Moscow Moskau Moskva Moscou | Mumbai Bombay | Munich München | Mykolaiv Nikolaev Nikolayev | Myanmar Burma |
Nanjing Nanking | Naples Napoli | Nuremberg Nürnberg | Odesa Odessa | Prague Praha Prag | Pune Poona |
Pyongyang Pjöngjang | Rivne Rovno | Seoul Söul | Seville Sevilla | Tehran Teheran Téhéran |
Tianjin Tientsin | Tokyo Tokio | Turin Torino | Turkey Türkiye | Venice Venezia Venise |
Vienna Wien | Vilnius Wilno Vilna | Warsaw Warszawa Warschau | Wrocław Breslau | Xinjiang Sinkiang |
Yangon Rangoon | Zaporizhzhia Zaporozhye Saporischschja
`;

const otherNames = new Map<string, readonly string[]>();
for (const place of PLACES.split('|')) {
  const names = place.trim().split(/\s+/).map(fold);
  for (const name of names)
    otherNames.set(
      name,
      names.filter((other) => other !== name),
    );
}

/**
 * What else a place is called in English or in the languages of its people and neighbours, folded; none for most.
 *
 * @example `otherNamesOfPlace('peking')` → `['beijing', 'pekin']`; `otherNamesOfPlace('lviv')` → `['lvov', …]`
 */
export function otherNamesOfPlace(folded: string): readonly string[] {
  return otherNames.get(folded) ?? [];
}
