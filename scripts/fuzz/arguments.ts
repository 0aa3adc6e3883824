import { parseArgs } from 'node:util';
import { wholeNumber, wrongCall } from '../../src/evaluation/arguments.ts';

const USAGE = 'Usage: npm run -s fuzz -- [--cases N] [--seed N] [--slowest MS]';
const CASES = { from: 1, to: 100_000_000 };
const SEEDS = { from: 0, to: 2_147_483_647 };
const MILLISECONDS = { from: 1, to: 60_000 };

/** How many cases are tried, from which seed, and how long a question on the five articles may take. */
export type FuzzArguments = { readonly cases: number; readonly seed: number; readonly slowestMs: number };

/**
 * Reads the arguments of `npm run fuzz`.
 *
 * @throws UserError `USAGE` with one sentence and the usage.
 * @example `readArguments(['--cases', '500'])` → `{ cases: 500, seed: 1763745600, slowestMs: 50 }`
 */
export function readArguments(args: string[]): FuzzArguments {
  const { cases = '10000', seed, slowest = '50' } = given(args);
  return {
    cases: wholeNumber('--cases', cases, CASES, USAGE),
    seed: seed === undefined ? Math.floor(Date.now() / 1_000) : wholeNumber('--seed', seed, SEEDS, USAGE),
    slowestMs: wholeNumber('--slowest', slowest, MILLISECONDS, USAGE),
  };
}

function given(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { cases: text, seed: text, slowest: text } }).values;
  } catch (cause) {
    const [sentence = ''] = String(cause instanceof Error ? cause.message : cause).split(/\.\s|\n/);
    throw wrongCall(`${sentence.replace(/\.$/, '')}.`, USAGE);
  }
}
