import { describe, expect, test } from 'vitest';
import { articleGroups, foldsOf } from '../../src/evaluation/folds.ts';
import { gold } from './hand-made.ts';

const items = [...'aabbbc'].map((group, at) => ({ group, at }));

describe('folds', () => {
  test('hold every item once inside, and whatever is not inside outside', () => {
    const folds = foldsOf(items, 2);
    expect(folds.flatMap(({ inside }) => inside).sort((a, b) => a.at - b.at)).toEqual(items);
    for (const { inside, outside } of folds) {
      expect([...inside, ...outside].sort((a, b) => a.at - b.at)).toEqual(items);
    }
  });

  test('never part a group', () => {
    for (const { inside, outside } of foldsOf(items, 3)) {
      const groups = new Set(inside.map(({ group }) => group));
      expect(outside.filter(({ group }) => groups.has(group))).toEqual([]);
    }
  });

  test('are refused when there are more of them than groups', () => {
    expect(() => foldsOf(items, 4)).toThrow(expect.objectContaining({ code: 'TOO_FEW_ARTICLES' }));
  });
});

test('articles that a question ties together are one group, by its first path; others are their own', () => {
  const groupOf = articleGroups([
    gold([
      ['b.txt', 0, 1],
      ['a.txt', 0, 1],
    ]),
    gold([['c.txt', 0, 1]]),
  ]);
  expect(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(groupOf)).toEqual(['a.txt', 'a.txt', 'c.txt', 'd.txt']);
});
