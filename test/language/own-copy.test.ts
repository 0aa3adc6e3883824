import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownCopy } from '../../src/language/own-copy.ts';

test('a copy of a string has its characters, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(ownCopy(text)).toBe(text);
    }),
  );
  expect(ownCopy(`a lone half ${String.fromCharCode(0xd83d)} stays`)).toBe(
    `a lone half ${String.fromCharCode(0xd83d)} stays`,
  );
});
