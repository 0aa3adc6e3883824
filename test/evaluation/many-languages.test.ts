import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Measures, measure, runTrials, type Trial } from '../../src/evaluation/evaluate.ts';
import { measureHeldOut, subjectRemoved } from '../../src/evaluation/held-out.ts';
import { openQuestions } from '../../src/evaluation/open-questions.ts';
import { clipbookSystem } from '../../src/evaluation/systems.ts';

let trials: readonly Trial[] = [];
let withoutArticle: readonly Trial[] = [];
let all: Measures;
let later: Measures;
let languages: readonly string[] = [];

const open = (questions: string) =>
  openQuestions(
    join(import.meta.dirname, '../fixtures/many-languages'),
    join(import.meta.dirname, `../questions/${questions}.jsonl`),
  );

beforeAll(async () => {
  const { clips, asked } = await open('many-languages');
  languages = clips.index.languages;
  trials = runTrials(clipbookSystem(clips.index), asked);
  all = measure(trials);
  const others = await open('many-languages-later');
  later = measure(runTrials(clipbookSystem(others.clips.index), others.asked));
  withoutArticle = subjectRemoved(clips.index, asked).trials[0] ?? [];
});

/** Floors leave room for a question or two of the 56 answerable and 19 unanswerable ones. */
describe('on fourteen articles in eight languages and their 75 questions', () => {
  test('the language of every article is told', () => {
    expect([...languages].sort()).toEqual(['de', 'en', 'es', 'fr', 'ja', 'pt', 'ru', 'zh']);
  });

  test.each([
    ['hit@1', 0.84],
    ['hit@3', 0.92],
    ['board@3', 0.82],
    ['refused, unanswerable', 0.94],
    ['auroc', 0.95],
  ] as const)('%s is at least %f', (name, floor) => {
    expect(all[name]?.value).toBeGreaterThanOrEqual(floor);
  });

  test('at most one answerable question in ten is refused', () => {
    expect(all['refused, answerable']?.value).toBeLessThanOrEqual(0.1);
  });

  test.each([
    ['es', 0.8],
    ['de', 0.6],
    ['ru', 0.8],
    ['zh', 0.8],
    ['fr', 0.7],
    ['pt', 0.7],
    ['ja', 0.8],
    ['en', 1],
  ] as const)('the first passage answers in %s at least %f of the time', (language, floor) => {
    const own = trials.filter(({ gold }) => gold.id.startsWith(language));
    expect(own.length).toBeGreaterThan(3);
    expect(measure(own)['hit@1']?.value).toBeGreaterThanOrEqual(floor);
  });

  test.each([
    ['hit@1', 0.8],
    ['hit@3', 0.95],
    ['refused, unanswerable', 0.9],
    ['auroc', 0.95],
  ] as const)('on 33 questions written later, %s is at least %f', (name, floor) => {
    expect(later[name]?.value).toBeGreaterThanOrEqual(floor);
  });

  test('a question without its article is told from one with it, and is refused', () => {
    const { auroc, refused } = measureHeldOut(withoutArticle, trials);
    expect(withoutArticle.length).toBeGreaterThan(50);
    expect(auroc?.value).toBeGreaterThanOrEqual(0.95);
    expect(refused?.value).toBeGreaterThanOrEqual(0.95);
  });

  test('every quote is what stands at its place', () => {
    expect(all.quotesChecked).toBeGreaterThan(100);
    expect(trials.filter(({ judgement }) => judgement.wrongQuotes > 0)).toEqual([]);
  });
});
