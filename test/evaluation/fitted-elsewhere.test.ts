import { describe, expect, test } from 'vitest';
import { FITTED_ELSEWHERE, fittedElsewhere } from '../../src/evaluation/fitted-elsewhere.ts';
import type { GoldQuestion } from '../../src/evaluation/question-set.ts';
import { collection } from '../ranking/collection.ts';
import { gold } from './hand-made.ts';

/** In every article the first passage holds the words, and the second one holds them and no more. */
const long = 'The harbour museum of Galati shows boats, ropes, sails, lamps and oars to children.';
const short = 'The museum shows boats.';
const articles = Object.fromEntries([...'abc'].map((name) => [`${name}.txt`, `${long}\n\n${short}\n`]));
const { index } = collection(articles);
const wants = (path: string, quote: string): GoldQuestion => {
  const start = `${long}\n\n${short}`.indexOf(quote);
  return gold([[path, start, start + quote.length]], { id: path, question: 'Does the museum show boats?' });
};
const first = (set: readonly GoldQuestion[]) =>
  Object.fromEntries(
    fittedElsewhere(index, set).flatMap(({ system, questions }) =>
      questions.map(({ id, question }) => [id, system.ask(question).passages[0]?.found.passage.text]),
    ),
  );

describe('a ranking fitted on the other articles', () => {
  test('is asked every answerable question once, and nothing else', () => {
    const set = [wants('a.txt', long), gold([]), wants('b.txt', short), wants('c.txt', short)];
    const parts = fittedElsewhere(index, set);
    expect(parts).toHaveLength(3);
    expect(parts.map(({ system }) => system.name)).toEqual(Array(3).fill(FITTED_ELSEWHERE));
    expect(parts.flatMap(({ questions }) => questions.map(({ id }) => id)).sort()).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
    ]);
  });

  test('follows the other articles, not the one that is asked of', () => {
    expect(first([wants('a.txt', long), wants('b.txt', short)])).toEqual({ 'a.txt': short, 'b.txt': long });
  });

  test('needs two articles that share no question, and a question that is answerable', () => {
    expect(() => fittedElsewhere(index, [wants('a.txt', long)])).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'TOO_FEW_ARTICLES' }),
    );
    expect(() => fittedElsewhere(index, [gold([])])).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'NO_TRAINING' }),
    );
  });
});
