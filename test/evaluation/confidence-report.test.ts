import { describe, expect, test } from 'vitest';
import { WEIGHTS } from '../../src/answers/confidence.ts';
import { aurocTable, confidenceBlock, thresholdTable } from '../../src/evaluation/confidence-report.ts';
import { example } from './hand-made-examples.ts';
import { readTable } from './read-table.ts';

const examples = [
  example('answerable', 'a'),
  example('answerable', 'b'),
  example('subject removed', 'a'),
  example('subject removed', 'b'),
  example('unanswerable', 'a'),
];
const folds = { folds: 2, examples, given: [0.9, 0.8, 0.1, 0.85, 0.95], fitted: [0.9, 0.8, 0.1, 0.2, 0.7] };

test('AUROC is a row for each kind of miss there is, by the weights checked in and by those fitted elsewhere', () => {
  const { head, rows } = readTable(aurocTable(folds));
  expect(head).toEqual(['auroc, 2 folds by article (2)', 'checked in', 'fitted on the other folds']);
  expect(Object.keys(rows)).toEqual(['subject removed (2)', 'unanswerable (1)']);
  expect(rows['subject removed (2)']?.map((cell) => cell.slice(0, 5))).toEqual(['0.750', '1.000']);
  expect(rows['unanswerable (1)']?.map((cell) => cell.slice(0, 5))).toEqual(['0.000', '1.000']);
});

test('each share of answerable questions lost has its least confidence and what is refused below it', () => {
  const many = Array.from({ length: 100 }, (_, at) => example('answerable', `${at}`));
  const misses = [example('off-topic', 'a'), example('off-topic', 'b')];
  const confidences = [...many.map((_, at) => (at + 1) / 100), 0.015, 0.035];
  const { head, rows } = readTable(
    thresholdTable({ folds: 2, examples: [...many, ...misses], given: [], fitted: confidences }),
  );
  expect(head).toEqual(['answerable lost', 'least confidence', 'off-topic']);
  expect(Object.values(rows).map(([least, share]) => [least, share?.slice(0, 5)])).toEqual([
    ['0.010', '0.000'],
    ['0.020', '0.500'],
    ['0.050', '1.000'],
  ]);
});

describe('the block to paste', () => {
  const block = confidenceBlock({ ...WEIGHTS, unknown: -1.2345, negated: 0 }, WEIGHTS, {
    questionSet: 'news/questions.jsonl',
    articlesFolder: 'news/articles',
    foreign: ['squad/questions.jsonl'],
    examples: [...examples, example('off-topic', 'a')],
  });

  test('says what the weights were fitted on', () => {
    const comment = block.slice(0, block.indexOf('*/'));
    for (const part of [
      'news/questions.jsonl',
      'news/articles',
      '1 questions about other articles (squad/questions.jsonl), each counting 0.5',
      '2 answerable questions',
      '2 of them without the articles of their evidence, each counting 1',
      '1 unanswerable ones of the set, each counting 0.2',
      'no random number',
    ]) {
      expect(comment.toLowerCase()).toContain(part.toLowerCase());
    }
  });

  test('declares every weight, rounded; one that was never tried stays as it is checked in', () => {
    const declared = block.slice(block.indexOf('export'));
    expect(declared).toMatch(/^export const WEIGHTS: ConfidenceWeights = \{\n {2}unknown: -1\.23,\n/);
    expect(declared).toContain(
      `  negated: ${WEIGHTS.negated}, // kept: it never occurs in these questions\n`,
    );
    expect(declared.match(/^ {2}\w+: /gm)).toHaveLength(Object.keys(WEIGHTS).length);
  });
});
