import type { PassageIndex } from '../search/passage-index.ts';
import type { GoldQuestion } from './question-set.ts';
import { percentile } from './statistics.ts';
import { SYSTEMS, type System } from './systems.ts';

/** Milliseconds from question to answer. */
export type Percentiles = { readonly p50Ms: number; readonly p99Ms: number };

/** How long one system takes. */
export type Timing = Percentiles & { readonly name: string };

/** Asked so often before the clock runs: the median of the five articles falls from 6 ms to 1 ms within 200 questions. */
const UNTIMED = 500;
/** Large collections warm up with fewer questions, each of which runs the same code many times over. */
const UNTIMED_MS = 5_000;
/** Asked at least so often by the clock: of 48 times the 99th percentile would be the one that met the garbage collector. */
const TIMED = 500;

/**
 * Times a system as it answers in a bot that has been up for a while: first 500 questions untimed, or five seconds of
 * them, then as many rounds of all questions as give 500 times or more, all of which count.
 *
 * @returns the milliseconds of each question, a time a round
 * @example 48 questions → 48 lists of eleven times
 */
export function timeQuestions(system: System, questions: readonly GoldQuestion[]): number[][] {
  const times = questions.map((): number[] => []);
  if (questions.length === 0) return times;
  const began = performance.now();
  for (let at = 0; at < UNTIMED && performance.now() - began < UNTIMED_MS; at++) {
    system.ask(questions[at % questions.length]?.question ?? '');
  }
  for (let round = 0; round < Math.ceil(TIMED / questions.length); round++) {
    for (const [at, { question }] of questions.entries()) times[at]?.push(system.ask(question).milliseconds);
  }
  return times;
}

/**
 * How long each system takes for the questions; one system at a time is held in memory.
 *
 * @example `timeSystems(index, questions)[0]` → `{ name: 'Clipbook', p50Ms: 1.6, p99Ms: 8.2 }`
 */
export function timeSystems(index: PassageIndex, questions: readonly GoldQuestion[]): Timing[] {
  return SYSTEMS.map((make) => {
    const system = make(index);
    return { name: system.name, ...percentiles(timeQuestions(system, questions).flat()) };
  });
}

/**
 * The median and the 99th percentile; `NaN` without times.
 *
 * @example `percentiles([1, 2, 3])` → `{ p50Ms: 2, p99Ms: 3 }`
 */
export function percentiles(milliseconds: readonly number[]): Percentiles {
  return { p50Ms: percentile(milliseconds, 0.5), p99Ms: percentile(milliseconds, 0.99) };
}
