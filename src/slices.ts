import { setImmediate, setTimeout } from 'node:timers/promises';

/** So long, in milliseconds, a slice of work keeps everything else waiting. */
const LONGEST_SLICE = 10;
/** A timer that is never due, and yet keeps the program going. */
const NEVER_MS = 2 ** 31 - 1;

/** Yielded before a step that takes about as long as a slice, and therefore gets one of its own. */
export const LONG = 'long';

/** Work that can be interrupted wherever it yields, and its result. */
export type Steps<Result> = Generator<typeof LONG | undefined, Result, void>;

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

/** Resolves when whoever gave way last goes on. */
let lastToGiveWay: Promise<void> = Promise.resolve();

/**
 * Does the work in slices of some milliseconds, and lets everything else happen in between. Works that are done at the same
 * time take turns: no turn of the event loop holds slices of two.
 *
 * @param isAwaited whether the program has to go on until it is done
 * @example `await inSlices(namesToSuggest(index))` → the names
 */
export function inSlices<Result>(steps: Steps<Result>, isAwaited = true): Promise<Result> {
  const work = sliced(steps, isAwaited);
  return isAwaited ? goOnUntil(work) : work;
}

/**
 * Keeps the program going until some work is done, though nothing else does.
 *
 * @example `await goOnUntil(inSlices(steps, false))` → what the steps return
 */
export async function goOnUntil<Result>(work: Promise<Result>): Promise<Result> {
  const goingOn = setInterval(() => {}, NEVER_MS);
  try {
    return await work;
  } finally {
    clearInterval(goingOn);
  }
}

async function sliced<Result>(steps: Steps<Result>, isAwaited: boolean): Promise<Result> {
  for (;;) {
    await turn(isAwaited);
    const began = performance.now();
    let step: IteratorResult<typeof LONG | undefined, Result>;
    do {
      step = steps.next();
      if (step.done) return step.value;
    } while (step.value !== LONG && performance.now() - began < LONGEST_SLICE);
  }
}

function turn(isAwaited: boolean): Promise<void> {
  lastToGiveWay = lastToGiveWay.then(async () => {
    // An immediate that does not keep the program going does not wake a loop that has nothing else to do; a timer does.
    if (!isAwaited) await setTimeout(1, undefined, { ref: false });
    await setImmediate();
  });
  return lastToGiveWay;
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
