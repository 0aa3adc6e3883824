import { expect, test } from 'vitest';
import type { Measured } from '../../../scripts/bench/measure.ts';
import { medianOf } from '../../../scripts/bench/median.ts';

const run = (buildMs: number, p50: number, fromDiskMs?: number): Measured => ({
  engine: 'lunr',
  paragraphs: 10,
  name: 'Lunr',
  package: 'lunr',
  passages: 10,
  reading: { megabytes: 1, milliseconds: 7 },
  buildMs,
  residentMb: 100 + buildMs,
  heapMb: 50,
  times: { 3: { p50, p95: 2 * p50, p99: 3 * p50 } },
  ...(fromDiskMs !== undefined && { fromDiskMs }),
});

test('each figure is the median of its own', () => {
  const { buildMs, residentMb, times, fromDiskMs } = medianOf([run(9, 1, 5), run(4, 3, 6), run(5, 2, 4)]);
  expect([buildMs, residentMb, fromDiskMs]).toEqual([5, 105, 5]);
  expect(times).toEqual({ 3: { p50: 2, p95: 4, p99: 6 } });
});

test('one run is its own median, and what was not measured stays out', () => {
  expect(medianOf([run(9, 1)])).toEqual(run(9, 1));
});

test('without a run there is nothing', () => {
  expect(() => medianOf([])).toThrow('no median of nothing');
});
