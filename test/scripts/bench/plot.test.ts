import { expect, test } from 'vitest';
import type { Measured } from '../../../scripts/bench/measure.ts';
import { plotOf } from '../../../scripts/bench/plot.ts';

const measured = (name: string, passages: number, p50: number): Measured => ({
  engine: 'lunr',
  name,
  package: name,
  paragraphs: passages,
  passages,
  reading: { megabytes: 1, milliseconds: 1 },
  buildMs: 1,
  residentMb: 1,
  heapMb: 1,
  times: { 8: { p50, p95: p50, p99: p50 } },
});

test('a slower engine stands above a faster one, a larger collection to the right, every name once', () => {
  const svg = plotOf(
    [
      measured('A & B', 1_000, 1),
      measured('A & B', 10_000, 10),
      measured('C', 1_000, 0.1),
      measured('C', 10_000, 0.2),
    ],
    8,
  );
  const [slow = [], fast = []] = [...svg.matchAll(/<polyline points="([^"]+)"/g)].map(([, points = '']) =>
    points.split(' ').map((point) => point.split(',').map(Number)),
  );
  for (const at of [0, 1]) expect(slow[at]?.[1]).toBeLessThan(fast[at]?.[1] ?? 0);
  expect(slow[0]?.[0]).toBeLessThan(slow[1]?.[0] ?? 0);
  expect(svg.match(/>A &#38; B</g)).toHaveLength(1);
});
