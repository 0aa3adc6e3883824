import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Measures, measure, runTrials, type Trial } from '../../src/evaluation/evaluate.ts';
import { measureHeldOut, subjectRemoved } from '../../src/evaluation/held-out.ts';
import { openQuestions } from '../../src/evaluation/open-questions.ts';
import { clipbookSystem, plainMiniSearch, stemmedMiniSearch } from '../../src/evaluation/systems.ts';

const ROOT = join(import.meta.dirname, '..', '..');

let trials: readonly Trial[] = [];
let withoutArticle: readonly Trial[] = [];
let clipbook: Measures;
let baselines: readonly { readonly name: string; readonly measures: Measures }[] = [];

beforeAll(async () => {
  const { clips, asked } = await openQuestions(
    join(ROOT, 'data', 'articles'),
    join(import.meta.dirname, '../questions/five-articles.jsonl'),
  );
  trials = runTrials(clipbookSystem(clips.index), asked);
  clipbook = measure(trials);
  withoutArticle = subjectRemoved(clips.index, asked).trials[0] ?? [];
  baselines = [plainMiniSearch(clips.index), stemmedMiniSearch(clips.index)].map((system) => ({
    name: system.name,
    measures: measure(runTrials(system, asked)),
  }));
});

/** Floors leave room for a question or two of the 36 answerable and 12 unanswerable ones. */
describe('on the five articles and their 48 questions', () => {
  test('the set is whole', () => {
    expect(clipbook.questions).toBe(48);
    expect(clipbook['refused, unanswerable']?.count).toBe(12);
  });

  test.each([
    ['hit@1', 0.88],
    ['hit@3', 0.94],
    ['source recall@5', 0.88],
    ['board@3', 0.75],
    ['refused, unanswerable', 0.75],
    ['auroc', 0.8],
  ] as const)('%s is at least %f', (name, floor) => {
    expect(clipbook[name]?.value).toBeGreaterThanOrEqual(floor);
  });

  test('at most one answerable question in eight is refused', () => {
    expect(clipbook['refused, answerable']?.value).toBeLessThanOrEqual(0.12);
  });

  test('a question without its article is told from one with it', () => {
    expect(withoutArticle).toHaveLength(36);
    expect(measureHeldOut(withoutArticle, trials).auroc?.value).toBeGreaterThanOrEqual(0.8);
  });

  test('every quote is what stands at its place', () => {
    expect(clipbook.quotesChecked).toBeGreaterThan(100);
    expect(trials.filter(({ judgement }) => judgement.wrongQuotes > 0)).toEqual([]);
  });

  test('evidence comes earlier than from MiniSearch alone', () => {
    for (const { name, measures } of baselines) {
      expect(clipbook['mrr@10']?.value, name).toBeGreaterThan(measures['mrr@10']?.value ?? 1);
    }
  });
});
