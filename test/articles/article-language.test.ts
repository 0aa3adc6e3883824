import { expect, test } from 'vitest';
import { articleLanguage } from '../../src/articles/article-language.ts';

const GERMAN = 'Der Minister traf am Freitag in Peking ein, und die Gespräche dauerten etwa sechs Stunden.';

test('the catalogue is believed first, then the text, then the file', () => {
  expect(articleLanguage(GERMAN, 'nl', 'en')).toBe('nl');
  expect(articleLanguage(GERMAN, undefined, 'en')).toBe('de');
  expect(articleLanguage('Putin', undefined, 'en')).toBe('en');
});

test('a tag of the same language says more', () => {
  expect(articleLanguage(GERMAN, undefined, 'de-AT')).toBe('de-AT');
});

test('nothing is guessed of a few words', () => {
  expect(articleLanguage('Putin', undefined, undefined)).toBeUndefined();
});
