import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measure, runTrials } from '../../src/evaluation/evaluate.ts';
import { openQuestions } from '../../src/evaluation/open-questions.ts';
import { recombined } from '../../src/evaluation/recombine.ts';
import { clipbookSystem } from '../../src/evaluation/systems.ts';
import type { MakeIndex } from '../../src/search/passage-index.ts';
import { IMPLEMENTATIONS } from './implementations.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const QUESTIONS = join(ROOT, 'test', 'questions', 'five-articles.jsonl');
/** More passages hold the rarer words of most questions than are scored: what is left out is each index's own affair. */
const PARAGRAPHS = 6_000;

async function qualityOf(make: MakeIndex) {
  const { clips, asked } = await openQuestions(join(ROOT, 'data', 'articles'), QUESTIONS);
  const index = make();
  const { articles, entries } = clips.index;
  for (const article of articles) {
    const passages = article.entries.map(({ passage }) => passage);
    index.add(article.source, passages);
  }
  for (const { source, passages } of recombined(entries, PARAGRAPHS)) index.add(source, passages);
  return measure(runTrials(clipbookSystem(index), asked));
}

test('any index leads to the same answers, because the same code ranks what it finds', async () => {
  const [first, ...others] = await Promise.all(IMPLEMENTATIONS.map(({ make }) => qualityOf(make)));
  expect(others).not.toHaveLength(0);
  expect(first?.['hit@1']?.count).toBeGreaterThan(30);
  for (const quality of others) {
    expect(quality.quotesChecked).toBeGreaterThan(100);
    expect(quality.quotesWrong).toBe(0);
    for (const name of ['hit@1', 'mrr@10', 'board@1'] as const)
      expect(Math.abs((quality[name]?.value ?? 0) - (first?.[name]?.value ?? 1)), name).toBeLessThanOrEqual(
        0.01,
      );
  }
}, 120_000);
