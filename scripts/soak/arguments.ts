import { parseArgs } from 'node:util';
import { wholeNumber, wrongCall } from '../../src/evaluation/arguments.ts';

const USAGE = `Usage: npm run -s soak -- [--minutes N] [--seed N] [--members N] [--patience SECONDS] [--json FILE]
  --patience: how long an acknowledgement may take; Discord's 3 unless the machine has other work`;
const MINUTES = { from: 1, to: 1_440 };
const SEEDS = { from: 0, to: 4_294_967_295 };
const MEMBERS = { from: 1, to: 200 };
const SECONDS = { from: 1, to: 600 };

/** How long is asked, by how many at once, and where the figures are written besides standard output. */
export type SoakArguments = {
  readonly minutes: number;
  readonly seed: number;
  readonly members: number;
  readonly patienceMs: number;
  readonly json?: string | undefined;
};

/**
 * Reads the arguments of `npm run soak`.
 *
 * @throws UserError `USAGE` with one sentence and the usage.
 * @example `readArguments(['--minutes', '3'])` → `{ minutes: 3, seed: 1763745600, members: 24, patienceMs: 3000 }`
 */
export function readArguments(args: string[]): SoakArguments {
  const { minutes = '5', seed, members = '24', patience = '3', json } = given(args);
  return {
    minutes: wholeNumber('--minutes', minutes, MINUTES, USAGE),
    seed: seed === undefined ? Math.floor(Date.now() / 1_000) : wholeNumber('--seed', seed, SEEDS, USAGE),
    members: wholeNumber('--members', members, MEMBERS, USAGE),
    patienceMs: wholeNumber('--patience', patience, SECONDS, USAGE) * 1_000,
    json,
  };
}

function given(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = { minutes: text, seed: text, members: text, patience: text, json: text };
    return parseArgs({ args, options }).values;
  } catch (cause) {
    const [sentence = ''] = String(cause instanceof Error ? cause.message : cause).split(/\.\s|\n/);
    throw wrongCall(`${sentence.replace(/\.$/, '')}.`, USAGE);
  }
}
