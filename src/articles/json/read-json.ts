import { UserError } from '../../errors.ts';
import type { ArticleContent, ArticleFile, UnreadableArticle } from '../article-format.ts';
import { decodeText } from '../decode-text.ts';
import { fieldOf, isRecord, jsonArticle, kindOf } from './json-article.ts';

/** Lists of articles are called so; any other list counts when it is the only one. */
const LISTS = ['items', 'articles', 'data', 'results', 'entries', 'posts', 'documents', 'stories'];
const MOST_ARTICLES = 20_000;
const DEEPEST = 200;
const ADVICE = 'make it a list of articles, each with a "title" and a "text" or "html"';

/**
 * The articles of a JSON file: a list, an object that holds one (such as JSON Feed), one article, or an article on each line. The
 * pointer of an article is its JSON pointer (RFC 6901), or `L` and the number of its line.
 *
 * @throws UserError `NO_JSON` or `WRONG_SHAPE`, saying where
 * @example `readJson(Buffer.from('{ "items": [{ "title": "Talks", "text": "China is …" }] }'))` → `[{ pointer: '/items/0', text: 'China is …', … }]`
 */
export function readJson(bytes: Uint8Array): ArticleFile {
  const text = textOfFile(bytes);
  checkDepth(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const whole = parse(text);
  if ('value' in whole) return articlesOf(whole.value);
  // Many programs call a file of JSON lines .json.
  const isLines = lines.length > 1 && lines.slice(0, 2).every((line) => isRecord(parsedValue(line)));
  if (isLines) return readJsonLines(bytes);
  throw new UserError(
    'NO_JSON',
    `is not JSON (${whole.problem}): export it again, or mend it in an editor that checks JSON`,
  );
}

/**
 * The articles of a file with one on each line; the pointer is `L` and the number of the line, which stays when lines are added.
 *
 * @throws UserError `NO_JSON` when no line is JSON, `WRONG_SHAPE`
 * @example the lines `{"title":"Talks","text":"China is …"}` and `{"text":5}` → `[{ pointer: 'L1', … }, { pointer: 'L2', reason: 'has no …' }]`
 */
export function readJsonLines(bytes: Uint8Array): ArticleFile {
  const text = textOfFile(bytes);
  checkDepth(text);
  const lines = text.split(/\r?\n|\r/);
  const read: (ArticleContent | UnreadableArticle)[] = [];
  let isJson = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const pointer = `L${index + 1}`;
    checkCount(read.length);
    const parsed = parse(line);
    if ('value' in parsed) isJson = true;
    read.push(
      'value' in parsed
        ? articleAt(pointer, parsed.value, {})
        : { pointer, reason: 'is not JSON: write one article on each line' },
    );
  }
  if (!isJson) throw new UserError('NO_JSON', `has no line of JSON: ${ADVICE}, one on each line`);
  return read;
}

function articlesOf(value: unknown): ArticleFile {
  if (Array.isArray(value)) return listOf(value, '', {});
  if (!isRecord(value)) throw wrongShape(`is ${kindOf(value)}`);
  const list = listIn(value);
  if (list === undefined) return jsonArticle(value, {});
  const publisher = list.isFeed ? fieldOf(value, 'title') : fieldOf(value, 'publisher');
  const language = fieldOf(value, 'language');
  return listOf(list.articles, `/${list.name.replaceAll('~', '~0').replaceAll('/', '~1')}`, {
    ...(typeof publisher === 'string' && { publisher }),
    ...(typeof language === 'string' && { language }),
  });
}

function listIn(value: Readonly<Record<string, unknown>>) {
  const lists = Object.entries(value).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].some(isRecord),
  );
  const named = LISTS.map((name) => lists.find(([key]) => key.toLowerCase() === name)).find(
    (entry) => entry !== undefined,
  );
  // An article itself can hold a list, of its pictures for example.
  const isArticle = ['text', 'html', 'content', 'body', 'articlebody', 'contenthtml', 'contenttext'].some(
    (name) => typeof fieldOf(value, name) === 'string',
  );
  if (isArticle) return undefined;
  const found = named ?? (lists.length === 1 ? lists[0] : undefined);
  if (found === undefined) {
    if (lists.length > 1)
      throw wrongShape(
        `has several lists (${lists
          .map(([name]) => `"${name.slice(0, 30)}"`)
          .slice(0, 5)
          .join(', ')})`,
      );
    const empty = LISTS.find((name) => Array.isArray(fieldOf(value, name)));
    if (empty !== undefined) throw wrongShape(`has an empty list at "/${empty}"`);
    return undefined;
  }
  const version = fieldOf(value, 'version');
  return {
    name: found[0],
    articles: found[1],
    isFeed: typeof version === 'string' && version.includes('jsonfeed.org'),
  };
}

function listOf(
  values: readonly unknown[],
  path: string,
  known: { readonly publisher?: string; readonly language?: string },
): ArticleFile {
  if (values.length === 0) throw wrongShape('is an empty list');
  checkCount(values.length - 1);
  const read = values.map((value, index) => articleAt(`${path}/${index}`, value, known));
  const [first] = read;
  if (first !== undefined && read.every((article) => 'reason' in article)) {
    const reason = 'reason' in first ? first.reason : '';
    throw new UserError('WRONG_SHAPE', `holds no article (${path}/0 ${reason})`);
  }
  return read;
}

function articleAt(
  pointer: string,
  value: unknown,
  known: { readonly publisher?: string; readonly language?: string },
): ArticleContent | UnreadableArticle {
  try {
    return { ...jsonArticle(value, known), pointer };
  } catch (error) {
    if (error instanceof UserError) return { pointer, reason: error.message };
    throw error;
  }
}

function textOfFile(bytes: Uint8Array): string {
  return decodeText(bytes).text.replace(/^\uFEFF/, '');
}

/** Reading brackets within brackets takes memory that has nothing to do with the size of the file. */
function checkDepth(text: string): void {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) inText = !inText;
    else if (inText) at += code === 0x5c ? 1 : 0;
    else if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > DEEPEST)
      throw new UserError('WRONG_SHAPE', `nests more than ${DEEPEST} lists and objects: ${ADVICE}`);
  }
}

function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const line = error instanceof Error ? faultyLine(text, error.message) : undefined;
    return { problem: line === undefined ? 'it breaks off or has a slip' : `a slip on line ${line}` };
  }
}

/** V8 tells either the position or the ten characters on both sides of the slip. */
function faultyLine(text: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  const around = /, (?:\.\.\.)?"(.+)"(?:\.\.\.)? is not valid JSON$/s.exec(message)?.[1] ?? '';
  const at = position === undefined ? text.indexOf(around) + Math.min(10, around.length) : Number(position);
  const isSure =
    position !== undefined || (around !== '' && text.indexOf(around) === text.lastIndexOf(around));
  return isSure ? text.slice(0, at).split('\n').length : undefined;
}

function parsedValue(line: string): unknown {
  const parsed = parse(line);
  return 'value' in parsed ? parsed.value : undefined;
}

function checkCount(count: number): void {
  if (count >= MOST_ARTICLES)
    throw new UserError(
      'TOO_LONG',
      `holds more than ${MOST_ARTICLES.toLocaleString('en')} articles: split it`,
    );
}

function wrongShape(what: string): UserError {
  return new UserError('WRONG_SHAPE', `${what}: ${ADVICE}`);
}
