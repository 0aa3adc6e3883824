import { expect, test } from 'vitest';
import { relatedAbroad } from '../../src/search/related-abroad.ts';
import { collection } from '../ranking/collection.ts';

const { lexicon } = collection({
  'a.txt': { language: 'de', text: 'Der Bundeskanzler kam zum Brand. Die Brandstiftung war klar.' },
}).index;

test('synonyms and compounds of the clips stand for a word', () => {
  expect(relatedAbroad({ stem: 'feu@de' }, 'de', lexicon).map(({ stem }) => stem)).toEqual(['brand@de']);
  expect(relatedAbroad({ stem: 'kanzl@de' }, 'de', lexicon).map(({ stem }) => stem)).toEqual([
    'bundeskanzl@de',
  ]);
});

test('what the clips do not hold stands for nothing', () => {
  expect(relatedAbroad({ stem: 'hochwass@de' }, 'de', lexicon)).toEqual([]);
});
