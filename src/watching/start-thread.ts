import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ThreadData } from './thread-messages.ts';

/**
 * Starts the thread that looks at a folder and reads it.
 *
 * @param memoryMb how large its heap may grow; beyond, the thread ends with `ERR_WORKER_OUT_OF_MEMORY` and nothing else does
 * @example `startThread({ folder: 'data/articles', watch: 'on', known: new Map(), barred: new Map() }, 512)`
 */
export function startThread(data: ThreadData, memoryMb: number): Worker {
  // Node 20 does not load TypeScript in a thread by the `--import` of its process, so tsx is asked for by name.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href;
  const entry = new URL('./reading-thread.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(tsx)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(code, {
    eval: true,
    workerData: data,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}
