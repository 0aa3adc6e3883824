import { Worker } from 'node:worker_threads';
import type { ThreadData } from './thread-messages.ts';

/**
 * Starts the thread that looks at a folder and reads it.
 *
 * @param memoryMb how large its heap may grow; beyond, the thread ends with `ERR_WORKER_OUT_OF_MEMORY` and nothing else does
 * @example `startThread({ folder: 'data/articles', watch: 'on', known: new Map(), barred: new Map() }, 512)`
 */
export function startThread(data: ThreadData, memoryMb: number): Worker {
  return new Worker(new URL('./reading-thread-entry.mjs', import.meta.url), {
    workerData: data,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}
