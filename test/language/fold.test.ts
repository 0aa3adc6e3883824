import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { anyText } from '../arbitraries/text.ts';

test.each([
  ['case', 'BEIJING', 'beijing'],
  ['accents', 'Façade', 'facade'],
  ['accents written as marks of their own', 'Fac\u0327ade', 'facade'],
  ['a curly possessive', 'Shoigu’s', 'shoigu'],
  ['a straight possessive', "Shoigu's", 'shoigu'],
  ['the possessive of a name in s', "Reuters'", 'reuters'],
  ['the apostrophe of a name', 'O’Brien', 'obrien'],
  ['letters that are no letter with an accent', 'Łódź', 'lodz'],
  ['ligatures', 'Straße', 'strasse'],
  ['typographic ligatures', 'oﬃcial', 'official'],
  ['the Turkish dotted capital', 'İstanbul', 'istanbul'],
  ['full-width letters', 'ＷＨＯ', 'who'],
  ['letters dressed up as mathematics', '𝐖𝐇𝐎', 'who'],
  ['the Cyrillic short i', 'Шойгу', 'шоигу'],
])('%s: %s → %s', (_, word, folded) => {
  expect(fold(word)).toBe(folded);
});

describe('contractions fold to their first word, never to another word', () => {
  test.each([
    ['she’ll', 'she'],
    ["he'll", 'he'],
    ["I'll", 'i'],
    ["I'd", 'i'],
    ["we'd", 'we'],
    ["we're", 'we'],
    ["I'm", 'i'],
    ['they’ve', 'they'],
  ])('%s → %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  test('negations keep their own form', () => {
    expect(fold("can't")).toBe('cant');
    expect(fold("won't")).toBe('wont');
  });
});

test.each(['北京', 'ประเทศไทย', 'हिन्दी', 'su57', '3.5', ''])(
  'what has no Latin letters stays: %j',
  (word) => {
    expect(fold(word)).toBe(word);
  },
);

test('upper and lower case of an English word are one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zà-öø-þ]{1,12}$/), (word) => {
      expect(fold(word.toUpperCase())).toBe(fold(word));
    }),
  );
});

test('composed and decomposed forms of any text are one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});
