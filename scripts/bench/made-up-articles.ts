import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FIRST = ['Anna', 'Boris', 'Clara', 'David', 'Elena', 'Farid', 'Greta', 'Hugo', 'Irina', 'Jonas'];
const LAST = [
  'Aalto',
  'Brandt',
  'Castro',
  'Dubois',
  'Eriksen',
  'Ferrari',
  'Grieg',
  'Hansen',
  'Ivanov',
  'Janssen',
];
const PLACES = ['Riga', 'Oslo', 'Lima', 'Cairo', 'Hanoi', 'Quito', 'Sofia', 'Tunis', 'Minsk', 'Perth'];
const THINGS = [
  'harbour',
  'railway',
  'bridge',
  'museum',
  'budget',
  'school',
  'market',
  'forest',
  'airport',
  'dam',
];
const DONE = [
  'opened',
  'closed',
  'visited',
  'defended',
  'criticised',
  'inspected',
  'praised',
  'sold',
  'rebuilt',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * An article of a headline and a paragraph, the same for the same numbers.
 *
 * @param edition another edition tells the same with one more word
 * @example `madeUpArticle(7, 0)` → `'Hugo Grieg and the airport of Perth\n\nOn Monday …'`
 */
export function madeUpArticle(number: number, edition: number): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length] ?? '';
  const name = `${pick(FIRST, 1)} ${pick(LAST, 10)}`;
  const thing = `${pick(THINGS, 3)} of ${pick(PLACES, 7)}`;
  const day = pick(DAYS, 1);
  const other = `${pick(FIRST, 13)} ${pick(LAST, 31)}`;
  const opening = `On ${day} ${name} ${pick(DONE, 2)} the ${thing}, case number ${number}.`;
  const cost = `${other} of the council said that the works would cost ${number * 3} thousand crowns and take until ${2026 + (number % 9)}.`;
  const closing = `Nobody in ${pick(PLACES, 11)} had asked for it, a neighbour told reporters.`;
  const revised = edition === 0 ? '' : `\n\nThis is edition ${edition}.`;
  return `${name} and the ${thing}\n\n${opening} ${cost} ${closing}${revised}\n`;
}

/**
 * One article of so many characters, or a little more.
 *
 * @example `largeArticle(5_000_000).length` → some 5,000,000
 */
export function largeArticle(characters: number): string {
  const parts: string[] = [];
  for (let number = 0, length = 0; length < characters; number++) {
    const part = madeUpArticle(number, 0);
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join('\n');
}

/**
 * Writes articles into a folder, those of a hundred numbers into each folder below.
 *
 * @param numbers half-open
 * @example `await writeArticles('clips', { from: 0, to: 10_000 }, 0)` → `clips/99/9999.txt` is the last
 */
export async function writeArticles(
  folder: string,
  numbers: { readonly from: number; readonly to: number },
  edition: number,
): Promise<void> {
  for (let first = numbers.from; first < numbers.to; first += 100) {
    const some = Array.from({ length: Math.min(100, numbers.to - first) }, (_, at) => first + at);
    await Promise.all(
      some.map(async (number) => {
        const below = join(folder, String(Math.floor(number / 100)));
        await mkdir(below, { recursive: true });
        await writeFile(join(below, `${number}.txt`), madeUpArticle(number, edition));
      }),
    );
  }
}
