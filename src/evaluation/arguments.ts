import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { DEFAULT_FOLDS } from './folds.ts';

/** What every program of this folder needs to be told. */
type Needed = { readonly articles: string; readonly questions: string };
type Given = { readonly [name in keyof Needed]?: string | undefined };

/** How many folds can be asked for. */
export const FOLDS = { from: 2, to: 100 };

/**
 * Reads a program's arguments.
 *
 * @param parse a call of Node's `parseArgs`, whose complaints become errors for people
 * @throws UserError `USAGE` with one sentence and the usage: an unknown option, an option without its value, no
 *   `--articles` or no `--questions`.
 * @example `readArguments('Usage: …', () => parseArgs({ args, options }).values)` → `{ articles: 'clips', … }`
 */
export function readArguments<T extends Given>(usage: string, parse: () => T): T & Needed {
  const values = parsed(usage, parse);
  const { articles, questions } = values;
  if (!articles || !questions) throw wrongCall('--articles and --questions are needed.', usage);
  return { ...values, articles, questions };
}

/**
 * Reads the arguments of a program that cross-validates.
 *
 * @throws UserError `USAGE`, see `readArguments`; also for folds that are no whole number from 2 to 100.
 * @example `readFoldArguments('Usage: …', ['--articles', 'clips', '--questions', 'a.jsonl'])` → `{ articles: 'clips', …, folds: 7 }`
 */
export function readFoldArguments(
  usage: string,
  args: readonly string[],
): Needed & { readonly folds: number } {
  const { folds, ...values } = readArguments(usage, () => {
    const { values: given } = parseArgs({
      args: [...args],
      options: {
        articles: { type: 'string' },
        questions: { type: 'string' },
        folds: { type: 'string', default: String(DEFAULT_FOLDS) },
      },
    });
    return given;
  });
  return { ...values, folds: wholeNumber('--folds', folds, FOLDS, usage) };
}

/**
 * The error for a wrong call: a sentence and the usage.
 *
 * @example `throw wrongCall('--folds must be a number from 2, not "x".', USAGE)`
 */
export function wrongCall(sentence: string, usage: string): UserError {
  return new UserError('USAGE', `${sentence}\n${usage}`);
}

/**
 * A whole number given to an option.
 *
 * @throws UserError `USAGE` when it is no whole number or out of range.
 * @example `wholeNumber('--folds', '7', { from: 2, to: 100 }, USAGE)` → `7`
 */
export function wholeNumber(
  option: string,
  given: string,
  { from, to }: { readonly from: number; readonly to: number },
  usage: string,
): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= from && number <= to) return number;
  throw wrongCall(`${option} must be a number from ${from} to ${to}, not "${given}".`, usage);
}

function parsed<T>(usage: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    // Node goes on with advice on positional arguments, which there are none of, or breaks the line.
    const [sentence = ''] = cause.message.split(/\.\s|\n/);
    throw wrongCall(`${sentence.replace(/\.$/, '')}.`, usage);
  }
}
