import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { baseLanguage } from '../language/base-language.ts';
import { sentences } from '../language/sentences.ts';
import type { FileStamp } from '../model/file-record.ts';
import type { Passage } from '../model/passage.ts';
import type { Source, SourceProblem } from '../model/source.ts';
import type { ArticleContent, ArticleFormat } from './article-format.ts';
import { articleLanguage } from './article-language.ts';
import type { Catalogue } from './catalogue.ts';
import { stampOf } from './file-stamp.ts';
import { endingsOf, type Formats } from './formats.ts';
import { readPassages } from './passages.ts';

/** A source with its passages, in order. */
export type Article = { readonly source: Source; readonly passages: readonly Passage[] };

/** Everything that could be read, and what could not. */
export type Articles = { readonly articles: readonly Article[]; readonly problems: readonly SourceProblem[] };

/** What came of reading one file, and how it looked then; without a stamp where its bytes could not be read. */
export type ReadFile = Articles & { readonly stamp?: FileStamp };

const LARGEST_FILE_MB = 20;
const LONGEST_TITLE = 80;

/**
 * Reads the articles of one file; a file or an article in it that cannot be served is named with its reason.
 *
 * @param path below the folder, with `/`
 * @throws Error when a format fails in a way that is no fault of the file: a bug.
 * @example `await readArticleFile('data/articles', 'a.txt', formats, catalogue)` → `{ articles: [{ source, passages }], problems: [] }`
 */
export async function readArticleFile(
  folder: string,
  path: string,
  formats: Formats,
  catalogue: Catalogue,
): Promise<ReadFile> {
  const format = formats.get(extname(path).toLowerCase());
  let seen: { readonly stamp?: FileStamp } = {};
  const stamped = (stamp: FileStamp) => {
    seen = { stamp };
  };
  try {
    const contents = await contentsOf(join(folder, path), format, formats, stamped);
    return { ...articlesOf(path, contents, catalogue), ...seen };
  } catch (error) {
    return { articles: [], problems: [{ path, reason: reasonOf(error, path, format) }], ...seen };
  }
}

async function contentsOf(
  file: string,
  format: ArticleFormat | undefined,
  formats: Formats,
  stamped: (stamp: FileStamp) => void,
) {
  const facts = await stat(file);
  if (!facts.isFile())
    throw new UserError('NO_FILE', 'is no ordinary file, or links to none: put a copy of the article there');
  if (format === undefined) {
    throw new UserError('UNKNOWN_FORMAT', `has an ending Clipbook cannot read: use ${endingsOf(formats)}`);
  }
  if (facts.size > LARGEST_FILE_MB * 1024 * 1024) {
    throw new UserError('TOO_LARGE', `is larger than ${LARGEST_FILE_MB} MB: split it into its articles`);
  }
  const bytes = await readFile(file);
  stamped(stampOf(facts, bytes));
  return format.read(bytes);
}

function articlesOf(
  file: string,
  contents: Awaited<ReturnType<typeof contentsOf>>,
  catalogue: Catalogue,
): Articles {
  if ('text' in contents) return { articles: [articleOf(file, contents, catalogue)], problems: [] };
  const articles: Article[] = [];
  const problems: SourceProblem[] = [];
  for (const [placeInFile, content] of contents.entries()) {
    const path = `${file}#${content.pointer ?? ''}`;
    try {
      if ('reason' in content) problems.push({ path, reason: content.reason });
      else articles.push(articleOf(file, content, catalogue, placeInFile));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ path, reason: error.message });
    }
  }
  return { articles, problems };
}

function articleOf(
  file: string,
  content: ArticleContent,
  catalogue: Catalogue,
  placeInFile?: number,
): Article {
  const { text, pointer, extractedFrom, encoding } = content;
  const path = pointer === undefined ? file : `${file}#${pointer}`;
  const id = sourceId(path);
  const told = { ...catalogue.get(file.normalize()), ...catalogue.get(path.normalize()) };
  const language = articleLanguage(text, told.language, content.metadata?.language);
  const passages = readPassages(id, content, baseLanguage(language ?? 'en'));
  if (passages.length === 0) throw new UserError('EMPTY', 'is empty: put text into it or remove it');
  const { title = titleOf(passages), ...metadata } = { ...content.metadata, ...told };
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

function reasonOf(error: unknown, path: string, format: ArticleFormat | undefined): string {
  if (error instanceof UserError) return error.message;
  // What the system says is worth passing on; any other error is a bug of the format, not of the file.
  if (error instanceof Error && 'code' in error)
    return `cannot be read (${error.code}): check the file and its permissions`;
  throw new Error(`${path}: the format for ${format?.endings.join(', ')} failed`, { cause: error });
}

/** 36¹⁰ ids: two of 100,000 paths share one with a probability of about one in a million. */
function sourceId(path: string): string {
  const hash = createHash('sha256').update(path).digest();
  return hash.readBigUInt64BE().toString(36).padStart(10, '0').slice(-10);
}

function titleOf(passages: readonly Passage[]): string {
  const headline = passages.find((passage) => passage.kind === 'headline');
  const { text = '', readable = text } = headline ?? passages[0] ?? {};
  const [first] = sentences(readable);
  const title = (headline === undefined && first ? readable.slice(first.start, first.end) : readable)
    .replace(/\s+/g, ' ')
    .trim();
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}
