import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { DIRECTORY_WORDS, dateIn } from '../../../src/replies/messages/directory.ts';
import { plural } from '../../../src/replies/messages/plural.ts';

/** Discord's limit for a button, which two of these words label. */
const MAX_BUTTON_LABEL = 80;

describe.for(LANGUAGES)('%s', (language) => {
  const words = DIRECTORY_WORDS[language];
  const { cardHint, ...others } = words;
  const said = [
    ['cardHint', cardHint('who')],
    ...Object.entries(others).map(([key, word]) => [key, typeof word === 'string' ? word : word(2, 5)]),
  ];

  test.for(said)('%s is said in a few words', ([, text]) => {
    expect(text?.trim()).not.toBe('');
    expect(text?.length).toBeLessThan(MAX_BUTTON_LABEL);
  });

  test('has words of its own', () => {
    if (language === 'en') return;
    const { nobody, undated, together, differing } = DIRECTORY_WORDS.en;
    expect([words.nobody, words.undated, words.together, words.differing]).not.toContain(nobody);
    expect([words.nobody, words.undated, words.together, words.differing]).not.toContain(undated);
    expect(words.together).not.toBe(together);
    expect(words.differing).not.toBe(differing);
  });

  test('numbers stand in what counts them', () => {
    for (const count of [
      words.people,
      words.places,
      words.timeline,
      words.sources,
      words.mentions,
      words.silent,
    ]) {
      for (const number of [0, 1, 2, 5, 21]) expect(count(number)).toContain(String(number));
    }
  });
});

test('Russian counts in three forms', () => {
  const { sources } = DIRECTORY_WORDS.ru;
  expect([1, 3, 5, 21].map(sources)).toEqual(['1 источник', '3 источника', '5 источников', '21 источник']);
  expect(plural('ru', 3, { one: 'раз', other: 'раз' })).toBe('3 раз');
});

test.for([
  ['en', '2025-02-28', '28 February 2025'],
  ['de', '2025-02-28', '28. Februar 2025'],
  ['ja', '2025-02-28', '2025年2月28日'],
  ['en', '2025-02', 'February 2025'],
  ['fr', '1652', '1652'],
  ['en', '**soon**-x', '**soon**-x'],
] as const)('in %s, %s is %s', ([language, iso, written]) => {
  expect(dateIn(language, iso)).toBe(written);
});
