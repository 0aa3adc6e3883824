import { expect, test } from 'vitest';
import { namesToSuggest } from '../../src/answers/names-to-suggest.ts';
import { allAtOnce } from '../../src/slices.ts';
import { collection } from '../ranking/collection.ts';

const ARTICLE = `Visit to Beijing

Sergei Shoigu met Wang Yi in Beijing. Observers saw Shoigu smile.

The Visit

Then Shoigu left for Moscow. SHOIGU was tired, and Shoigu slept.

Observers said that nothing happened.`;
const names = allAtOnce(namesToSuggest(collection({ 'a.txt': ARTICLE }).index));
const of = (text: string) => names.find((name) => name.text === text);

test('people, places and headings of the clips, those of the most passages first', () => {
  expect(names[0]).toEqual({ text: 'Shoigu', kind: 'person', passages: 2 });
  expect(of('Sergei Shoigu')).toMatchObject({ kind: 'person', passages: 1 });
  expect(of('Moscow')?.passages).toBe(1);
  expect(of('Visit to Beijing')?.kind).toBe('topic');
  expect(of('The Visit')?.kind).toBe('topic');
});

test('a word that only begins sentences is no name', () => {
  expect(of('Observers')).toBeUndefined();
});

test('clips without names have nothing to suggest', () => {
  expect(allAtOnce(namesToSuggest(collection({}).index))).toEqual([]);
  expect(allAtOnce(namesToSuggest(collection({ 'a.txt': 'it rained. it rained again.' }).index))).toEqual([]);
});
