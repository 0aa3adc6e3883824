import { describe, expect, test } from 'vitest';
import { isEvidence, judge, tokenF1 } from '../../src/evaluation/judge.ts';
import { gold, outcome, place } from './hand-made.ts';

describe('a passage holds gold evidence when it overlaps the quote by half of the shorter of the two', () => {
  test.each([
    ['the quote stands in it', [20, 30], [0, 100], true],
    ['it stands in the quote', [0, 100], [40, 50], true],
    ['half of the quote stands in it', [40, 60], [0, 50], true],
    ['one character less than half', [41, 61], [0, 50], false],
    ['half of it stands in the quote', [0, 50], [40, 60], true],
    ['they touch', [50, 60], [0, 50], false],
    ['they are apart', [80, 90], [0, 50], false],
  ] as const)('%s', (_, [start, end], [from, to], holds) => {
    expect(isEvidence(gold([['a.txt', start, end]]), place('a.txt', from, to))).toBe(holds);
  });

  test('of the same source, and any piece of the evidence will do', () => {
    const question = gold([
      ['a.txt', 0, 10],
      ['b.txt', 50, 60],
    ]);
    expect(isEvidence(question, place('c.txt', 0, 10))).toBe(false);
    expect(isEvidence(question, place('b.txt', 0, 10))).toBe(false);
    expect(isEvidence(question, place('b.txt', 40, 70))).toBe(true);
  });
});

describe('an outcome is judged by', () => {
  const question = gold([
    ['a.txt', 0, 10],
    ['b.txt', 0, 10],
  ]);
  const right = place('a.txt', 0, 10);
  const wrong = place('a.txt', 50, 60);

  test('the rank of its first passage with evidence', () => {
    expect(judge(question, outcome([wrong, wrong, right, right])).rank).toBe(3);
    expect(judge(question, outcome([wrong]))).not.toHaveProperty('rank');
    expect(judge(question, outcome([]))).toEqual({ sourceRecall: 0, wrongQuotes: 0 });
  });

  test('the gold sources among its first five passages, each counted once', () => {
    expect(judge(question, outcome([right, right])).sourceRecall).toBe(0.5);
    expect(judge(question, outcome([right, place('b.txt', 0, 10)])).sourceRecall).toBe(1);
    const sixth = [right, wrong, wrong, wrong, wrong, place('b.txt', 0, 10)];
    expect(judge(question, outcome(sixth)).sourceRecall).toBe(0.5);
    expect(judge(question, outcome([right, place('b.txt', 50, 60)])).sourceRecall).toBe(0.5);
    expect(judge(gold([]), outcome([right])).sourceRecall).toBe(0);
  });

  test('their copies as well, which do not count as ranks', () => {
    const copied = { ...outcome([]), passages: [{ found: wrong, copies: [right, place('b.txt', 0, 10)] }] };
    expect(judge(question, copied)).toMatchObject({ sourceRecall: 1 });
    expect(judge(question, copied)).not.toHaveProperty('rank');
  });

  test('the first row of its board that is right by value or by variant', () => {
    const asked = gold([['a.txt', 0, 10]], { answers: ['Sergei Shoigu', 'the envoy'] });
    const rowOf = (...board: string[][]) => judge(asked, outcome([], { board })).boardRow;
    expect(rowOf(['Sergei Shoigu'])).toBe(1);
    expect(rowOf(['Xi'], ['Shoigu'])).toBe(2);
    expect(rowOf(['Xi'], ['Putin', 'An envoy!'])).toBe(2);
    expect(rowOf(['Sergei Lavrov'])).toBe(1);
    expect(rowOf(['Sergei the Russian diplomat'])).toBeUndefined();
    expect(rowOf()).toBeUndefined();
  });

  test('quotes that are not what stands at their place', () => {
    const quotes = [
      { text: 'Xi met him', slice: 'Xi met him' },
      { text: 'Xi met him', slice: 'Xi met him.' },
      { text: 'xi', slice: 'Xi' },
      { text: '', slice: '' },
    ];
    expect(judge(question, outcome([], { quotes })).wrongQuotes).toBe(3);
  });
});

test.each([
  ['Friday', 'Friday', 1],
  ['on Friday', 'Friday', 2 / 3],
  ['The U.S.', 'us', 1],
  ['a six-hour meeting', 'sixhour', 2 / 3],
  ['Xi Jinping', 'Jinping, Xi', 1],
  ['Friday Friday', 'Friday', 2 / 3],
  ['Friday', 'Friday Friday', 2 / 3],
  ['Sunday', 'Friday', 0],
  ['the', 'the', 0],
  ['', '', 0],
  ['北京', '北京', 1],
])('the words of “%s” and “%s” have F1 %f', (a, b, f1) => {
  expect(tokenF1(a, b)).toBeCloseTo(f1, 10);
});
