import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem } from '../../src/language/stem.ts';

test.each([
  ['visit', ['visit', 'visits', 'visited', 'visiting']],
  ['meet', ['meet', 'meets', 'met', 'meeting', 'meetings']],
  ['say', ['say', 'said']],
  ['child', ['child', 'children']],
  ['person', ['person', 'people', 'persons']],
])('the forms of "%s" have one stem', (base, forms) => {
  for (const form of forms) expect(stem(form)).toBe(stem(base));
});

test.each([
  ['russia', 'rush', false],
  ['minister', 'ministry', false],
  ['talk', 'talks', true],
])('%s and %s: %s', (one, other, same) => {
  expect(stem(one) === stem(other)).toBe(same);
});

test.each(['us·', 'su57', '1000', '3.5', '北京', 'шоигу', 'xi', 'was', ''])('%j keeps its form', (word) => {
  expect(stem(word)).toBe(word);
});

test.each(['constructor', '__proto__', 'hasOwnProperty'])(
  'a name of the language is a word like any other: %s',
  (word) => {
    expect(stem(word)).toBeTypeOf('string');
  },
);

test('any word has a stem, the same each time, that is not empty', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.stringMatching(/^[a-z]{1,15}$/),
      (any, english) => {
        for (const word of [any, english]) {
          const first = stem(word);
          expect(first).not.toBe('');
          expect(stem(word)).toBe(first);
        }
      },
    ),
  );
});
