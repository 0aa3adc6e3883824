import { describe, expect, test } from 'vitest';
import { SET_BY_HAND } from '../../src/answers/vote-signals.ts';
import { boardQuestions, boardRow, FITTED_SIGNALS, fitVotes } from '../../src/evaluation/board-training.ts';
import { collection } from '../ranking/collection.ts';
import { gold } from './hand-made.ts';

const arrival = 'Shoigu arrived in Beijing on Friday and left it on Sunday.';
const { index } = collection({
  'a.txt': `${arrival}\n`,
  'b.txt': 'The harbour museum of Galati shows boats.\n',
});
const evidence = [['a.txt', 0, arrival.length]] as const;
const arrived = gold(evidence, { question: 'When did Shoigu arrive in Beijing?', answers: ['Friday'] });

describe('a training set for the board', () => {
  test('holds the votes of each answerable question, and which of them are right', () => {
    const [question, ...others] = boardQuestions(index, [
      arrived,
      gold([], { question: 'Who is Napoleon?' }),
    ]);
    expect(others).toEqual([]);
    expect(question?.votes.map(({ value }) => value)).toEqual(['Friday', 'Sunday']);
    expect(question?.isGold).toEqual([true, false]);
    expect(question?.features.map((vector) => vector.length)).toEqual(Array(2).fill(FITTED_SIGNALS.length));
  });

  test('keeps a question without a board, which nothing is right for', () => {
    const [question] = boardQuestions(index, [gold(evidence, { question: 'What happened in Beijing?' })]);
    expect(question?.votes).toEqual([]);
    expect(question && boardRow(question, fitVotes([question]))).toBeUndefined();
  });

  test('leaves out what is set by hand', () => {
    expect(FITTED_SIGNALS).not.toEqual(expect.arrayContaining(Object.keys(SET_BY_HAND).slice(0, 1)));
  });
});

test('the row follows the weights', () => {
  const [question] = boardQuestions(index, [arrived]);
  if (question === undefined) throw new Error('no question');
  const only = (weight: number) =>
    Float64Array.from(FITTED_SIGNALS, (name) => (name === 'nearness' ? weight : 0));
  expect(boardRow(question, only(1))).toBe(1);
  expect(boardRow(question, only(-1))).toBe(2);
  expect(boardRow(question, fitVotes([question]))).toBe(1);
});
