import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import type { FileRecord } from '../model/file-record.ts';
import type { SourceProblem } from '../model/source.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { unchanged } from './file-stamp.ts';
import { endingsOf, type Formats, loadFormats } from './formats.ts';
import { type Article, type Articles, type ReadFile, readArticleFile } from './read-article-file.ts';

/** Files that are looked at in some milliseconds. */
const FILES_AT_A_TIME = 100;
const CATALOGUE_FILE = /^sources\.ya?ml$/;

/**
 * Reads every article below a folder, ordered by path; a file that cannot be served is named with its reason, the others
 * are read.
 *
 * @param known files that need not be read while they are as they were, in any order
 * @returns the articles that were read; `files` holds the others as well
 * @throws UserError `NO_ARTICLES` when there is no such folder or nothing in it can be served;
 *   `BAD_CATALOGUE` when `sources.yaml` has a mistake.
 * @example `await readArticles('data/articles')` → `{ articles: [five], problems: [], files: [five] }`
 */
export async function readArticles(
  folder: string,
  known: readonly FileRecord[] = [],
): Promise<Articles & { readonly files: readonly FileRecord[] }> {
  const formats = await loadFormats();
  const paths = await listFiles(folder, formats);
  const catalogue = await readCatalogue(folder);
  const articles: Article[] = [];
  const problems: SourceProblem[] = [];
  const files: FileRecord[] = [];
  const knownByPath = new Map(known.map((record) => [record.path, record]));
  const said = saidByFile(catalogue);
  for (const path of paths) {
    const saidHere = said.get(path.normalize()) ?? '';
    const before = knownByPath.get(path);
    const same = before && unchanged(join(folder, path), before, saidHere);
    const read = same ? { articles: [], ...same } : await readArticleFile(folder, path, formats, catalogue);
    articles.push(...read.articles);
    problems.push(...read.problems);
    files.push(same ?? recordOf(path, saidHere, read));
    // Looking at thousands of files must not keep others from being answered meanwhile.
    if (files.length % FILES_AT_A_TIME === 0) await setImmediate();
  }
  const there = new Set(
    [...paths, ...files.flatMap(({ sources }) => sources.map((source) => source.path))].map((path) =>
      path.normalize(),
    ),
  );
  for (const path of catalogue.keys()) {
    if (!there.has(path))
      problems.push({ path, reason: 'is named in sources.yaml but is not in the folder' });
  }
  if (files.every(({ sources }) => sources.length === 0)) {
    const [first] = problems;
    const found = first === undefined ? '' : ` (found ${first.path}, which ${first.reason})`;
    throw noArticles(`The folder "${folder}" has no articles${found}`, formats);
  }
  return { articles, problems, files };
}

function recordOf(path: string, said: string, { stamp, articles, problems }: ReadFile): FileRecord {
  const sources = articles.map(({ source }) => ({ id: source.id, path: source.path }));
  return { path, said, sources, problems, ...(stamp !== undefined && { stamp }) };
}

/** What the catalogue says of each file, and of the articles in it, as text to compare by. */
function saidByFile(catalogue: Catalogue): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [key, entry] of catalogue) {
    const here = JSON.stringify([key, entry]);
    const files = Array.from(key.matchAll(/#/g), ({ index }) => key.slice(0, index));
    for (const file of [key, ...files]) said.set(file, (said.get(file) ?? '') + here);
  }
  return said;
}

/** Paths below the folder with `/`, in the order of their code units, so that every machine reads the same order. */
async function listFiles(folder: string, formats: Formats): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      const what =
        cause.code === 'ENOENT' ? `There is no folder "${folder}"` : `"${folder}" is not a readable folder`;
      throw noArticles(what, formats, cause);
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part.endsWith('~')))
    .filter((path) => !CATALOGUE_FILE.test(path))
    .sort((a, b) => (a < b ? -1 : 1));
}

function noArticles(what: string, formats: Formats, cause?: unknown): UserError {
  return new UserError('NO_ARTICLES', `${what}: put ${endingsOf(formats)} files there, one article each.`, {
    cause,
  });
}
