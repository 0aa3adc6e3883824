import { Worker } from 'node:worker_threads';
import { UserError } from '../../errors.ts';
import type { ArticleContent } from '../article-format.ts';

/** A file to be read by a function that a module exports. */
export type ReadingRequest = { readonly module: string; readonly name: string; readonly bytes: Uint8Array };

/** What came of it. */
export type Reading =
  | { readonly kind: 'read'; readonly content: ArticleContent }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** How much a file may ask for before it is given up. */
export type ReadingLimits = { readonly seconds: number; readonly megabytes: number };

const LOOK_EVERY_MS = 50;
/** Loading takes half a second: a worker is kept for the next file, and let go when there is none. */
const IDLE_MS = 1_000;
const MEGABYTE = 1024 * 1024;

let idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a thread of its own, one file at a time: questions are answered meanwhile, and a file made to take hours or all
 * memory is given up.
 *
 * @param module address of a module; its function `name` takes the bytes and gives an `ArticleContent`
 * @param limits `megabytes` is what the whole process may grow by
 * @throws UserError as the function does, or `TOO_HEAVY` when the limits are passed
 * @example `await readInWorker(new URL('../pdf/read-pdf.ts', import.meta.url), 'readPdf', bytes, { seconds: 60, megabytes: 1024 })`
 */
export function readInWorker(
  module: URL,
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<ArticleContent> {
  const reading = last.then(() => readNow({ module: module.href, name, bytes }, limits));
  last = reading.catch(() => undefined);
  return reading;
}

async function readNow(request: ReadingRequest, limits: ReadingLimits): Promise<ArticleContent> {
  const worker = takeWorker();
  const reading = await result(worker, request, limits).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  keepWorker(worker);
  if (reading.kind === 'refused') throw new UserError(reading.code, reading.message);
  if (reading.kind === 'failed') throw reading.error;
  return reading.content;
}

function result(
  worker: Worker,
  request: ReadingRequest,
  { seconds, megabytes }: ReadingLimits,
): Promise<Reading> {
  const tooHeavy = (what: string) =>
    new UserError('TOO_HEAVY', `takes more than ${what} to read: save it as text`);
  const memory = process.memoryUsage.rss();
  const started = performance.now();
  return new Promise<Reading>((resolve, reject) => {
    const watch = setInterval(() => {
      if (performance.now() - started > seconds * 1_000) fail(tooHeavy(`${seconds} seconds`));
      if (process.memoryUsage.rss() - memory > megabytes * MEGABYTE)
        fail(tooHeavy(`${megabytes} MB of memory`));
    }, LOOK_EVERY_MS);
    const settle = () => {
      clearInterval(watch);
      worker.off('message', done).off('error', crashed).off('exit', ended);
    };
    const fail = (error: unknown) => {
      settle();
      reject(error);
    };
    const done = (reading: Reading) => {
      settle();
      resolve(reading);
    };
    const crashed = (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy(`${megabytes} MB of memory`) : error);
    const ended = () => fail(new Error('the thread that reads files ended by itself'));
    worker.on('message', done).on('error', crashed).on('exit', ended);
    worker.postMessage(request);
  });
}

function takeWorker(): Worker {
  if (idle !== undefined) {
    const { worker, timer } = idle;
    clearTimeout(timer);
    idle = undefined;
    worker.ref();
    return worker;
  }
  return new Worker(new URL('./start.mjs', import.meta.url), { execArgv: [] });
}

function keepWorker(worker: Worker): void {
  worker.unref();
  const timer = setTimeout(() => {
    idle = undefined;
    void worker.terminate();
  }, IDLE_MS);
  timer.unref();
  idle = { worker, timer };
}
