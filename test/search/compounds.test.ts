import { expect, test } from 'vitest';
import { Compounds } from '../../src/search/compounds.ts';

function compoundsOf(stem: string, stems: readonly string[]): string[] {
  const compounds = new Compounds();
  for (const each of stems) compounds.add(each);
  return compounds.of(stem);
}

test('a compound and its head find each other', () => {
  const stems = ['bundeskanzl@de', 'kanzl@de', 'haus@de', 'kanzl@nl', 'kanzl'];
  expect(compoundsOf('kanzl@de', stems)).toEqual(['bundeskanzl@de']);
  expect(compoundsOf('altkanzl@de', stems)).toEqual(['kanzl@de']);
});

test('other stems have other compounds, in the same order whichever was there first', () => {
  expect(compoundsOf('kanzl@de', ['haus@de'])).toEqual([]);
  const later = ['haus@de', 'vizekanzl@de', 'bundeskanzl@de'];
  expect(compoundsOf('kanzl@de', later)).toEqual(['bundeskanzl@de', 'vizekanzl@de']);
  expect(compoundsOf('kanzl@de', later.toReversed())).toEqual(['bundeskanzl@de', 'vizekanzl@de']);
});

test('a stem that is removed is found no more', () => {
  const compounds = new Compounds();
  for (const each of ['bundeskanzl@de', 'vizekanzl@de']) compounds.add(each);
  compounds.remove('bundeskanzl@de');
  compounds.remove('kanzl@de');
  expect(compounds.of('kanzl@de')).toEqual(['vizekanzl@de']);
});

test('Chinese words meet at either end', () => {
  expect(compoundsOf('四川@zh', ['四川省@zh', '北京@zh'])).toEqual(['四川省@zh']);
});

test('short heads, and languages without compounds, have none', () => {
  expect(compoundsOf('tag@de', ['montag@de'])).toEqual([]);
  expect(compoundsOf('house', ['lighthouse'])).toEqual([]);
});
