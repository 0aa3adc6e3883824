import { setImmediate } from 'node:timers/promises';

/** So long, in milliseconds, a slice of work keeps everything else waiting. */
const LONGEST_SLICE = 15;

/** Work that can be interrupted wherever it yields, and its result. */
export type Steps<Result> = Generator<void, Result, void>;

/**
 * Does all of the work at once.
 *
 * @example `allAtOnce(namesToSuggest(index))` → the names
 */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Does the work in slices of some milliseconds, and lets everything else happen in between.
 *
 * @example `await inSlices(namesToSuggest(index))` → the names
 */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let paused = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - paused < LONGEST_SLICE) continue;
    await setImmediate();
    paused = performance.now();
  }
}
