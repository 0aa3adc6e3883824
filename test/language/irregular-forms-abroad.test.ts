import { expect, test } from 'vitest';
import { baseForm } from '../../src/language/irregular-forms-abroad.ts';

test.for([
  ['traf', 'de', 'treffen'],
  ['murió', 'es', 'morir'],
  ['élu', 'fr', 'élire'],
  ['disse', 'pt', 'dizer'],
  ['нашла', 'ru', 'найти'],
] as const)('“%s” (%s) is a form of “%s”', ([form, language, base]) => {
  expect(baseForm(form, language)).toBe(base);
});

test('other words and languages come back as they are', () => {
  expect(baseForm('haus', 'de')).toBe('haus');
  expect(baseForm('traf', 'nl')).toBe('traf');
});
