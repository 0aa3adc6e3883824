import { parseArgs } from 'node:util';
import { wholeNumber, wrongCall } from '../../src/evaluation/arguments.ts';
import { ENGINES, type EngineName, USUAL_ENGINES } from './engine.ts';

const USAGE = `Usage: npm run -s bench -- --articles DIR [--paragraphs N,N …] [--questions FILE.jsonl] [--engine NAME,NAME …] [--runs N] [--json FILE] [--plot FILE.svg]
  --paragraphs 0 takes the articles as they are; of several runs the median is told; engines: ${ENGINES.join(', ')}`;
const PARAGRAPHS = { from: 0, to: 1_000_000 };
const RUNS = { from: 1, to: 20 };
const DEFAULT_PARAGRAPHS = ['1000', '10000'];

/** What is measured: which engines over collections of which sizes, and where it is written besides standard output. */
export type BenchArguments = {
  readonly articles: string;
  /** 0 for the articles as they are. */
  readonly sizes: readonly number[];
  readonly engines: readonly EngineName[];
  /** How often each engine is measured; they take turns. */
  readonly runs: number;
  readonly questions?: string | undefined;
  readonly json?: string | undefined;
  readonly plot?: string | undefined;
};

/**
 * Reads the arguments of `npm run bench`.
 *
 * @throws UserError `USAGE` with one sentence and the usage.
 * @example `readArguments(['--articles', 'data/articles'])` → 1,000 and 10,000 paragraphs, the usual engines
 */
export function readArguments(args: string[]): BenchArguments {
  const {
    articles,
    paragraphs = DEFAULT_PARAGRAPHS,
    engine = [...USUAL_ENGINES],
    runs = '1',
    ...values
  } = given(args);
  if (articles === undefined) throw wrongCall('--articles is needed.', USAGE);
  if (values.plot !== undefined && !values.plot.endsWith('.svg'))
    throw wrongCall('--plot needs a file ending in .svg.', USAGE);
  const sizes = paragraphs
    .flatMap((list) => list.split(','))
    .map((size) => wholeNumber('--paragraphs', size, PARAGRAPHS, USAGE));
  return {
    ...values,
    articles,
    sizes,
    engines: engine.flatMap((list) => list.split(',')).map(engineNamed),
    runs: wholeNumber('--runs', runs, RUNS, USAGE),
  };
}

function given(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        articles: { type: 'string' },
        paragraphs: { type: 'string', multiple: true },
        engine: { type: 'string', multiple: true },
        runs: { type: 'string' },
        questions: { type: 'string' },
        json: { type: 'string' },
        plot: { type: 'string' },
      },
    }).values;
  } catch (cause) {
    const [sentence = ''] = String(cause instanceof Error ? cause.message : cause).split(/\.\s|\n/);
    throw wrongCall(`${sentence}.`, USAGE);
  }
}

function engineNamed(name: string): EngineName {
  const known = ENGINES.find((engine) => engine === name);
  if (known === undefined) throw wrongCall(`There is no engine "${name}".`, USAGE);
  return known;
}
