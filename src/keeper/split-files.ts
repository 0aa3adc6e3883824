import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Database } from 'node-sqlite3-wasm';
import type { Shards } from '../model/shards.ts';
import { readShardList } from '../shards.ts';
import { keeperFileFor, MEMORY } from './keeper-file.ts';
import { faultOf } from './open-database.ts';

/**
 * Moves what other files keep of the servers that are this process's now: those of another way to split the shards, which
 * nobody writes any more.
 *
 * @param path of the file that is not split
 * @returns a sentence for each file that could not be read
 * @example `takeOver(database, 'data/keeper.sqlite', { list: [0, 1], count: 6 })` → `[]`
 */
export function takeOver(database: Database, path: string, shards: Shards | undefined): string[] {
  if (path === MEMORY) return [];
  return filesLeftTo(path, shards).flatMap((file) => {
    try {
      const fault = faultOf(file);
      if (fault !== undefined) return [`What ${file} keeps could not be taken over: it ${fault.why}.`];
      move(database, file, shards);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [`What ${file} keeps could not be taken over (${reason}): start again to try once more.`];
    }
  });
}

/** The files beside a process's own that no process of the same split writes. */
function filesLeftTo(path: string, shards: Shards | undefined): string[] {
  const own = basename(keeperFileFor(path, shards));
  const ending = extname(path);
  const beginning = `${basename(path, ending)}.`;
  const isLeft = (name: string) => {
    if (name === own) return false;
    if (name === basename(path)) return true;
    if (!name.startsWith(beginning) || !name.endsWith(ending)) return false;
    const split = name.slice(beginning.length, name.length - ending.length);
    const [, listed = '', count = ''] = /^([\d,-]+)-of-(\d+)$/.exec(split) ?? [];
    const list = readShardList(listed);
    if (list === undefined) return false;
    return shards?.count !== Number(count) || list.some((shard) => shards.list.includes(shard));
  };
  return readdirSync(dirname(path))
    .filter(isLeft)
    .map((name) => join(dirname(path), name));
}

/** One transaction: what is in neither file, or in both, would be lost or shown although it was deleted. */
function move(database: Database, file: string, shards: Shards | undefined): void {
  // The shard of a server: discord-api-docs, events/gateway, Sharding. Direct messages have no server, and come to shard 0.
  const ours =
    shards === undefined
      ? 'true'
      : `(cast(guild_id as integer) >> 22) % ${shards.count} in (${shards.list.join(', ')})`;
  const columns = 'kind, guild_id, question, reason, path, paragraph, quote, why, times, at, user_id';
  database.run('attach database ? as other', [file]);
  try {
    database.exec('begin immediate');
    try {
      database.exec(`
        insert or ignore into main.entries (${columns}) select ${columns} from other.entries where ${ours};
        delete from other.entries where ${ours};
        insert or ignore into main.settings select * from other.settings where ${ours};
        delete from other.settings where ${ours};
        commit`);
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      throw error;
    }
  } finally {
    database.exec('detach database other');
  }
}
