import type { ReadAs } from '../model/query.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';
import type { Collapsed } from './collapse.ts';

/** The passages that a reader sees first. */
const LOOKED_AT = 3;

/**
 * The words of a question that none of the first passages holds while one holds a related word, with that word.
 *
 * @example `American` asked, `US` found → `[{ from: 'American', to: 'US' }]`
 */
export function stretchedWords(
  { slots, filling }: WeighedQuery,
  places: readonly Collapsed[],
  lexicon: Lexicon,
): ReadAs[] {
  const first = places.slice(0, LOOKED_AT).map(({ found }) => found);
  const literal = first.reduce((set, found) => set | found.literal, 0);
  const filled = first.reduce((set, found) => set | found.filled, 0);
  if ((filled & ~literal) === 0) return [];
  const stretched: ReadAs[] = [];
  for (const [slot, { surface }] of slots.entries()) {
    if (literal & (1 << slot) || !(filled & (1 << slot))) continue;
    const heaviestFirst = filling
      .flatMap((word, number) => word.fills.map((fill) => ({ ...fill, id: word.id, number })))
      .filter((fill) => fill.slot === slot)
      .sort((a, b) => b.weight - a.weight);
    const used = heaviestFirst.find(({ number }) => first.some(({ words }) => words.includes(number)));
    if (used === undefined) continue;
    const readAs = used.as ?? { from: surface, to: lexicon.surfaceOf(lexicon.stemOf(used.id)) };
    if (!stretched.some(({ from }) => from === readAs.from)) stretched.push(readAs);
  }
  return stretched;
}
