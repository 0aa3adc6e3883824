import { expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { counted, directoryOf } from './directory-of.ts';

const clips = await openClipbook('data/articles');

test('the places of the five articles with sources and mentions, most mentioned first', () => {
  const { names } = clips.places();
  expect(counted(names).slice(0, 6)).toEqual([
    'Russia 49',
    'China 48',
    'Beijing 32',
    'Ukraine 23',
    'Moscow 15',
    'United States 8',
  ]);
  expect(names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Kuala Lumpur', 'Zhuhai', 'Istanbul']),
  );
  expect(names.find(({ name }) => name === 'Kuala Lumpur')).toMatchObject({ sources: 2, kind: 'place' });
});

test('a state has one row under all of its names', () => {
  const { names } = directoryOf({
    'a.txt':
      'The US said so. The United States has left. In America it rained. Kyiv waits. Kiev fell. They left Kyiv.',
  }).places();
  expect(counted(names)).toEqual(['Kyiv 3', 'United States 3']);
});

test('a name that the gazetteer does not know is a place where things happen in it', () => {
  const { names } = directoryOf({ 'a.txt': 'They met in Zhuhai. Later many left Nova Scotia.' }).places();
  expect(counted(names)).toEqual(['Nova Scotia 1', 'Zhuhai 1']);
});

test('a president is no place even where his name is one', () => {
  const directory = directoryOf({
    'a.txt': 'President George Washington said so. Later Washington D.C. was built.',
  });
  expect(counted(directory.people().names)).toEqual(['George Washington 1']);
});
