import { expect, test } from 'vitest';
import { readPassages } from '../../src/articles/passages.ts';
import { MiniSearchIndex } from '../../src/search/minisearch-index.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { allAtOnce } from '../../src/slices.ts';
import { weigh } from '../ranking/weigh.ts';

const MANY = 900;
const PARAGRAPHS = 90;

const large = {
  id: 'large00000',
  path: 'large.txt',
  title: 'Words',
  text: Array.from({ length: PARAGRAPHS }, (_, paragraph) =>
    Array.from({ length: MANY / PARAGRAPHS }, (_, at) => `word${paragraph}x${at}`).join(' '),
  ).join('.\n\n'),
};
const small = {
  id: 'small00000',
  path: 'small.txt',
  title: 'Rafts',
  text: 'A raft carried word7x7 to Galati.',
};
const add = (index: PassageIndex, source: typeof large) => index.add(source, readPassages(source.id, source));
const found = (index: PassageIndex, question: string) =>
  index.search(weigh(index, question), 40).map(({ entry }) => entry.source.path);

/** A copy of which MiniSearch knows nothing yet. */
function copied(): PassageIndex {
  const index = new MiniSearchIndex();
  add(index, large);
  add(index, small);
  return allAtOnce(index.copy());
}

test('an article of which MiniSearch knows a part is found by each of its words, once', () => {
  const index = copied();
  const settling = index.settle();
  let steps = 0;
  do {
    steps++;
    expect(found(index, 'word0x0')).toEqual(['large.txt']);
    expect(found(index, `word${PARAGRAPHS - 1}x3`)).toEqual(['large.txt']);
    expect(found(index, 'word7x7').sort()).toEqual(['large.txt', 'small.txt']);
  } while (settling.next().done !== true);
  expect(steps).toBeGreaterThan(3);
});

test.each([0, 1, 2, 3])('it can be removed and added again after %i steps', (steps) => {
  const index = copied();
  const settling = index.settle();
  for (let step = 0; step < steps; step++) settling.next();
  index.remove(large.id);
  expect(found(index, 'word7x7')).toEqual(['small.txt']);
  expect(found(index, 'word0x0')).toEqual([]);
  add(index, large);
  while (settling.next().done !== true);
  expect(found(index, 'word0x0')).toEqual(['large.txt']);
  expect(found(index, 'word7x7').sort()).toEqual(['large.txt', 'small.txt']);
});

test('two who settle the same index share the work', () => {
  const index = copied();
  const [one, other] = [index.settle(), index.settle()];
  for (let step = 0; step < 3; step++) {
    one.next();
    other.next();
  }
  allAtOnce(one);
  allAtOnce(other);
  expect(found(index, 'word0x0')).toEqual(['large.txt']);
  expect(index.remove(large.id)).toBe(true);
  expect(found(index, 'word0x0')).toEqual([]);
});
