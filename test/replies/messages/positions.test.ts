import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { placeOf, positionOf } from '../../../src/replies/messages/positions.ts';
import { expectEveryLanguage } from './every-language.ts';

const LARGEST = 999_999_999;

describe('where a passage stands', () => {
  test('is said in every language, and in no other', () => {
    expectEveryLanguage((language) => placeOf(LARGEST, { line: LARGEST }, language));
    expectEveryLanguage((language) => placeOf(1, { line: 1, page: LARGEST, extractedFrom: 'PDF' }, language));
  });

  test('in a text file: paragraph and line', () => {
    expect(placeOf(3, { line: 5 }, 'en')).toBe('¶3, line 5');
    expect(positionOf({ line: 5 }, 'en')).toBe('line 5');
  });

  test('in a file with pages: page and paragraph, and what the text was taken out of', () => {
    expect(placeOf(3, { line: 5, page: 4, extractedFrom: 'PDF' }, 'en')).toBe('page 4, ¶3, text from PDF');
    expect(positionOf({ line: 5, page: 4, extractedFrom: 'PDF' }, 'en')).toBe('page 4, text from PDF');
  });

  test('a line of extracted text is no line of the file, and is not told', () => {
    for (const language of LANGUAGES) {
      expect(placeOf(3, { line: 75, extractedFrom: 'HTML' }, language)).toMatch(/^¶3\D+HTML\D*$/);
    }
  });
});
