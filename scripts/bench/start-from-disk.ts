import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openClipbook } from '../../src/clipbook.ts';
import { wrongCall } from '../../src/evaluation/arguments.ts';
import { markdownTable } from '../../src/evaluation/markdown-table.ts';
import { recombined } from '../../src/evaluation/recombine.ts';
import { runProgram } from '../../src/program.ts';
import type { Figures, Task } from './one-measure.ts';

const USAGE = `Usage: npm run -s bench:start -- [--articles DIR] [--paragraphs 10000,100000] [--question TEXT]
Measures building, keeping and starting from a kept index, beside a bare MiniSearch with the same stop words and stems.`;
const ROOT = join(import.meta.dirname, '..', '..');
/** The fastest of so many starts: other programs on the machine only ever make one slower. */
const STARTS = 5;

const ROWS = [
  '',
  'articles, characters',
  'reading and indexing the articles',
  'the same, MiniSearch',
  'keeping the index',
  'loading the kept index',
  'the same with a look at every file',
  'share of reading and indexing',
  'MiniSearch.loadJSON',
  'MiniSearch told of all that was loaded, in the background',
  'first answer in the loaded index, and when MiniSearch is told',
  'from process start to the first answer',
  'a program without a line of its own (node --import tsx)',
  'kept index on disk',
  'MiniSearch as JSON, without texts',
  'memory of index and texts after building',
  'the same after loading, and when MiniSearch is told',
  'MiniSearch with the texts',
  'share of MiniSearch with the texts',
];

await runProgram(async () => {
  const { articles, paragraphs, question } = readArguments();
  const folder = await mkdtemp(join(tmpdir(), 'clipbook-bench-'));
  try {
    const columns: string[][] = [];
    for (const size of paragraphs)
      columns.push([
        `${size} paragraphs`,
        ...(await measure(join(folder, String(size)), articles, size, question)),
      ]);
    const rows = ROWS.map((name, at) => [name, ...columns.map((column) => column[at] ?? '')]);
    process.stdout.write(
      `${markdownTable(rows)}\n\nNode ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores\n`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function measure(
  place: string,
  articles: string,
  paragraphs: number,
  question: string,
): Promise<string[]> {
  const folders = { articles: join(place, 'articles'), index: join(place, 'index') };
  const written = await writeArticles(articles, folders.articles, paragraphs);
  const run = (task: Task) => runMeasure(task, folders, question);
  const built = await run('build');
  const loaded = await run('load');
  const bare = await run('bare');
  const bareLoaded = await run('bareLoad');
  const firstAnswer = await fastestStart(['src/main.ts'], folders, question);
  const nothing = await fastestStart(['-e', '0'], folders, '');
  return [
    `${written.files}, ${(written.characters / 1e6).toFixed(1)} M`,
    ms(built.ms),
    ms(bare.ms),
    ms(built.saveMs),
    ms(loaded.loadMs),
    ms(loaded.ms),
    share(loaded.ms, built.ms),
    ms(bareLoaded.ms),
    ms(loaded.settleMs),
    `${ms(loaded.firstAnswerMs)}, ${ms(loaded.laterAnswerMs)}`,
    ms(firstAnswer),
    ms(nothing),
    mb((await stat(join(folders.index, 'clips.index'))).size),
    mb(bare.bytes),
    mb(built.memory),
    `${mb(loaded.memory)}, ${mb(loaded.settledMemory)}`,
    mb(bare.memory),
    share(loaded.settledMemory, bare.memory),
  ];
}

/** Recombined articles as files of a folder, as a keeper has them. */
async function writeArticles(from: string, to: string, paragraphs: number) {
  await mkdir(to, { recursive: true });
  const { index } = await openClipbook(from);
  let files = 0;
  let characters = 0;
  for (const { source } of recombined(index.entries, paragraphs)) {
    await writeFile(join(to, source.path), source.text);
    files++;
    characters += source.text.length;
  }
  return { files, characters };
}

type Folders = { readonly articles: string; readonly index: string };

/** Each measure in a process of its own: none finds code or memory warm from another. */
async function runMeasure(task: Task, folders: Folders, question: string): Promise<Partial<Figures>> {
  const script = join(import.meta.dirname, 'one-measure.ts');
  const { stdout } = await run([
    '--expose-gc',
    '--max-old-space-size=6000',
    '--import',
    'tsx',
    script,
    task,
    folders.articles,
    folders.index,
    question,
  ]);
  return JSON.parse(stdout) as Partial<Figures>;
}

async function fastestStart(
  args: readonly string[],
  { articles, index }: Folders,
  question: string,
): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < STARTS; at++) {
    const { firstOutputMs } = await run(['--import', 'tsx', ...args], `${question}\n`, {
      CLIPBOOK_ARTICLES: articles,
      CLIPBOOK_INDEX_FOLDER: index,
      DISCORD_TOKEN: '',
    });
    fastest = Math.min(fastest, firstOutputMs);
  }
  return fastest;
}

function run(args: readonly string[], input = '', settings: Readonly<Record<string, string>> = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  let stdout = '';
  let firstOutputMs: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    firstOutputMs ??= performance.now() - began;
    stdout += text;
  });
  return new Promise<{ readonly stdout: string; readonly firstOutputMs: number }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code}`));
      else resolve({ stdout, firstOutputMs: firstOutputMs ?? performance.now() - began });
    });
  });
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        articles: { type: 'string', default: join(ROOT, 'data', 'articles') },
        paragraphs: { type: 'string', default: '10000,100000' },
        question: { type: 'string', default: 'Who met the president?' },
      },
    });
    const paragraphs = values.paragraphs.split(',').map(Number);
    if (!paragraphs.every((size) => Number.isInteger(size) && size > 0)) {
      throw new Error(`--paragraphs must be whole numbers, not "${values.paragraphs}".`);
    }
    return { ...values, paragraphs };
  } catch (error) {
    throw wrongCall(error instanceof Error ? error.message : String(error), USAGE);
  }
}

function ms(value = Number.NaN): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function mb(bytes = Number.NaN): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function share(part = Number.NaN, whole = Number.NaN): string {
  return (part / whole).toFixed(2);
}
