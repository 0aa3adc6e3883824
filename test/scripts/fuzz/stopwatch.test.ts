import { expect, test } from 'vitest';
import { Stopwatch } from '../../../scripts/fuzz/stopwatch.ts';

/** A stopwatch of 50 ms for work that takes so long one time after another. */
function timing(...takes: readonly number[]) {
  let now = 0;
  let tries = 0;
  const stopwatch = new Stopwatch(50, () => now);
  const work = () => {
    now += takes[tries] ?? takes.at(-1) ?? 0;
    tries += 1;
    return 'done';
  };
  return { stopwatch, work, tries: () => tries };
}

test('what is quick is done once', async () => {
  const { stopwatch, work, tries } = timing(50);
  expect(await stopwatch.time('a question', work)).toBe('done');
  expect(tries()).toBe(1);
  expect(stopwatch.slowest).toEqual({ ms: 50, what: 'a question' });
});

test('what is slow because the machine is busy is no failure, and counts with its fastest time', async () => {
  const { stopwatch, work, tries } = timing(900, 300, 20);
  expect(await stopwatch.time('a question', work)).toBe('done');
  expect(tries()).toBe(3);
  expect(stopwatch.slowest).toEqual({ ms: 20, what: 'a question' });
});

test('what is slow each time is a failure', async () => {
  const { stopwatch, work, tries } = timing(80, 70, 60, 60, 75);
  await expect(stopwatch.time('a question', work)).rejects.toThrow('It takes 60 ms, and 50 ms are allowed.');
  expect(tries()).toBe(5);
  expect(stopwatch.slowest?.ms).toBe(60);
});
