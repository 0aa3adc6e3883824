import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShardList, shardsName, writeShardList } from '../src/shards.ts';

test.for([
  ['0', [0]],
  ['0,1', [0, 1]],
  ['0-3', [0, 1, 2, 3]],
  [' 7 , 0 - 2 ', [0, 1, 2, 7]],
  ['1,1', [1, 1]],
] as const)('%j is read', ([text, list]) => {
  expect(readShardList(text)).toEqual(list);
});

test.for(['', ' ', ',', '0,', 'a', '2-1', '-1', '1-2-3', '100000'])('%j is no list of shards', (text) => {
  expect(readShardList(text)).toBeUndefined();
});

test('whatever is written is read back', () => {
  const lists = fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1 });
  fc.assert(
    fc.property(lists, (shards) => {
      const list = shards.sort((a, b) => a - b);
      expect(readShardList(writeShardList(list))).toEqual(list);
    }),
  );
});

test('neighbours are written as a range', () => {
  expect(shardsName({ list: [0, 1, 2, 4], count: 6 })).toBe('0-2,4 of 6');
});
