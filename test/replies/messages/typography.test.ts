import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';
import { listed, moreLine, quoted } from '../../../src/replies/messages/typography.ts';
import { expectEveryLanguage } from './every-language.ts';

test.for<[Language, string]>([
  ['en', '“Xi”'],
  ['es', '«Xi»'],
  ['fr', '«\u00a0Xi\u00a0»'],
  ['de', '„Xi“'],
  ['pt', '“Xi”'],
  ['ru', '«Xi»'],
  ['zh', '“Xi”'],
  ['ja', '「Xi」'],
])('%s quotes a word as %s', ([language, marked]) => {
  expect(quoted('Xi', language)).toBe(marked);
});

test('a list says in every language how many it leaves out, and nothing when it leaves out none', () => {
  expectEveryLanguage((language) => listed(['1', '2'], 5, language));
  expectEveryLanguage((language) => moreLine(3, language));
  for (const language of LANGUAGES) {
    expect(listed(['1', '2'], 2, language)).toMatch(/^1[,、] ?2$/);
    expect(listed(['1'], 4, language)).toContain('3');
    expect(moreLine(3, language)).toMatch(/^\S.*3/);
  }
});
