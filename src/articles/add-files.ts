import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { SourceProblem } from '../model/source.ts';
import { type Formats, loadFormats } from './formats.ts';
import { listFiles } from './list-files.ts';
import { isPassedOver } from './passed-over.ts';
import { articlesIn, readArticleBytes } from './read-article-file.ts';

/** What has become of files that were to be added. */
export type Added = {
  /** Paths below the articles folder, with `/`, of what was copied and of what lay there already. */
  readonly copied: readonly string[];
  readonly present: readonly string[];
  /** What was not copied; paths as they were given. */
  readonly refused: readonly SourceProblem[];
};

type Wanted = { readonly folder: string; readonly path: string; readonly given: string; readonly to: string };

/**
 * Copies files, and folders with all that is in them, into the articles folder. Names are kept; nothing that is there is
 * overwritten, and what could not be served is refused. A file appears whole or not at all.
 *
 * @throws whatever the system says when the articles folder cannot be written, such as EACCES
 * @example `await addFiles('data/articles', ['~/wire'])` → `{ copied: ['wire/a.txt'], present: [], refused: [] }`
 */
export async function addFiles(articlesFolder: string, given: readonly string[]): Promise<Added> {
  const formats = await loadFormats();
  const copied: string[] = [];
  const present: string[] = [];
  const refused: SourceProblem[] = [];
  for (const path of given) {
    const wanted = await wantedOf(path);
    if ('reason' in wanted) refused.push(wanted);
    else {
      for (const file of wanted) {
        const added = await addFile(articlesFolder, file, formats);
        if (added === 'copied') copied.push(file.to);
        else if (added === 'present') present.push(file.to);
        else refused.push({ path: file.given, reason: added.reason });
      }
    }
  }
  return { copied, present, refused };
}

async function wantedOf(path: string): Promise<SourceProblem | Wanted[]> {
  const place = resolve(path);
  const facts = await stat(place).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown');
  if (typeof facts === 'string') {
    return { path, reason: facts === 'ENOENT' ? 'is not there' : `cannot be read (${facts})` };
  }
  const name = basename(place);
  if (facts.isFile()) {
    return isPassedOver(name)
      ? { path, reason: 'has a name that Clipbook passes over, as of a hidden or temporary file: rename it' }
      : [{ folder: dirname(place), path: name, given: path, to: name }];
  }
  if (!facts.isDirectory()) return { path, reason: 'is neither a file nor a folder' };
  const { paths, unreadable } = await listFiles(place);
  const [first] = unreadable;
  if (first !== undefined) return { path: join(path, first.path), reason: first.reason };
  if (paths.length === 0) return { path, reason: 'is an empty folder' };
  return paths.map((below) => ({
    folder: place,
    path: below,
    given: join(path, below),
    to: `${name}/${below}`,
  }));
}

async function addFile(
  articlesFolder: string,
  { folder, path, to }: Wanted,
  formats: Formats,
): Promise<'copied' | 'present' | { readonly reason: string }> {
  const found = await readArticleBytes(folder, path, formats);
  const { articles, problems } = await articlesIn(path, found);
  const [first] = problems;
  if (!('bytes' in found) || articles.length === 0) return { reason: first?.reason ?? 'holds no article' };
  const place = join(articlesFolder, to);
  const there = await readFile(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (there !== undefined) return Buffer.from(found.bytes).equals(there) ? 'present' : OTHER;
  await mkdir(dirname(place), { recursive: true });
  return (await putInPlace(place, found.bytes)) ? 'copied' : OTHER;
}

const OTHER = {
  reason:
    'would overwrite another file of that name in the articles folder: rename it, or remove that one first',
};

/** Writes beside the place, under a name that is passed over, and gives the file its own name when it is complete. */
async function putInPlace(place: string, bytes: Uint8Array): Promise<boolean> {
  const home = await realpath(dirname(place));
  const beside = join(home, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    // A link fails where somebody has put a file there meanwhile; renaming would take its place.
    await link(beside, place);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    await rename(beside, place);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}
