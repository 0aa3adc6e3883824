import { expect, test } from 'vitest';
import { compoundsOf } from '../../src/search/compounds.ts';

test('a compound and its head find each other', () => {
  const stems = ['bundeskanzl@de', 'kanzl@de', 'haus@de', 'kanzl@nl', 'kanzl'];
  expect(compoundsOf('kanzl@de', stems)).toEqual(['bundeskanzl@de']);
  expect(compoundsOf('altkanzl@de', stems)).toEqual(['kanzl@de']);
});

test('words that are added later are found as well', () => {
  const stems = ['haus@de'];
  expect(compoundsOf('kanzl@de', stems)).toEqual([]);
  stems.push('bundeskanzl@de');
  expect(compoundsOf('kanzl@de', stems)).toEqual(['bundeskanzl@de']);
});

test('Chinese words meet at either end', () => {
  expect(compoundsOf('四川@zh', ['四川省@zh', '北京@zh'])).toEqual(['四川省@zh']);
});

test('short heads, and languages without compounds, have none', () => {
  expect(compoundsOf('tag@de', ['montag@de'])).toEqual([]);
  expect(compoundsOf('house', ['lighthouse'])).toEqual([]);
});
