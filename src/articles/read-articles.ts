import { UserError } from '../errors.ts';
import type { SourceProblem } from '../model/source.ts';
import { applyCatalogue, cataloguedSource } from './apply-catalogue.ts';
import { readCatalogue } from './catalogue.ts';
import { endingsOf, type Formats, loadFormats } from './formats.ts';
import { listFiles } from './list-files.ts';
import { type Article, type Articles, readArticleFile } from './read-article-file.ts';

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
  const { paths, unreadable } = await listFiles(folder).catch((error: unknown) => {
    throw error instanceof UserError ? noArticles(error.message, formats, error) : error;
  });
  const catalogue = await readCatalogue(folder);
  const read: Article[] = [];
  const problems: SourceProblem[] = [...unreadable];
  for (const path of paths) {
    const file = await readArticleFile(folder, path, formats);
    read.push(...file.articles);
    problems.push(...file.problems);
  }
  const { entryFor, unused } = applyCatalogue(catalogue, [
    ...paths,
    ...read.map(({ source }) => source.path),
  ]);
  problems.push(...unused);
  if (read.length === 0) throw nothingToServe(folder, problems, formats);
  const articles = read.map(({ source, passages }) => ({
    source: cataloguedSource(source, entryFor(source)),
    passages,
  }));
  return { articles, problems };
}

/**
 * Why a folder cannot be served at all.
 *
 * @param problems of its files; the first is named
 * @example `nothingToServe('clips', [], formats).message` → `'The folder "clips" has no articles: put articles there (.docx, …).'`
 */
export function nothingToServe(
  folder: string,
  problems: readonly SourceProblem[],
  formats: Formats,
): UserError {
  const [first] = problems;
  const found = first === undefined ? '' : ` (found ${first.path}, which ${first.reason})`;
  return noArticles(`The folder "${folder}" has no articles${found}`, formats);
}

/**
 * The error for a folder without articles.
 *
 * @param what the beginning of the sentence
 * @example `noArticles('There is no folder "clips"', formats).message` → `'There is no folder "clips": put articles there (.docx, …).'`
 */
export function noArticles(what: string, formats: Formats, cause?: unknown): UserError {
  return new UserError('NO_ARTICLES', `${what}: put articles there (${endingsOf(formats)}).`, {
    cause,
  });
}
