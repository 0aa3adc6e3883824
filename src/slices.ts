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
 * @param isAwaited whether the program has to go on until it is done
 * @example `await inSlices(namesToSuggest(index))` → the names
 */
export async function inSlices<Result>(steps: Steps<Result>, isAwaited = true): Promise<Result> {
  let paused = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - paused < LONGEST_SLICE) continue;
    await setImmediate(undefined, { ref: isAwaited });
    paused = performance.now();
  }
}

/** So many things are sorted in a step. */
const SORTED_IN_A_STEP = 2_000;

/**
 * Sorts in steps: parts first, which are then merged; things that compare equal keep their order.
 *
 * @example `allAtOnce(sorted([3, 1, 2], (a, b) => a - b))` → `[1, 2, 3]`
 */
export function* sorted<Thing>(
  things: readonly Thing[],
  compare: (a: Thing, b: Thing) => number,
): Steps<Thing[]> {
  let parts: Thing[][] = [];
  for (let at = 0; at < things.length; at += SORTED_IN_A_STEP) {
    parts.push(things.slice(at, at + SORTED_IN_A_STEP).sort(compare));
    yield;
  }
  while (parts.length > 1) {
    const merged: Thing[][] = [];
    for (let at = 0; at < parts.length; at += 2)
      merged.push(yield* mergedOf(parts[at] ?? [], parts[at + 1] ?? [], compare));
    parts = merged;
  }
  return parts[0] ?? [];
}

function* mergedOf<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  compare: (a: Thing, b: Thing) => number,
): Steps<Thing[]> {
  const merged: Thing[] = [];
  let taken = 0;
  for (const thing of right) {
    while (taken < left.length && compare(left[taken] as Thing, thing) <= 0)
      merged.push(left[taken++] as Thing);
    merged.push(thing);
    if (merged.length % SORTED_IN_A_STEP === 0) yield;
  }
  return merged.concat(left.slice(taken));
}
