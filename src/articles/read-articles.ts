import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import type { SourceProblem } from '../model/source.ts';
import { readCatalogue } from './catalogue.ts';
import { endingsOf, type Formats, loadFormats } from './formats.ts';
import { type Article, type Articles, readArticleFile } from './read-article-file.ts';

const CATALOGUE_FILE = /^sources\.ya?ml$/;

/**
 * Reads every article below a folder, ordered by path; a file that cannot be served is named with its reason, the others
 * are read.
 *
 * @throws UserError `NO_ARTICLES` when there is no such folder or nothing in it can be served;
 *   `BAD_CATALOGUE` when `sources.yaml` has a mistake.
 * @example `await readArticles('data/articles')` → `{ articles: [five], problems: [] }`
 */
export async function readArticles(folder: string): Promise<Articles> {
  const formats = await loadFormats();
  const paths = await listFiles(folder, formats);
  const catalogue = await readCatalogue(folder);
  const articles: Article[] = [];
  const problems: SourceProblem[] = [];
  for (const path of paths) {
    const read = await readArticleFile(folder, path, formats, catalogue);
    articles.push(...read.articles);
    problems.push(...read.problems);
  }
  const known = new Set(
    [...paths, ...articles.map(({ source }) => source.path)].map((path) => path.normalize()),
  );
  for (const path of catalogue.keys()) {
    if (!known.has(path))
      problems.push({ path, reason: 'is named in sources.yaml but is not in the folder' });
  }
  if (articles.length === 0) {
    const [first] = problems;
    const found = first === undefined ? '' : ` (found ${first.path}, which ${first.reason})`;
    throw noArticles(`The folder "${folder}" has no articles${found}`, formats);
  }
  return { articles, problems };
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
