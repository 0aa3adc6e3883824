import { describe, expect, test } from 'vitest';
import { percentiles, timeQuestions, timeSystems } from '../../src/evaluation/timing.ts';
import { collection } from '../ranking/collection.ts';
import { gold, outcome } from './hand-made.ts';

/** A system that takes a millisecond more each time it is asked. */
function slowing() {
  const asked: string[] = [];
  const ask = (question: string) => outcome([], { milliseconds: asked.push(question) });
  return { asked, system: { name: 'slowing', ask } };
}
const questions = (count: number) =>
  Array.from({ length: count }, (_, at) => gold([], { question: `Who is ${at}?` }));

describe('times', () => {
  test('begin after 500 questions and are 500 or more, every question the same number of times', () => {
    const { asked, system } = slowing();
    const times = timeQuestions(system, questions(48));
    expect(times).toHaveLength(48);
    for (const of of times) expect(of).toHaveLength(11);
    expect(times[0]?.[0]).toBe(501);
    expect(Math.min(...times.flat())).toBe(501);
    expect(asked).toHaveLength(500 + 11 * 48);
    expect(new Set(asked).size).toBe(48);
  });

  test('of a large set are one a question', () => {
    const { asked, system } = slowing();
    const times = timeQuestions(system, questions(600));
    expect(times.flat()).toEqual(Array.from({ length: 600 }, (_, at) => 501 + at));
    expect(asked.slice(500)).toEqual(questions(600).map(({ question }) => question));
  });

  test('of no question are none', () => {
    const { asked, system } = slowing();
    expect(timeQuestions(system, [])).toEqual([]);
    expect(asked).toEqual([]);
  });
});

test('every system is timed on the same questions', () => {
  const { index } = collection({ 'a.txt': 'Shoigu came to Beijing.\n' });
  const timings = timeSystems(index, [gold([], { question: 'Who came to Beijing?' })]);
  expect(timings.map(({ name }) => name)).toEqual([
    'Clipbook',
    'MiniSearch, defaults',
    'MiniSearch, stop words and stems',
  ]);
  for (const { p50Ms, p99Ms } of timings) {
    expect(p50Ms).toBeGreaterThan(0);
    expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);
  }
});

test('percentiles are the median and the 99th of a hundred', () => {
  expect(percentiles(Array.from({ length: 100 }, (_, at) => at + 1))).toEqual({ p50Ms: 50, p99Ms: 99 });
});
