import { expect, test } from 'vitest';
import { localizations, wordsOf } from '../../src/discord/localizations.ts';

test('words are given for every locale of a language that has some', () => {
  const words = { name: 'preguntar', description: 'Responde' };
  expect(localizations((language) => (language === 'es' ? words : undefined))).toEqual({
    name_localizations: { 'es-ES': 'preguntar', 'es-419': 'preguntar' },
    description_localizations: { 'es-ES': 'Responde', 'es-419': 'Responde' },
  });
});

test('without words there are no fields', () => {
  expect(localizations(() => undefined)).toEqual({});
});

test('what Discord returns without translations equals what is sent without', () => {
  const returned = {
    name: 'ask',
    description: 'Ask',
    name_localizations: null,
    description_localizations: null,
  };
  expect(wordsOf(returned)).toEqual(wordsOf({ name: 'ask', description: 'Ask' }));
});
