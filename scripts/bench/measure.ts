import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isEvidence } from '../../src/evaluation/judge.ts';
import { readQuestionSet } from '../../src/evaluation/question-set.ts';
import { percentile } from '../../src/evaluation/statistics.ts';
import type { LocatedPassage } from '../../src/model/answer.ts';
import { collectionOf } from './collection.ts';
import { type EngineName, loadEngine, type Searcher } from './engine.ts';
import { LENGTHS, questionsOf } from './questions.ts';

/** What one process measures. */
export type Task = {
  readonly engine: EngineName;
  readonly articles: string;
  /** 0 for the articles as they are. */
  readonly paragraphs: number;
  /** A question set, for the quality; only for articles as they are. */
  readonly questions?: string;
};

/** Milliseconds. */
export type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number };

/** What came of it; memory in megabytes, the texts of the articles included. */
export type Measured = Omit<Task, 'articles' | 'questions'> & {
  readonly name: string;
  readonly package: string;
  readonly passages: number;
  readonly reading: { readonly megabytes: number; readonly milliseconds: number };
  readonly buildMs: number;
  readonly fromDiskMs?: number;
  readonly residentMb: number;
  readonly heapMb: number;
  /** By how many words the questions have. */
  readonly times: Readonly<Record<number, Percentiles>>;
  readonly quality?: { readonly hitAt1: number; readonly mrrAt10: number; readonly questions: number };
};

const LIMIT = 10;
const QUESTIONS = 300;
/** A question of each length is asked untimed for so long at most; slow engines warm up with fewer questions. */
const WARM_UP_MS = 3_000;
/** And timed for so long at most, but never fewer than `FEWEST`. */
const TIMED_MS = 20_000;
const FEWEST = 30;
const COLLECTIONS = 3;
const PAGES_GO_BACK_MS = 100;
const MB = 1_048_576;

/**
 * Builds one engine over a collection and asks it questions of every length, each once.
 *
 * @throws UserError when there are no articles or the question set is wrong.
 * @example `await measure({ engine: 'lunr', articles: 'data/articles', paragraphs: 1_000 })` → `{ name: 'Lunr', buildMs: 310, … }`
 */
export async function measure({ engine: wanted, articles, paragraphs, questions }: Task): Promise<Measured> {
  const engine = await loadEngine(wanted);
  const { passages, reading } = await collectionOf(articles, paragraphs);
  const began = performance.now();
  const { search, fromDisk } = engine.build(passages);
  const buildMs = performance.now() - began;
  const { rss, heapUsed, external } = await memoryInUse();
  const times = LENGTHS.map((words) => [words, timesOf(search, questionsOf(passages, words, QUESTIONS))]);
  return {
    engine: wanted,
    paragraphs,
    name: engine.name,
    package: engine.package,
    passages: passages.length,
    reading,
    buildMs,
    residentMb: rss / MB,
    heapMb: (heapUsed + external) / MB,
    times: Object.fromEntries(times),
    ...(fromDisk !== undefined && { fromDiskMs: await inFolder(fromDisk) }),
    ...(questions !== undefined && { quality: await qualityOf(search, passages, questions) }),
  };
}

/** After garbage is collected: Node gives the pages back some moments later, and those of young objects at the second time. */
async function memoryInUse(): Promise<NodeJS.MemoryUsage> {
  for (let time = 0; time < COLLECTIONS; time++) {
    globalThis.gc?.();
    await setTimeout(PAGES_GO_BACK_MS);
  }
  return process.memoryUsage();
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'clipbook-bench-'));
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

function timesOf(search: Searcher, questions: readonly string[]): Percentiles {
  const began = performance.now();
  for (const question of questions) {
    if (performance.now() - began > WARM_UP_MS) break;
    search(question, LIMIT);
  }
  const times: number[] = [];
  const timed = performance.now();
  for (const question of questions) {
    if (times.length >= FEWEST && performance.now() - timed > TIMED_MS) break;
    const asked = performance.now();
    search(question, LIMIT);
    times.push(performance.now() - asked);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}

async function qualityOf(search: Searcher, passages: readonly LocatedPassage[], path: string) {
  const sources = [...new Set(passages.map(({ source }) => source))];
  const answerable = (await readQuestionSet(path, sources)).filter(({ evidence }) => evidence.length > 0);
  const ranks = answerable.map((gold) => {
    const found = search(gold.question, LIMIT);
    return found.findIndex((at) => passages[at] !== undefined && isEvidence(gold, passages[at])) + 1;
  });
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    hitAt1: meanOf(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    mrrAt10: meanOf(ranks.map((rank) => (rank === 0 ? 0 : 1 / rank))),
    questions: answerable.length,
  };
}
