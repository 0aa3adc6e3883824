import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeMemory, type MemorySample } from '../../../scripts/soak/memory.ts';

const MINUTE = 60_000;

/** A sample every five seconds; `heap` is given the minutes since the start. */
function samples(minutes: number, heap: (minute: number) => number): MemorySample[] {
  return Array.from({ length: minutes * 12 }, (_, at) => ({
    atMs: at * 5_000,
    heapMb: heap(at / 12),
    rssMb: 300,
  }));
}

describe('memory is flat', () => {
  test('when it is the same, give or take', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: -2, max: 2, noNaN: true })), (noise) => {
        const heap = () => 80 + (noise.next().value ?? 0);
        expect(judgeMemory(samples(10, heap), MINUTE).isFlat).toBe(true);
      }),
    );
  });

  test('when it grew only while caches filled', () => {
    const heap = (minute: number) => (minute < 1 ? 40 + 40 * minute : 80);
    expect(judgeMemory(samples(10, heap), MINUTE)).toMatchObject({ isFlat: true, firstThirdMb: 80 });
  });

  test('when a copy of the index stands in the way of some samples', () => {
    const heap = (minute: number) => (Math.round(minute * 12) % 10 === 0 ? 120 : 80);
    expect(judgeMemory(samples(10, heap), MINUTE).isFlat).toBe(true);
  });
});

describe('memory grows', () => {
  test.each([
    ['slowly', 30, (minute: number) => 80 + minute * 0.6],
    ['fast', 3, (minute: number) => 80 + minute * 8],
    ['late', 10, (minute: number) => 80 + Math.max(0, minute - 6) * 6],
    ['in steps', 10, (minute: number) => 80 + Math.floor(minute / 3) * 5],
  ])('%s', (_, minutes, heap) => {
    expect(judgeMemory(samples(minutes, heap), MINUTE).isFlat).toBe(false);
  });

  test('whenever it grows all the time by more than is allowed, however much there was', () => {
    fc.assert(
      fc.property(fc.double({ min: 20, max: 400, noNaN: true }), (base) => {
        const { isFlat, slopeMbPerMinute } = judgeMemory(
          samples(10, (minute) => base * (1 + minute / 20) + minute * 2),
          MINUTE,
        );
        expect(isFlat).toBe(false);
        expect(slopeMbPerMinute).toBeCloseTo(base / 20 + 2);
      }),
    );
  });
});

test('too few samples are no measurement', () => {
  expect(() => judgeMemory(samples(1, () => 80).slice(0, 8), 0)).toThrow('Only 8 samples');
});
