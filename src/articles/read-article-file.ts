import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { readableText } from '../language/readable-text.ts';
import { sentences } from '../language/sentences.ts';
import type { Passage } from '../model/passage.ts';
import type { Source, SourceProblem } from '../model/source.ts';
import type { ArticleContent, ArticleFile, ArticleFormat } from './article-format.ts';
import { articleLanguage } from './article-language.ts';
import { endingsOf, type Formats } from './formats.ts';
import { readPassages } from './passages.ts';

/** A source with its passages, in order. */
export type Article = { readonly source: Source; readonly passages: readonly Passage[] };

/** Everything that could be read, and what could not. */
export type Articles = { readonly articles: readonly Article[]; readonly problems: readonly SourceProblem[] };

const LARGEST_FILE_MB = 20;
const LONGEST_TITLE = 80;

/** The bytes of a file that a format can read, or why there are none. */
export type ArticleBytes =
  | { readonly format: ArticleFormat; readonly bytes: Uint8Array }
  | { readonly reason: string };

/**
 * Reads the articles of one file; a file or an article in it that cannot be served is named with its reason.
 *
 * @param path below the folder, with `/`
 * @throws Error when a format fails in a way that is no fault of the file: a bug.
 * @example `await readArticleFile('data/articles', 'a.txt', formats)` → `{ articles: [{ source, passages }], problems: [] }`
 */
export async function readArticleFile(folder: string, path: string, formats: Formats): Promise<Articles> {
  return articlesIn(path, await readArticleBytes(folder, path, formats));
}

/**
 * Reads a file as far as its bytes, if it is one that a format reads and not too large.
 *
 * @param path below the folder, with `/`
 * @example `await readArticleBytes('data/articles', 'a.mp3', formats)` → `{ reason: 'has an ending Clipbook cannot read: …' }`
 */
export async function readArticleBytes(
  folder: string,
  path: string,
  formats: Formats,
): Promise<ArticleBytes> {
  const file = join(folder, path);
  const format = formats.get(extname(path).toLowerCase());
  try {
    const facts = await stat(file);
    if (!facts.isFile())
      return { reason: 'is no ordinary file, or links to none: put a copy of the article there' };
    if (format === undefined)
      return { reason: `has an ending Clipbook cannot read: use ${endingsOf(formats)}` };
    if (facts.size > LARGEST_FILE_MB * 1024 * 1024)
      return { reason: `is larger than ${LARGEST_FILE_MB} MB: split it into its articles` };
    return { format, bytes: await readFile(file) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { reason: unreadable(error.code) };
    throw error;
  }
}

/**
 * Reads the articles out of the bytes of a file.
 *
 * @param path below the folder, with `/`
 * @throws Error when a format fails in a way that is no fault of the file: a bug.
 * @example `await articlesIn('a.txt', { format, bytes })` → `{ articles: [{ source, passages }], problems: [] }`
 */
export async function articlesIn(path: string, found: ArticleBytes): Promise<Articles> {
  if ('reason' in found) return { articles: [], problems: [{ path, reason: found.reason }] };
  try {
    return articlesOf(path, await found.format.read(found.bytes));
  } catch (error) {
    return { articles: [], problems: [problemOf(error, path, found.format)] };
  }
}

function articlesOf(file: string, contents: ArticleFile): Articles {
  if ('text' in contents) return { articles: [articleOf(file, contents)], problems: [] };
  const articles: Article[] = [];
  const problems: SourceProblem[] = [];
  for (const [placeInFile, content] of contents.entries()) {
    const path = `${file}#${content.pointer ?? ''}`;
    try {
      if ('reason' in content) problems.push({ path, reason: content.reason });
      else articles.push(articleOf(file, content, placeInFile));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(userProblem(path, error));
    }
  }
  return { articles, problems };
}

function articleOf(file: string, content: ArticleContent, placeInFile?: number): Article {
  const { text, pointer, extractedFrom, encoding } = content;
  const path = pointer === undefined ? file : `${file}#${pointer}`;
  const id = sourceId(path);
  const passages = readPassages(id, content);
  if (passages.length === 0) throw new UserError('EMPTY', 'is empty: put text into it or remove it');
  // Front matter, addresses of links and tags are in no language.
  const prose = content.blocks === undefined ? text : passages.map(readableText).join('\n');
  const language = articleLanguage(prose, undefined, content.metadata?.language);
  const { title = titleOf(passages), ...metadata } = content.metadata ?? {};
  const source: Source = {
    ...metadata,
    ...(language !== undefined && { language }),
    id,
    path,
    title,
    text,
    ...(path !== file && { file }),
    ...(placeInFile !== undefined && { placeInFile }),
    ...(extractedFrom !== undefined && { extractedFrom }),
    ...(encoding !== undefined && { encoding }),
  };
  return { source, passages };
}

function problemOf(error: unknown, path: string, format: ArticleFormat): SourceProblem {
  if (error instanceof UserError) return userProblem(path, error);
  // What the system says is worth passing on; any other error is a bug of the format, not of the file.
  if (error instanceof Error && 'code' in error) return { path, reason: unreadable(error.code) };
  throw new Error(`${path}: the format for ${format.endings.join(', ')} failed`, { cause: error });
}

/** Nothing is lost by a file that holds nothing. */
function userProblem(path: string, { code, message }: UserError): SourceProblem {
  return { path, reason: message, ...(code === 'EMPTY' && { isMinor: true }) };
}

function unreadable(code: unknown): string {
  return `cannot be read (${code}): check the file and its permissions`;
}

/** 36¹⁰ ids: two of 100,000 paths share one with a probability of about one in a million. */
function sourceId(path: string): string {
  const hash = createHash('sha256').update(path).digest();
  return hash.readBigUInt64BE().toString(36).padStart(10, '0').slice(-10);
}

function titleOf(passages: readonly Passage[]): string {
  const headline = passages.find((passage) => passage.kind === 'headline');
  const opening = headline ?? passages[0];
  const readable = opening === undefined ? '' : readableText(opening);
  const [first] = sentences(readable);
  const title = (headline === undefined && first ? readable.slice(first.start, first.end) : readable)
    .replace(/\s+/g, ' ')
    .trim();
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}
