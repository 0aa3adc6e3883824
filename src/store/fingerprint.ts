import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Whatever decides what an article becomes in the index. */
const DECIDING_FOLDERS = ['src/model', 'src/language', 'src/articles', 'src/search', 'src/store'];
const DECIDING_FILES = ['package-lock.json', 'package.json'];

/**
 * A number for the code and the packages that make an index, and for what of this machine decides how text is read: an
 * index with another one is made anew. Nobody has to remember to raise a version.
 *
 * @example `codeFingerprint()` → `'9f86d081884c7d65…'`, the same until a file changes
 */
export function codeFingerprint(root: string = ROOT): string {
  const hash = createHash('sha256');
  const { unicode, icu } = process.versions;
  hash.update(JSON.stringify([unicode, icu, new Uint8Array(Uint16Array.of(1).buffer)[0]]));
  for (const folder of DECIDING_FOLDERS) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((each) => /\.(?:ts|js|json)$/.test(each))) {
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(join(root, folder, name)));
    }
  }
  for (const name of DECIDING_FILES) {
    try {
      hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
    } catch (error) {
      // An image may leave the lock file out.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return hash.digest('hex');
}
