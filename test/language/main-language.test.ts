import { expect, test } from 'vitest';
import { mainLanguage } from '../../src/language/main-language.ts';

test('the main language is that of most of the text', () => {
  const sources = [
    { language: 'de-AT', text: 'x'.repeat(30) },
    { language: 'en', text: 'x'.repeat(50) },
    { language: 'de', text: 'x'.repeat(30) },
    { text: 'x'.repeat(500) },
  ];
  expect(mainLanguage(sources)).toBe('de');
});

test('it is English where nothing tells', () => {
  expect(mainLanguage([{ text: 'Putin' }])).toBe('en');
});
