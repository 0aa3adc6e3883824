import { parseArgs } from 'node:util';
import { UserError } from './errors.ts';
import type { Intent } from './model/query.ts';

/** What `npm run -s ask` is asked to do. */
export type AskArguments = {
  readonly articlesFolder?: string;
  readonly limit: number;
  readonly intent?: Intent;
  readonly json: boolean;
  /** The question before, with which a follow-up is read. */
  readonly previous?: string;
  /** Absent: one question a line from standard input. */
  readonly question?: string;
};

export const USAGE =
  'Usage: npm run -s ask -- [--articles DIR] [--limit 1–50] [--intent who|when|where|any] [--after "question"] [--json] ["question"]';

const DEFAULT_LIMIT = 5;
const LARGEST_LIMIT = 50;
const INTENTS: Readonly<Record<string, Intent | undefined>> = {
  who: 'who',
  when: 'when',
  where: 'where',
  any: undefined,
};

/**
 * Reads the arguments of `npm run -s ask`.
 *
 * @throws UserError `USAGE` with one sentence and the usage.
 * @example `['--json', 'Who met Xi?']` → `{ limit: 5, json: true, question: 'Who met Xi?' }`
 */
export function parseAskArguments(argv: readonly string[]): AskArguments {
  const { values, positionals } = parsed(argv);
  const { articles, limit = String(DEFAULT_LIMIT), intent = 'any', after, json = false } = values;
  if (articles === '') throw usage('--articles needs a folder.');
  if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > LARGEST_LIMIT) {
    throw usage(`--limit must be a number from 1 to ${LARGEST_LIMIT}, not "${limit}".`);
  }
  if (!Object.hasOwn(INTENTS, intent))
    throw usage(`--intent must be who, when, where or any, not "${intent}".`);
  const wanted = INTENTS[intent];
  return {
    ...(articles !== undefined && { articlesFolder: articles }),
    limit: Number(limit),
    ...(wanted !== undefined && { intent: wanted }),
    ...(after !== undefined && { previous: after }),
    json,
    ...(positionals.length > 0 && { question: positionals.join(' ') }),
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        articles: { type: 'string' },
        limit: { type: 'string' },
        intent: { type: 'string' },
        after: { type: 'string' },
        json: { type: 'boolean' },
      },
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
