import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { SourceFile } from '../model/source.ts';

/**
 * Reads the file of a source as it is. A file that was removed since, or whose real place is not below the folder, is
 * gone: a link must not hand out what the keeper did not put there.
 *
 * @param path as in `Source.path`
 * @throws whatever else the system says, such as EACCES
 * @example `await readSourceFile('data/articles', 'a.txt', 10_485_760)` → `{ path: 'a.txt', bytes }`
 */
export async function readSourceFile(folder: string, path: string, mostBytes: number): Promise<SourceFile> {
  try {
    const [home, place] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!place.startsWith(home.endsWith(sep) ? home : home + sep)) return { problem: 'gone' };
    const file = await open(place);
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return { problem: 'gone' };
      if (facts.size > mostBytes) return { problem: 'tooLarge' };
      const bytes = await file.readFile();
      return bytes.length > mostBytes ? { problem: 'tooLarge' } : { path, bytes };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return { problem: 'gone' };
    }
    throw error;
  }
}
