import { expect, test } from 'vitest';
import { foldTable, weightsBlock } from '../../src/evaluation/fit-report.ts';
import { readTable } from './read-table.ts';

test('held-out measures are a Markdown table', () => {
  const table = readTable(
    foldTable({ foldSizes: [2, 2], given: [1, 2, 11, undefined], fitted: [1, 1, 1, 1] }),
  );
  expect(table.head).toEqual(['2 folds by article (4)', 'checked in', 'fitted on the other folds']);
  expect(Object.keys(table.rows)).toEqual(['hit@1', 'hit@3', 'mrr@10']);
  expect(table.rows['hit@1']).toEqual([expect.stringMatching(/^0\.250 \(/), '1.000 (1.000–1.000)']);
  expect(table.rows['hit@3']?.[0]).toMatch(/^0\.500 \(/);
  expect(table.rows['mrr@10']?.[0]).toMatch(/^0\.375 \(/);
});

test('weights are a declaration with what they were fitted on; where fitting gave none, the one checked in stays', () => {
  const block = weightsBlock(
    { bm25: 0.35, length: -2.5 },
    { bm25: 0.4, leadIn: 1.5, length: -2.6 },
    {
      questionSet: 'news/questions.jsonl',
      articlesFolder: 'news/articles',
      questions: 40,
      teaching: 38,
      articles: 7,
      passages: 120,
    },
  );
  const comment = block.slice(0, block.indexOf('*/'));
  for (const part of [
    'news/questions.jsonl',
    '40 ',
    '38 ',
    'news/articles',
    '7 ',
    '120 ',
    'no random number',
  ]) {
    expect(comment).toContain(part);
  }
  expect(block.slice(block.indexOf('export'))).toBe(
    `export const WEIGHTS: FeatureWeights = {
  bm25: 0.35,
  leadIn: 1.5, // kept: it never occurs in these questions
  length: -2.5,
};`,
  );
});
