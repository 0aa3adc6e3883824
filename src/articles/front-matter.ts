import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { type KnownMetadata, metadataFields, metadataOf } from './known-metadata.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** What stands in front of an article's text, and where the text begins. */
export type FrontMatter = { readonly metadata: KnownMetadata; readonly end: number };

/** Longer ones are no front matter but a file that was never closed. */
const LONGEST = 64 * 1024;

const OPENING = /^\uFEFF?(---|\+\+\+)([^\S\r\n]*)([^\r\n]*)(?:\r\n|\r|\n)/;
const CLOSING = /^(?:---|\.\.\.)[^\S\r\n]*$/m;
const KEY = /^[\w-]+[^\S\r\n]*:(?:\s|$)/;

/** Other keys (tags, layout, …) are the business of whoever else reads the file. */
const frontMatterSchema = z
  .object({
    ...metadataFields,
    date: metadataFields.published,
    author: z.preprocess(joined, metadataFields.author),
    // What other programs call the same; they may as well mean something else by it.
    authors: z.preprocess(joined, metadataFields.author).optional().catch(undefined),
    lang: metadataFields.language.optional().catch(undefined),
    link: metadataFields.url.optional().catch(undefined),
    source: metadataFields.publisher.optional().catch(undefined),
  })
  .partial();

/**
 * Reads the YAML between two lines `---` at the beginning of a text. No other language is read there, least of all one
 * that could be run.
 *
 * @returns undefined where the text has no front matter; a line `---` may just as well be a rule
 * @throws UserError `BAD_FRONT_MATTER` naming the line of the first mistake.
 * @example `readFrontMatter('---\ntitle: Talks\n---\nHe came.')` → `{ metadata: { title: 'Talks' }, end: 21 }`
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const [opening, fence, , language = ''] = OPENING.exec(text) ?? [];
  if (opening === undefined) return undefined;
  if (fence === '+++' && language === '') throw foreign('TOML');
  if (fence === '---' && /^[a-z]\w*\s*$/i.test(language) && !/^ya?ml\s*$/i.test(language))
    throw foreign(language.trim());
  if (fence === '+++' || (language !== '' && !/^ya?ml\s*$/i.test(language))) return undefined;
  const rest = text.slice(opening.length, opening.length + LONGEST);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    if (KEY.test(rest)) throw mistake(1, 'no line --- ends it');
    return undefined;
  }
  const metadata = readYaml(rest.slice(0, closing.index));
  return metadata && { metadata, end: opening.length + closing.index + closing[0].length };
}

function readYaml(yaml: string): KnownMetadata | undefined {
  const lines = new LineCounter();
  const document = composed(yaml, lines);
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;
  const [error] = document.errors;
  // Prose between two rules is no front matter.
  if (error === undefined && document.contents !== null && !isMap(document.contents)) return undefined;
  if (error !== undefined) {
    if (!KEY.test(yaml)) return undefined;
    throw mistake(lineOf(error.pos[0]), yamlMistake(error));
  }
  const checked = frontMatterSchema.safeParse(plain(document));
  if (checked.success) {
    const { date, authors, lang, link, source, ...known } = checked.data;
    const sourceUrl = metadataFields.url.safeParse(source).data;
    return metadataOf({
      ...known,
      published: known.published ?? date,
      author: known.author ?? authors,
      language: known.language ?? lang,
      url: known.url ?? link ?? sourceUrl,
      publisher: known.publisher ?? (sourceUrl === undefined ? source : undefined),
    });
  }
  const [issue] = checked.error.issues;
  const key = issue?.path[0];
  const pair = isMap<ParsedNode>(document.contents)
    ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  throw mistake(lineOf(pair?.key.range?.[0] ?? 0), `"${String(key)}": ${issue?.message}`);
}

function composed(yaml: string, lineCounter: LineCounter) {
  try {
    return parseDocument(yaml, { schema: 'core', logLevel: 'error', lineCounter });
  } catch (cause) {
    // Brackets a thousand deep end in a RangeError.
    throw mistake(2, 'it is nested too deep', cause);
  }
}

function plain(document: ReturnType<typeof composed>): unknown {
  try {
    return document.toJS() ?? {};
  } catch (cause) {
    throw mistake(
      2,
      cause instanceof ReferenceError ? 'it refers to what is not there, or too often' : String(cause),
      cause,
    );
  }
}

function joined(author: unknown): unknown {
  return Array.isArray(author) && author.every((name) => typeof name === 'string')
    ? author.join(', ')
    : author;
}

function foreign(language: string): UserError {
  return new UserError(
    'BAD_FRONT_MATTER',
    `begins with front matter in ${language}, which is not read: write it in YAML between two lines ---`,
  );
}

function mistake(line: number, what: string, cause?: unknown): UserError {
  return new UserError('BAD_FRONT_MATTER', `has a mistake in its front matter on line ${line}: ${what}`, {
    cause,
  });
}
