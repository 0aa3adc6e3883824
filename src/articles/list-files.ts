import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { SourceProblem } from '../model/source.ts';
import { isPassedOver } from './passed-over.ts';

/** The files below a folder, ordered by path, and the folders in it that cannot be read. */
export type FolderListing = {
  readonly paths: readonly string[];
  readonly unreadable: readonly SourceProblem[];
  /** Folders below that are reached by a link. */
  readonly links: readonly string[];
};

/**
 * Lists the files below a folder that may be articles; links to folders are followed, each real folder once.
 *
 * @returns paths with `/`, in the order of their code units, so that every machine reads the same order
 * @throws UserError `NO_FOLDER` when there is no such folder or it cannot be read; the message is the beginning of a sentence.
 * @example `(await listFiles('data/articles')).paths` → `['000_a2aec293ba2a04bc.txt', …]`
 */
export async function listFiles(folder: string): Promise<FolderListing> {
  const paths: string[] = [];
  const unreadable: SourceProblem[] = [];
  const links: string[] = [];
  const walk = async (path: string, ancestors: readonly string[]): Promise<void> => {
    const place = join(folder, path);
    const [real, entries] = await Promise.all([realpath(place), readdir(place, { withFileTypes: true })]);
    // A link that leads back up would never end.
    if (ancestors.includes(real)) return;
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (isPassedOver(below)) continue;
      const isLink = entry.isSymbolicLink() && (await isFolder(join(folder, below)));
      if (isLink) links.push(below);
      if (!isLink && !entry.isDirectory()) paths.push(below);
      else
        await walk(below, [...ancestors, real]).catch(({ code }: NodeJS.ErrnoException) => {
          // Gone while it was listed.
          if (code === 'ENOENT') return;
          const reason = `cannot be read (${code}): check the folder and its permissions`;
          unreadable.push({ path: below, reason });
        });
    }
  };
  await walk('', []).catch((cause: NodeJS.ErrnoException) => {
    const isGone = cause.code === 'ENOENT';
    const what = isGone ? `There is no folder "${folder}"` : `"${folder}" is not a readable folder`;
    throw new UserError('NO_FOLDER', what, { cause });
  });
  return { paths: paths.sort((a, b) => (a < b ? -1 : 1)), unreadable, links };
}

async function isFolder(path: string): Promise<boolean> {
  const facts: Stats | undefined = await stat(path).catch(() => undefined);
  return facts?.isDirectory() ?? false;
}
