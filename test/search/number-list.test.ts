import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberList } from '../../src/search/number-list.ts';

function listOf(numbers: readonly number[]): NumberList {
  const list = new NumberList();
  for (const number of numbers) list.push(number);
  return list;
}

test('a list holds what was pushed, however long it is, in the smallest array that can', () => {
  const numbers = fc.oneof(fc.nat(255), fc.nat(65_535), fc.nat(2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 300, size: 'max' }), (all) => {
      const list = listOf(all);
      const smallest = list.smallest();
      const most = Math.max(0, ...all);
      expect([...smallest]).toEqual(all);
      expect([...list.all()]).toEqual(all);
      expect(list.length).toBe(all.length);
      expect(smallest.BYTES_PER_ELEMENT).toBe(most < 2 ** 8 ? 1 : most < 2 ** 16 ? 2 : 4);
    }),
  );
});

test('what a list gave does not change when it goes on', () => {
  const list = listOf([1, 2]);
  const [smallest, all] = [list.smallest(), list.all()];
  for (let number = 0; number < 100; number++) list.push(number * 1_000);
  expect([[...smallest], [...all]]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});
