import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Measures, measure, runTrials, type Trial } from '../../src/evaluation/evaluate.ts';
import { openQuestions } from '../../src/evaluation/open-questions.ts';
import { clipbookSystem, plainMiniSearch } from '../../src/evaluation/systems.ts';

/** Floors leave room for two questions of the 90 answerable and 60 unanswerable ones of each set. */
describe.each([
  { set: 'members', hitAt1: 0.48, hitAt10: 0.82, boardAt3: 0.36, refused: 0.63, lost: 0.39 },
  { set: 'members-later', hitAt1: 0.54, hitAt10: 0.84, boardAt3: 0.38, refused: 0.6, lost: 0.28 },
])('on made-up news asked about in members’ own words: $set', ({ set, ...bars }) => {
  let trials: readonly Trial[];
  let all: Measures;
  let plain: Measures;
  beforeAll(async () => {
    const { clips, asked } = await openQuestions(
      join(import.meta.dirname, '../fixtures', set),
      join(import.meta.dirname, `../questions/${set}.jsonl`),
    );
    trials = runTrials(clipbookSystem(clips.index), asked);
    all = measure(trials);
    plain = measure(runTrials(plainMiniSearch(clips.index), asked));
  });

  test('the first passages answer, more often than those of a plain search', () => {
    expect(all['hit@1']?.value).toBeGreaterThanOrEqual(bars.hitAt1);
    expect(all['hit@10']?.value).toBeGreaterThanOrEqual(bars.hitAt10);
    expect(all['hit@1']?.value).toBeGreaterThan(plain['hit@1']?.value ?? 1);
  });

  test('the board names what is asked for', () => {
    expect(all['board@3']?.value).toBeGreaterThanOrEqual(bars.boardAt3);
  });

  test('what is not said is refused, what is said is not', () => {
    expect(all['refused, unanswerable']?.value).toBeGreaterThanOrEqual(bars.refused);
    expect(all['refused, answerable']?.value).toBeLessThanOrEqual(bars.lost);
  });

  test('every quote is what stands at its place', () => {
    expect(all.quotesChecked).toBeGreaterThan(500);
    expect(trials.filter(({ judgement }) => judgement.wrongQuotes > 0)).toEqual([]);
  });
});
