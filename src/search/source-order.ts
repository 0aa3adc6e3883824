import type { Source } from '../model/source.ts';

/**
 * The order of sources: by the path of the file, in the order of its code units, the same on every machine; in one file as
 * the file has them.
 *
 * @example `a.txt` and `b.txt` → below 0; `log.json#/9` and `log.json#/10` → below 0
 */
export function byPath(a: Source, b: Source): number {
  const { file: fileOfA = a.path, placeInFile: placeOfA = 0 } = a;
  const { file: fileOfB = b.path, placeInFile: placeOfB = 0 } = b;
  if (fileOfA !== fileOfB) return fileOfA < fileOfB ? -1 : 1;
  if (placeOfA !== placeOfB) return placeOfA - placeOfB;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
