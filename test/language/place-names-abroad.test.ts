import { expect, test } from 'vitest';
import { namesOfPlaceAbroad } from '../../src/language/place-names-abroad.ts';

test.for([
  ['Пекине', 'ru', 'Beijing'],
  ['Германии', 'ru', 'Germany'],
  ['莫斯科', 'zh', 'Moscow'],
  ['Alemania', 'es', 'Deutschland'],
  ['Londres', 'fr', '伦敦'],
] as const)('“%s” (%s) is “%s” elsewhere', ([written, language, other]) => {
  expect(namesOfPlaceAbroad(written, language)).toContain(other);
});

test('other words are no places', () => {
  expect(namesOfPlaceAbroad('Haus', 'de')).toEqual([]);
  expect(namesOfPlaceAbroad('министр', 'ru')).toEqual([]);
});
