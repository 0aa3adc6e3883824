import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openClipbook } from './clipbook.ts';
import { UserError } from './errors.ts';
import type { Finding } from './model/finding.ts';
import { counted } from './replies/wording.ts';

/** As package.json's `engines` has it. */
const OLDEST_NODE = [20, 20] as const;

/** Below this, in bytes, neither the log nor the keeper's file has room to grow. */
const LEAST_FREE = 100 * 1024 * 1024;

const GIGABYTE = 1024 ** 3;

/**
 * Whether this Node.js runs this Clipbook.
 *
 * @param version as `process.versions.node`
 * @param clipbook the version of Clipbook
 * @example `checkVersions('18.0.0', '1.0.0')` → `{ state: 'must', text: 'Versions: Node.js 18.0.0 is too old …' }`
 */
export function checkVersions(version: string, clipbook: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const isOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
  return isOld
    ? {
        state: 'must',
        text: `Versions: Node.js ${version} is too old for Clipbook ${clipbook}; install ${OLDEST_NODE.join('.')} or later from nodejs.org.`,
      }
    : { state: 'fine', text: `Versions: Clipbook ${clipbook}, Node.js ${version}.` };
}

/**
 * Whether the articles can be read, and which files cannot.
 *
 * @example `await checkClips('data/articles')` → `[{ state: 'fine', text: 'Clips: 5 articles, 58 passages in data/articles.' }]`
 */
export async function checkClips(folder: string): Promise<Finding[]> {
  try {
    const { sourceCount, index, problems } = await openClipbook(folder);
    const passages = counted(index.size, 'passage');
    return [
      { state: 'fine', text: `Clips: ${counted(sourceCount, 'article')}, ${passages} in ${folder}.` },
      ...problems.map(
        ({ path, reason }): Finding => ({ state: 'advice', text: `Clips: ${path} ${reason}.` }),
      ),
    ];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ state: 'must', text: `Clips: ${error.message}` }];
  }
}

/**
 * Whether the keeper's file can be written, and whether there is room for it.
 *
 * @example `await checkDisk('data/keeper.sqlite')` → `{ state: 'fine', text: 'Disk: 12.3 GB are free for data/keeper.sqlite.' }`
 */
export async function checkDisk(file: string): Promise<Finding> {
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    await access(file, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    return free < LEAST_FREE
      ? { state: 'must', text: `Disk: hardly any room is left for ${file}; make some.` }
      : { state: 'fine', text: `Disk: ${(free / GIGABYTE).toFixed(1)} GB are free for ${file}.` };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const todo = 'check the permissions of its folder, or set CLIPBOOK_KEEPER_FILE to another place';
    return { state: 'must', text: `Disk: ${file} cannot be written (${code}); ${todo}.` };
  }
}

/**
 * Whether the index can be kept on disk.
 *
 * @param folder absent where none is to be kept
 * @example `await checkIndexFolder('data/index')` → `{ state: 'fine', text: 'Index: it is kept in data/index.' }`
 */
export async function checkIndexFolder(folder: string | undefined): Promise<Finding> {
  if (folder === undefined)
    return {
      state: 'fine',
      text: 'Index: none is kept (CLIPBOOK_INDEX_FOLDER), every start reads all articles.',
    };
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return { state: 'fine', text: `Index: it is kept in ${folder}.` };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const todo = 'check its permissions, or set CLIPBOOK_INDEX_FOLDER to another place';
    const text = `${folder} cannot be written (${code}), so every start reads all articles; ${todo}.`;
    return { state: 'advice', text: `Index: ${text}` };
  }
}
