import { expect, test } from 'vitest';
import { patternOf } from '../../src/language/pattern-of.ts';

test('a pattern is made once for its source and flags', () => {
  expect(patternOf('a+', 'u')).toBe(patternOf('a+', 'u'));
  expect(patternOf('a+', 'iu')).not.toBe(patternOf('a+', 'u'));
  expect(patternOf('a+', 'iu').test('A')).toBe(true);
});
