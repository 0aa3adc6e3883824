/** A measured share or mean with its 95 % bootstrap interval; `count` is how many questions it is over. */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
};

const RESAMPLES = 500;

/**
 * The mean of values with its 95 % interval by the percentile bootstrap (Efron 1979), seeded: the same values give the
 * same interval.
 *
 * @returns `undefined` without values
 * @example `mean([1, 0, 1, 1])` → `{ value: 0.75, low: 0.25, high: 1, count: 4 }`
 */
export function mean(values: readonly number[]): Estimate | undefined {
  return bootstrap(values, (sample) => sample.reduce((sum, value) => sum + value, 0) / sample.length);
}

/**
 * The area under the ROC curve: how often a positive scores above a negative, ties counting half (Mann–Whitney).
 *
 * @returns `undefined` when either side is empty
 * @example `auroc([3, 2], [1, 2])` → `{ value: 0.875, … }`
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): Estimate | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined;
  const labelled = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ];
  return bootstrap(labelled, areaOf);
}

/**
 * A percentile by the nearest rank; `NaN` without values.
 *
 * @example `percentile([1, 2, 3, 4], 0.5)` → `2`
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * A stream of numbers from 0 up to 1 that is the same for the same seed (mulberry32).
 *
 * @example `const next = seededRandom(1); next()` → `0.62707…`
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function bootstrap<T>(
  values: readonly T[],
  statistic: (sample: readonly T[]) => number,
): Estimate | undefined {
  if (values.length === 0) return undefined;
  const random = seededRandom(values.length);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    statistic(values.map(() => values[Math.floor(random() * values.length)] as T)),
  ).filter((value) => !Number.isNaN(value));
  return {
    value: statistic(values),
    low: percentile(resampled, 0.025),
    high: percentile(resampled, 0.975),
    count: values.length,
  };
}

function areaOf(sample: readonly { readonly score: number; readonly positive: boolean }[]): number {
  const sorted = [...sample].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let positives = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) end++;
    const sharedRank = (at + 1 + end) / 2;
    for (; at < end; at++) {
      if (!sorted[at]?.positive) continue;
      positives++;
      rankSum += sharedRank;
    }
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
