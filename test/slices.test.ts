import { execFile } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
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

test('works that are done at the same time take turns: between slices of two, others have theirs', async () => {
  const order: string[] = [];
  function* work(name: string): Steps<void> {
    for (let step = 0; step < 30; step++) {
      if (order.at(-1) !== name) order.push(name);
      const until = performance.now() + 3;
      while (performance.now() < until);
      yield;
    }
  }
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await setImmediate();
      order.push('others');
    }
  })();
  await Promise.all([inSlices(work('a')), inSlices(work('b')), inSlices(work('c'), false)]);
  isDone = true;
  await others;
  const works = order.map((name, at) => [name, order[at + 1]]).filter(([name]) => name !== 'others');
  expect(works.length).toBeGreaterThan(6);
  expect(works.filter(([, next]) => next !== 'others' && next !== undefined)).toEqual([]);
});

test('a program goes on until work that is awaited is done, and no longer for other work', async () => {
  const run = async (isAwaited: boolean) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...['--import', 'tsx', '--input-type=module', '-e'],
      `import { inSlices } from './src/slices.ts';
       function* slowly() {
         for (let step = 0; step < 20; step++) {
           const until = performance.now() + 4;
           while (performance.now() < until);
           yield;
         }
       }
       inSlices(slowly(), false).then(() => console.log('other work is done'));
       if (${isAwaited}) inSlices(slowly()).then(() => console.log('done'));`,
    ]);
    return stdout.split('\n').filter((line) => line === 'done');
  };
  expect(await run(true)).toEqual(['done']);
  expect(await run(false)).toEqual([]);
});

test('work that nobody waits for is done while nothing else happens', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', '--input-type=module', '-e'],
    `import { inSlices } from './src/slices.ts';
     function* slowly() {
       for (let step = 0; step < 10; step++) {
         const until = performance.now() + 11;
         while (performance.now() < until);
         yield;
       }
     }
     // Something keeps the program going, and is due much later.
     const waiting = setTimeout(() => console.log('not done'), 60_000);
     inSlices(slowly(), false).then(() => {
       clearTimeout(waiting);
       console.log('done');
     });`,
  ]);
  expect(stdout).toBe('done\n');
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
