import type { Shards } from './model/shards.ts';

const LIST = /^\s*\d{1,5}(?:\s*-\s*\d{1,5})?(?:\s*,\s*\d{1,5}(?:\s*-\s*\d{1,5})?)*\s*$/;

/**
 * Reads a list of shards: numbers and ranges, ascending in the result; one that is named twice stands there twice.
 *
 * @returns nothing for any other text, and for a range that goes down
 * @example `readShardList('4, 0-2')` → `[0, 1, 2, 4]`
 */
export function readShardList(text: string): readonly number[] | undefined {
  if (!LIST.test(text)) return undefined;
  const list: number[] = [];
  for (const part of text.split(',')) {
    const [first = 0, last = first] = part.split('-').map(Number);
    if (last < first) return undefined;
    for (let shard = first; shard <= last; shard++) list.push(shard);
  }
  return list.sort((a, b) => a - b);
}

/**
 * Writes a list of shards as short as can be; `readShardList` reads it back.
 *
 * @example `writeShardList([0, 1, 2, 4])` → `'0-2,4'`
 */
export function writeShardList(list: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const shard of list) {
    const range = ranges.at(-1);
    if (range !== undefined && shard === range[1] + 1) range[1] = shard;
    else ranges.push([shard, shard]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/**
 * What a process is called among those that share the shards.
 *
 * @example `shardsName({ list: [0, 1], count: 6 })` → `'0-1 of 6'`
 */
export function shardsName({ list, count }: Shards): string {
  return `${writeShardList(list)} of ${count}`;
}
