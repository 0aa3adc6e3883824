import { expect, test } from 'vitest';
import { acceptedLanguage } from '../../src/web/accept-language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['de', 'de'],
  ['DE-at', 'de'],
  ['sv, nl', 'en'],
  ['sv, fr;q=0.3, ja;q=0.9', 'ja'],
  ['ru, zh', 'ru'],
  ['es;q=0, pt;q=0.1', 'pt'],
  ['es;q=nonsense, de;q=0.1', 'de'],
  [`${'xx,'.repeat(1_000)}de`, 'en'],
])('%s is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
