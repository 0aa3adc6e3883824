import { expect, test } from 'vitest';
import { relatedAbroad } from '../../src/search/related-abroad.ts';
import { collection } from '../ranking/collection.ts';

const { lexicon } = collection({
  'a.txt': { language: 'de', text: 'Der Bundeskanzler kam zum Brand. Die Brandstiftung war klar.' },
}).index;

test('synonyms and compounds of the clips stand for a word', () => {
  expect(relatedAbroad('feu@de', 'de', lexicon).map(({ stem }) => stem)).toEqual(['brand@de']);
  expect(relatedAbroad('kanzl@de', 'de', lexicon).map(({ stem }) => stem)).toEqual(['bundeskanzl@de']);
});

test('what the clips do not hold stands for nothing', () => {
  expect(relatedAbroad('hochwass@de', 'de', lexicon)).toEqual([]);
});
