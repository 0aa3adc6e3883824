import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allAtOnce, inSlices, type Steps, sorted } from '../src/slices.ts';

function* slowly(steps: number): Steps<string> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 3;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

test('others have their turn while work is done in slices, and none while it is done at once', async () => {
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await setImmediate();
      turns++;
    }
  })();
  expect(allAtOnce(slowly(20))).toBe('done');
  expect(turns).toBe(0);
  expect(await inSlices(slowly(20))).toBe('done');
  expect(turns).toBeGreaterThan(1);
  isDone = true;
  await others;
});

test('an error of the work is the error of doing it', async () => {
  function* failing(): Steps<void> {
    yield;
    throw new Error('no');
  }
  expect(() => allAtOnce(failing())).toThrow('no');
  await expect(inSlices(failing())).rejects.toThrow('no');
});

test('things are sorted as Array.sort sorts them, equal ones in their order', () => {
  const things = fc.array(fc.record({ rank: fc.nat(5), name: fc.nat() }), { maxLength: 9_000, size: 'max' });
  const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
  fc.assert(
    fc.property(things, (list) => {
      expect(allAtOnce(sorted(list, byRank))).toEqual([...list].sort(byRank));
    }),
    { numRuns: 15 },
  );
});
