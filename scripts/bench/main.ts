import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readArticles } from '../../src/articles/read-articles.ts';
import { UserError } from '../../src/errors.ts';
import { runProgram } from '../../src/program.ts';
import { openBrowser, takePicture } from '../pictures/browser.ts';
import { readArguments } from './arguments.ts';
import { collectionOf } from './collection.ts';
import type { EngineName } from './engine.ts';
import { indexOf } from './engines/clipbook.ts';
import type { Measured, Task } from './measure.ts';
import { medianOf } from './median.ts';
import { plotOf } from './plot.ts';
import { LENGTHS, questionsOf } from './questions.ts';
import { engineTable, ratioLine, stageTable } from './report.ts';
import { stageTimes } from './stages.ts';

const PLOTTED_WORDS = 8;
const STAGE_QUESTIONS = 200;
const MOST_MEMORY_MB = 8_192;
const run = promisify(execFile);

await runProgram(async () => {
  const { articles, sizes, engines, runs, questions, json, plot } = readArguments(process.argv.slice(2));
  await checkFolder(articles);
  const print = (block: string) => process.stdout.write(`${block}\n\n`);
  print(machine());
  if (runs > 1) print(`Each figure is the median of ${runs} runs.`);
  const { reading } = await collectionOf(articles, 0);
  print(
    `The articles, ${reading.megabytes.toFixed(1)} million characters, are read in ${reading.milliseconds.toFixed(0)} ms.`,
  );
  const all: Measured[] = [];
  for (const paragraphs of sizes) {
    const quality = paragraphs === 0 && questions !== undefined ? { questions } : {};
    const byEngine = new Map<EngineName, Measured[]>(engines.map((engine) => [engine, []]));
    for (let run = 0; run < runs; run++) {
      for (const [engine, times] of byEngine)
        times.push(await measuredApart({ engine, articles, paragraphs, ...quality }));
    }
    const measured = [...byEngine.values()].map(medianOf);
    all.push(...measured);
    const [first] = measured;
    print(`### ${first?.passages.toLocaleString('en')} paragraphs${paragraphs === 0 ? ', as they are' : ''}`);
    print(engineTable(measured));
    const ratios = ratioLine(measured);
    if (ratios !== undefined) print(ratios);
    if (engines.includes('clipbook')) print(await stages(articles, paragraphs));
  }
  if (json !== undefined)
    await writeFile(json, `${JSON.stringify({ machine: machine(), measured: all }, undefined, 2)}\n`);
  if (plot !== undefined) await writePlot(all, plot);
});

/** A folder that cannot be served is told before anything is measured. */
async function checkFolder(articles: string): Promise<void> {
  await readArticles(articles).catch((cause: unknown) => {
    throw cause instanceof UserError ? new UserError('USAGE', cause.message, { cause }) : cause;
  });
}

async function measuredApart(task: Task): Promise<Measured> {
  const program = join(import.meta.dirname, 'measure-main.ts');
  try {
    const flags = ['--expose-gc', `--max-old-space-size=${MOST_MEMORY_MB}`, '--import', 'tsx'];
    const { stdout } = await run(process.execPath, [...flags, program, JSON.stringify(task)]);
    return JSON.parse(stdout);
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new UserError('BENCH', `${task.engine} could not be measured: ${said.split('\n').at(0)}`, {
      cause,
    });
  }
}

async function stages(articles: string, paragraphs: number): Promise<string> {
  const { passages } = await collectionOf(articles, paragraphs);
  const index = indexOf(passages);
  return stageTable(
    LENGTHS.map((words) => ({
      words,
      times: stageTimes(index, questionsOf(passages, words, STAGE_QUESTIONS)),
    })),
  );
}

async function writePlot(measured: readonly Measured[], path: string): Promise<void> {
  const svg = plotOf(measured, PLOTTED_WORDS);
  await writeFile(path, svg);
  const browser = await openBrowser(process.env.CHROMIUM ?? '/usr/bin/chromium');
  try {
    await takePicture(browser, `<body style="margin:0">${svg}</body>`, 860, path.replace(/\.svg$/, '.png'));
  } finally {
    await browser.close();
  }
}

function machine(): string {
  const [first] = cpus();
  const require = createRequire(import.meta.url);
  const versions = ['minisearch', 'flexsearch', '@orama/orama', 'lunr', 'node-sqlite3-wasm'].map((name) => {
    const { version }: { version: string } = require(
      join(process.cwd(), 'node_modules', name, 'package.json'),
    );
    return `${name} ${version}`;
  });
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`;
  return `${first?.model.trim()}, ${cpus().length} cores, ${memory}; Node.js ${process.version}; ${versions.join(', ')}`;
}
