import { Locale } from 'discord.js';
import { expect, test } from 'vitest';
import { LANGUAGES, languageOf } from '../../src/replies/languages.ts';

test.each([
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['es-419', 'es'],
  ['pt-BR', 'pt'],
  ['zh-TW', 'zh'],
  ['ja', 'ja'],
  ['DE', 'de'],
  ['sv-SE', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('%s is answered in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test('every language is one that Discord has', () => {
  const locales = Object.values(Locale).map((locale) => locale.split('-')[0]);
  for (const language of LANGUAGES) expect(locales).toContain(language);
});
