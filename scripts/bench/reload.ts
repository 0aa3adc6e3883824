import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeNumber, wrongCall } from '../../src/evaluation/arguments.ts';
import { markdownTable } from '../../src/evaluation/markdown-table.ts';
import { runProgram } from '../../src/program.ts';
import type { ReloadFigures, ReloadTask, Stage } from './reload-measure.ts';

const USAGE = `Usage: npm run -s bench:reload -- [--articles-count 10000] [--runs 3] [--reloads 1000]
Measures, while made-up articles are read, rewritten and added, how long the event loop is blocked, garbage collection included;
then what a thousand reloads leave in memory. Other programs on the machine only ever make a block longer: of several runs the
shortest is printed, and beside it how long the loop was blocked when every wait for a core is counted as well.
  --reloads 0 leaves the memory out`;
const MEGABYTE = 1024 ** 2;
const COUNTS = { from: 10, to: 1_000_000 };
const RUNS = { from: 1, to: 100 };
const RELOADS = { from: 0, to: 1_000_000 };
const HEAD = [
  'what happens',
  'until all is made',
  'longest block',
  'the same, waiting for a core',
  '99.9 % of blocks below',
  'longest pause of GC',
  'longest question',
];

await runProgram(async () => {
  const { count, runs, reloads } = readArguments();
  const figures: ReloadFigures[] = [];
  for (let run = 0; run < runs; run++) figures.push(await measure('follow', count));
  const [first] = figures;
  const rows = (first?.stages ?? []).map(({ name }, at) =>
    rowOf(
      name,
      figures.flatMap(({ stages }) => stages[at] ?? []),
    ),
  );
  const saves = figures.flatMap((each) => each.saves).sort((a, b) => a - b);
  const processor = `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`;
  print(`${count} articles, the shortest of ${runs} runs; ${processor}\n`);
  print(`${markdownTable([HEAD, ...rows])}\n`);
  print(`From saving a small file to its answer: median ${ms(saves[Math.floor(saves.length / 2)])}`);
  if (reloads === 0) return;
  const { heaps } = await measure('often', reloads);
  for (const [done, bytes] of heaps)
    print(`Heap after ${done} reloads of 51 articles: ${(bytes / MEGABYTE).toFixed(1)} MB`);
});

function rowOf(name: string, stages: readonly Stage[]): string[] {
  const least = (of: (stage: Stage) => number) => ms(Math.min(...stages.map(of)));
  return [
    name,
    least((stage) => stage.ms),
    least(({ blocks }) => blocks.longest),
    least(({ blocks }) => blocks.longestWait),
    least(({ blocks }) => blocks.percentile),
    least(({ blocks }) => blocks.longestPause),
    least(({ longestQuestion }) => longestQuestion),
  ];
}

/** Each run in a process of its own: none finds code or memory warm from another. */
function measure(task: ReloadTask, count: number): Promise<ReloadFigures> {
  const script = join(import.meta.dirname, 'reload-measure.ts');
  const args = ['--expose-gc', '--import', 'tsx', script, task, String(count)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(stdout) as ReloadFigures);
      else reject(new Error(`${args.join(' ')} ended with ${code}`));
    });
  });
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        'articles-count': { type: 'string', default: '10000' },
        runs: { type: 'string', default: '3' },
        reloads: { type: 'string', default: '1000' },
        help: { type: 'boolean', default: false },
      },
    });
    if (!values.help)
      return {
        count: wholeNumber('--articles-count', values['articles-count'], COUNTS, USAGE),
        runs: wholeNumber('--runs', values.runs, RUNS, USAGE),
        reloads: wholeNumber('--reloads', values.reloads, RELOADS, USAGE),
      };
  } catch (error) {
    throw wrongCall(error instanceof Error ? error.message : String(error), USAGE);
  }
  print(USAGE);
  process.exit();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function ms(milliseconds = Number.NaN): string {
  return milliseconds < 1_000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}
