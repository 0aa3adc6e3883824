import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapse } from '../../src/answers/collapse.ts';
import { stretchedWords } from '../../src/answers/stretched-words.ts';
import { stems } from '../../src/language/tokenize.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { rankPassages } from '../../src/search/rank.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { collection } from '../ranking/collection.ts';
import { weigh } from '../ranking/weigh.ts';

const { index } = collection({
  'a.txt': 'The US sent envoys to the talks.',
  'b.txt': 'American envoys came late.',
  'c.txt': 'Other envoys slept.',
  'd.txt': 'Some envoys sang of China and of Beijing.',
  'e.txt': 'All envoys danced in China.',
});

/** What was stretched for a question whose passages rank in this order, given by their paths. */
function stretched(index: PassageIndex, question: string, order: readonly string[]) {
  const query = weigh(index, question);
  const places = collapse(rankPassages(index, query), 20);
  const ordered = order.flatMap((path) => places.filter(({ entry }) => entry.source.path === path));
  expect(ordered).toHaveLength(order.length);
  return stretchedWords(query, ordered, index.lexicon);
}

describe('a word of the question is stretched', () => {
  test('when only a related word stands in the passages', () => {
    expect(stretched(index, 'American envoys', ['a.txt'])).toEqual([{ from: 'American', to: 'US' }]);
  });

  test('as the question wrote it and as the clips write the other', () => {
    expect(stretched(index, 'chinese envoys', ['e.txt'])).toEqual([{ from: 'chinese', to: 'China' }]);
  });

  test('to the heavier of two words, which is the one that tells more', () => {
    expect(stretched(index, 'Chinese envoys', ['d.txt', 'e.txt'])).toEqual([
      { from: 'Chinese', to: 'Beijing' },
    ]);
  });

  test('although a passage further down than the third holds it', () => {
    const order = ['a.txt', 'c.txt', 'd.txt', 'b.txt'];
    expect(stretched(index, 'American envoys', order)).toEqual([{ from: 'American', to: 'US' }]);
  });
});

describe('no word of the question is stretched', () => {
  test('when one of the first three passages holds it', () => {
    expect(stretched(index, 'American envoys', ['a.txt', 'c.txt', 'b.txt'])).toEqual([]);
  });

  test('when only a passage further down than the third holds a related word', () => {
    const { index } = collection({
      'a.txt': 'Red envoys came.',
      'b.txt': 'Blue envoys sang.',
      'c.txt': 'Green envoys slept.',
      'd.txt': 'The US sent envoys.',
    });
    expect(stretched(index, 'American envoys', ['a.txt', 'b.txt', 'c.txt', 'd.txt'])).toEqual([]);
    expect(stretched(index, 'American envoys', ['a.txt', 'b.txt', 'd.txt', 'c.txt'])).toHaveLength(1);
  });

  test('without passages, and when no word stands for it', () => {
    expect(stretched(index, 'American envoys', [])).toEqual([]);
    expect(stretched(index, 'Napoleon envoys', ['a.txt'])).toEqual([]);
  });
});

test('what is stretched is the question’s, stands in none of the first passages, and its substitute in one', () => {
  fc.assert(
    fc.property(someClips, someWords, ({ index }, question) => {
      const query = weigh(index, question);
      const places = collapse(rankPassages(index, query), 12);
      const told = stretchedWords(query, places, index.lexicon);
      const held = new Set(places.slice(0, 3).flatMap(({ entry }) => stems(entry.passage.text)));
      const surfaces = new Set([...held].map((stem) => index.lexicon.surfaceOf(stem)));
      for (const { from, to } of told) {
        const slots = query.slots.filter(({ surface }) => surface === from);
        expect(slots.length).toBeGreaterThan(0);
        expect(slots.some(({ id }) => id === undefined || !held.has(index.lexicon.stemOf(id)))).toBe(true);
        expect(surfaces).toContain(to);
      }
      expect(told.length).toBeLessThanOrEqual(query.slots.length);
    }),
    { numRuns: 150 },
  );
});
