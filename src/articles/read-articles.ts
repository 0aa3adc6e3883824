import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { sentences } from '../language/sentences.ts';
import { loadModules } from '../load-modules.ts';
import type { FileRecord, FileStamp } from '../model/file-record.ts';
import type { Passage } from '../model/passage.ts';
import type { Source, SourceProblem } from '../model/source.ts';
import type { ArticleFormat } from './article-format.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { stampOf, unchanged } from './file-stamp.ts';
import { readPassages } from './passages.ts';

/** A source with its passages, in order. */
export type Article = { readonly source: Source; readonly passages: readonly Passage[] };

/** Everything that was read from a folder, ordered by path, and what could not be. */
export type Articles = {
  readonly articles: readonly Article[];
  readonly problems: readonly SourceProblem[];
  /** All files, with those that were not read because they are as they were. */
  readonly files: readonly FileRecord[];
};

const LARGEST_FILE_MB = 20;
const LONGEST_TITLE = 80;
const CATALOGUE_FILE = /^sources\.ya?ml$/;

const formatSchema = z.custom<ArticleFormat>(
  (value) =>
    z
      .object({ endings: z.array(z.string().regex(/^\.[a-z0-9]+$/)).min(1), read: z.function() })
      .safeParse(value).success,
  'must be { endings: [".txt", …], read(bytes) }',
);

/**
 * Reads every article below a folder; a file that cannot be served is named with its reason, the others are read.
 *
 * @param known files that need not be read while they are as they were, in any order
 * @throws UserError `NO_ARTICLES` when there is no such folder or nothing in it can be served;
 *   `BAD_CATALOGUE` when `sources.yaml` has a mistake.
 * @example `await readArticles('data/articles')` → `{ articles: [five], problems: [], files: [five] }`
 */
export async function readArticles(folder: string, known: readonly FileRecord[] = []): Promise<Articles> {
  const formats = await loadFormats();
  const paths = await listFiles(folder);
  const catalogue = await readCatalogue(folder);
  const articles: Article[] = [];
  const problems: SourceProblem[] = [];
  const files: FileRecord[] = [];
  const knownByPath = new Map(known.map((record) => [record.path, record]));
  for (const path of paths) {
    const said = JSON.stringify(catalogue.get(path.normalize()) ?? {});
    const before = knownByPath.get(path);
    const same = before && unchanged(join(folder, path), before, said);
    const { record, article } = same
      ? { record: same }
      : await readFileOnce(folder, path, formats, catalogue, said);
    files.push(record);
    if (article !== undefined) articles.push(article);
    if (record.problem !== undefined) problems.push({ path, reason: record.problem });
  }
  for (const path of catalogue.keys()) {
    if (!paths.some((known) => known.normalize() === path))
      problems.push({ path, reason: 'is named in sources.yaml but is not in the folder' });
  }
  if (files.every(({ sources }) => sources.length === 0)) {
    const [first] = problems;
    const found = first === undefined ? '' : ` (found ${first.path}, which ${first.reason})`;
    throw noArticles(`The folder "${folder}" has no articles${found}`, formats);
  }
  return { articles, problems, files };
}

type Formats = ReadonlyMap<string, ArticleFormat>;

async function loadFormats(): Promise<Formats> {
  const formats = new Map<string, ArticleFormat>();
  for (const { path, value } of await loadModules(join(import.meta.dirname, 'formats'), formatSchema)) {
    for (const ending of value.endings) {
      if (formats.has(ending)) throw new Error(`${path}: another format reads ${ending} already`);
      formats.set(ending, value);
    }
  }
  return formats;
}

/** Paths below the folder with `/`, in the order of their code units, so that every machine reads the same order. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    async (cause: NodeJS.ErrnoException) => {
      const what =
        cause.code === 'ENOENT' ? `There is no folder "${folder}"` : `"${folder}" is not a readable folder`;
      throw noArticles(what, await loadFormats(), cause);
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part.endsWith('~')))
    .filter((path) => !CATALOGUE_FILE.test(path))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** What came of reading a file, good or bad. */
async function readFileOnce(
  folder: string,
  path: string,
  formats: Formats,
  catalogue: Catalogue,
  said: string,
): Promise<{ readonly record: FileRecord; readonly article?: Article }> {
  let stamp: FileStamp | undefined;
  const stamped = (seen: FileStamp) => {
    stamp = seen;
  };
  try {
    const article = await readArticle(folder, path, formats, catalogue, stamped);
    const record = { path, said, sources: [article.source.id], ...(stamp !== undefined && { stamp }) };
    return { record, article };
  } catch (error) {
    const problem = reasonOf(error, path, formats);
    return { record: { path, said, sources: [], problem, ...(stamp !== undefined && { stamp }) } };
  }
}

async function readArticle(
  folder: string,
  path: string,
  formats: Formats,
  catalogue: Catalogue,
  stamped: (stamp: FileStamp) => void,
): Promise<Article> {
  const file = join(folder, path);
  const facts = await stat(file);
  if (!facts.isFile())
    throw new UserError('NO_FILE', 'is no ordinary file, or links to none: put a copy of the article there');
  const format = formats.get(extname(path).toLowerCase());
  if (format === undefined) {
    throw new UserError(
      'UNKNOWN_FORMAT',
      `has an ending Clipbook cannot read: use ${[...formats.keys()].join(' or ')}`,
    );
  }
  if (facts.size > LARGEST_FILE_MB * 1024 * 1024) {
    throw new UserError('TOO_LARGE', `is larger than ${LARGEST_FILE_MB} MB: split it into its articles`);
  }
  const bytes = await readFile(file);
  stamped(stampOf(facts, bytes));
  const { text } = await format.read(bytes);
  const id = sourceId(path);
  const passages = readPassages(id, text);
  if (passages.length === 0) throw new UserError('EMPTY', 'is empty: put text into it or remove it');
  const { title = titleOf(passages), ...metadata } = catalogue.get(path.normalize()) ?? {};
  return { source: { ...metadata, id, path, title, text }, passages };
}

function reasonOf(error: unknown, path: string, formats: Formats): string {
  if (error instanceof UserError) return error.message;
  // What the system says is worth passing on; any other error is a bug of the format, not of the file.
  if (error instanceof Error && 'code' in error)
    return `cannot be read (${error.code}): check the file and its permissions`;
  const format = formats.get(extname(path).toLowerCase());
  throw new Error(`${path}: the format for ${format?.endings.join(', ')} failed`, { cause: error });
}

/** 36¹⁰ ids: two of 100,000 paths share one with a probability of about one in a million. */
function sourceId(path: string): string {
  const hash = createHash('sha256').update(path).digest();
  return hash.readBigUInt64BE().toString(36).padStart(10, '0').slice(-10);
}

function titleOf(passages: readonly Passage[]): string {
  const headline = passages.find((passage) => passage.kind === 'headline');
  const text = headline?.text ?? passages[0]?.text ?? '';
  const [first] = sentences(text);
  const title = (headline === undefined && first ? text.slice(first.start, first.end) : text).replace(
    /\s+/g,
    ' ',
  );
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}

function noArticles(what: string, formats: Formats, cause?: unknown): UserError {
  const endings = [...formats.keys()].join(' or ');
  return new UserError('NO_ARTICLES', `${what}: put ${endings} files there, one article each.`, { cause });
}
