import { parseArgs } from 'node:util';
import { UserError } from './errors.ts';

/** What `npm run -s clips` is asked to do. */
export type ClipsArguments = {
  readonly articlesFolder?: string;
  readonly json: boolean;
  /** Files and folders to copy in; absent: all articles are shown. */
  readonly add?: readonly string[];
};

const USAGE = 'Usage: npm run -s clips -- [--articles DIR] [--json] [add FILE|FOLDER …]';

/**
 * Reads the arguments of `npm run -s clips`.
 *
 * @throws UserError `USAGE` with one sentence and the usage.
 * @example `['add', 'talks.txt']` → `{ json: false, add: ['talks.txt'] }`
 */
export function parseClipsArguments(argv: readonly string[]): ClipsArguments {
  const { values, positionals } = parsed(argv);
  const { articles, json = false } = values;
  const [what, ...files] = positionals;
  if (articles === '') throw usage('--articles needs a folder.');
  if (what !== undefined && what !== 'add')
    throw usage(`There is no "${what}" to do, only add; another folder is named with --articles.`);
  if (what === 'add' && files.length === 0) throw usage('add needs a file or a folder.');
  return {
    ...(articles !== undefined && { articlesFolder: articles }),
    json,
    ...(what === 'add' && { add: files }),
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { articles: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const [sentence = ''] = cause.message.split(/\.\s/);
    throw usage(`${sentence.replace(/\.$/, '')}.`);
  }
}

function usage(sentence: string): UserError {
  return new UserError('USAGE', `${sentence}\n${USAGE}`);
}
