import { expect, test } from 'vitest';
import { NameKeys } from '../../src/directory/name-keys.ts';
import { isPlaceName } from '../../src/directory/provinces.ts';
import { isOpener } from '../../src/language/mentions/names.ts';

test.for([
  ['Sergei Shoigu', 'Sergey Shoigu'],
  ['Shoigu', 'Choïgou'],
  ['Kyiv', 'Kiev'],
  ['Huguenot', 'Huguenots'],
  ['United States', 'U.S.'],
  ['United States of America', 'USA'],
  ['United Kingdom', 'Great Britain'],
] as const)('%s and %s share a key', ([name, other]) => {
  const keys = new NameKeys();
  expect(keys.of(other)).toEqual(keys.of(name));
  expect(keys.read(other)).toEqual(keys.of(name));
});

test.for([
  ['Li Qiang', 'Li Qiong'],
  ['Chen', 'Shen'],
  ['Wang Yi', 'Wang'],
  ['Niger', 'Nigeria'],
] as const)('%s and %s do not', ([name, other]) => {
  const keys = new NameKeys();
  expect(keys.of(other)).not.toEqual(keys.of(name));
});

test('a name that is only read is not remembered', () => {
  const keys = new NameKeys();
  expect(keys.read('Schoigu')).toEqual(['schoigu']);
  expect(keys.of('Shoigu')).toEqual(['shoigu']);
  expect(keys.read('Schoigu')).toEqual(['shoigu']);
});

test('provinces are places, people are not', () => {
  expect(['Nova Scotia', 'Kuala Lumpur', 'Asia', 'Shoigu', ''].map(isPlaceName)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('adverbs open sentences, names do not', () => {
  expect(['Later', 'Initially', 'Sergei', 'Italy'].map(isOpener)).toEqual([true, true, false, false]);
});
