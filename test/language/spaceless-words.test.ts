import { expect, test } from 'vitest';
import { knowsWords, wordsWithoutSpaces } from '../../src/language/spaceless-words.ts';

/** What a Node without ICU's dictionaries does with Chinese. */
const characters = {
  segment: (text: string) =>
    [...text].map((segment, index) => ({
      segment,
      index,
      input: text,
      isWordLike: true,
    })) as unknown as Intl.Segments,
};

test('words are those of the dictionaries, with their places', () => {
  expect(wordsWithoutSpaces('抵达北京')).toEqual([
    { text: '抵达', index: 0 },
    { text: '北京', index: 2 },
  ]);
});

test('without dictionaries every two neighbouring characters are a word', () => {
  expect(knowsWords(characters)).toBe(false);
  expect(wordsWithoutSpaces('抵达北京2025年', characters)).toEqual([
    { text: '抵达', index: 0 },
    { text: '达北', index: 1 },
    { text: '北京', index: 2 },
    { text: '2025', index: 4 },
    { text: '年', index: 8 },
  ]);
});

test('a character alone is a word', () => {
  expect(wordsWithoutSpaces('京', characters)).toEqual([{ text: '京', index: 0 }]);
});
