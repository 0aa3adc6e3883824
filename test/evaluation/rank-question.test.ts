import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { confidenceOf, signalsOf } from '../../src/answers/confidence.ts';
import { openQuestions } from '../../src/evaluation/open-questions.ts';
import { rankQuestion } from '../../src/evaluation/rank-question.ts';
import { collection } from '../ranking/collection.ts';

describe('what is fitted is what is asked:', () => {
  test('on the five articles every question has the first passage and the confidence of its answer', async () => {
    const { clips, asked } = await openQuestions(
      join(import.meta.dirname, '..', '..', 'data', 'articles'),
      join(import.meta.dirname, '../questions/five-articles.jsonl'),
    );
    for (const { question } of asked) {
      const { said, query, ranked } = rankQuestion(clips.index, question);
      const answer = answerQuestion(clips.index, question);
      const [first] = answer.kind === 'evidence' ? answer.ranked : answer.nearest;
      expect(ranked[0]?.entry.passage, question).toBe(first?.passage);
      if (first === undefined) continue;
      expect(confidenceOf(signalsOf(said, query, ranked)), question).toBeCloseTo(first.score, 12);
    }
  });

  test('quoted words count', () => {
    const { index } = collection({ 'a.txt': 'A fleet of ghosts left.\n\nThe ghost fleet is at sea.\n' });
    const { ranked } = rankQuestion(index, 'What is the “ghost fleet”?');
    expect(ranked[0]?.entry.passage.text).toBe('The ghost fleet is at sea.');
    expect(ranked.map(({ features }) => features.phrases)).toEqual([1, 0]);
  });

  test('other weights rank otherwise, for an answer as well', () => {
    const { index } = collection({
      'a.txt': 'Boats.\n\nThe harbour museum of Galati shows boats, ropes, sails and a lamp.\n',
    });
    const question = 'Does the museum show boats?';
    for (const [weights, ending] of [
      [{ length: 1 }, 'lamp.'],
      [{ length: -1 }, 'Boats.'],
    ] as const) {
      expect(rankQuestion(index, question, weights).ranked[0]?.entry.passage.text).toMatch(
        new RegExp(`${ending}$`),
      );
    }
  });

  test('a question too long to be asked is cut', () => {
    const { index } = collection({ 'a.txt': 'Boats.\n' });
    expect(rankQuestion(index, `boats ${'!'.repeat(1_000)}`).said).toHaveLength(500);
  });
});
