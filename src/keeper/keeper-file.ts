import { basename, dirname, extname, join } from 'node:path';
import type { Shards } from '../model/shards.ts';
import { writeShardList } from '../shards.ts';

/** SQLite's name for a database without a file. */
export const MEMORY = ':memory:';

/**
 * The file of a process that runs some of the shards: processes never share one, as a process that is killed while it
 * writes leaves a lock behind, which would keep all others from writing.
 *
 * @example `keeperFileFor('data/keeper.sqlite', { list: [0, 1], count: 6 })` → `'data/keeper.0-1-of-6.sqlite'`
 */
export function keeperFileFor(path: string, shards: Shards | undefined): string {
  if (shards === undefined || path === MEMORY) return path;
  const ending = extname(path);
  const name = `${basename(path, ending)}.${writeShardList(shards.list)}-of-${shards.count}${ending}`;
  return join(dirname(path), name);
}
