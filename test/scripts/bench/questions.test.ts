import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectionOf } from '../../../scripts/bench/collection.ts';
import { LENGTHS, questionsOf } from '../../../scripts/bench/questions.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'data', 'articles');

test('the same folder gives the same paragraphs and questions, however often', async () => {
  const first = (await collectionOf(FOLDER, 50)).passages;
  const again = (await collectionOf(FOLDER, 50)).passages;
  expect(first).toHaveLength(50);
  expect(again.map(({ passage }) => passage.text)).toEqual(first.map(({ passage }) => passage.text));
  for (const words of LENGTHS) expect(questionsOf(again, words, 20)).toEqual(questionsOf(first, words, 20));
});

test('questions are as long as they are said to be', async () => {
  const { passages } = await collectionOf(FOLDER, 50);
  for (const words of [3, 8, 35]) {
    for (const question of questionsOf(passages, words, 20)) {
      // "How many" is one question word of two.
      expect([words, words + 1], question).toContain(question.split(' ').length);
    }
  }
});

test('a folder without a passage that long has no such questions', async () => {
  const { passages } = await collectionOf(FOLDER, 0);
  const short = passages.filter(({ passage }) => passage.text.split(' ').length < 8);
  expect(short.length).toBeGreaterThan(0);
  expect(questionsOf(short, 35, 20)).toEqual([]);
});
