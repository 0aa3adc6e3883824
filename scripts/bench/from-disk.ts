import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How long some work takes, in milliseconds.
 *
 * @example `timed(() => JSON.parse(text))` → `12.5`
 */
export function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/**
 * Writes an index into a folder, and times how long it takes to read the file and to have the index again.
 *
 * @example `await timeFromDisk(folder, JSON.stringify(index), (kept) => MiniSearch.loadJSON(kept, options))` → `1060`
 */
export async function timeFromDisk(
  folder: string,
  content: string,
  load: (kept: string) => unknown,
): Promise<number> {
  const file = join(folder, 'index.json');
  writeFileSync(file, content);
  return timed(() => load(readFileSync(file, 'utf8')));
}
