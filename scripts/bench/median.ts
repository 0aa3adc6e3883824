import { percentile } from '../../src/evaluation/statistics.ts';
import type { Measured, Percentiles } from './measure.ts';

/**
 * One engine measured several times: the median of each figure.
 *
 * @param runs over the same collection
 * @throws Error without a run.
 * @example of builds of 4, 9 and 5 seconds → a build of 5 seconds
 */
export function medianOf(runs: readonly Measured[]): Measured {
  const [first] = runs;
  if (first === undefined) throw new Error('There is no median of nothing.');
  const middle = (figure: (run: Measured) => number) => percentile(runs.map(figure), 0.5);
  const timeOf = (words: number): Percentiles => ({
    p50: middle(({ times }) => times[words]?.p50 ?? Number.NaN),
    p95: middle(({ times }) => times[words]?.p95 ?? Number.NaN),
    p99: middle(({ times }) => times[words]?.p99 ?? Number.NaN),
  });
  return {
    ...first,
    reading: { ...first.reading, milliseconds: middle(({ reading }) => reading.milliseconds) },
    buildMs: middle(({ buildMs }) => buildMs),
    ...(first.fromDiskMs !== undefined && {
      fromDiskMs: middle(({ fromDiskMs = Number.NaN }) => fromDiskMs),
    }),
    residentMb: middle(({ residentMb }) => residentMb),
    heapMb: middle(({ heapMb }) => heapMb),
    times: Object.fromEntries(Object.keys(first.times).map((words) => [words, timeOf(Number(words))])),
  };
}
