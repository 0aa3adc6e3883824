import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapse, placesOf } from '../../src/answers/collapse.ts';
import { rankPassages, type ScoredPassage } from '../../src/search/rank.ts';
import { newsWord } from '../arbitraries/text.ts';
import { collection } from '../ranking/collection.ts';
import { weigh } from '../ranking/weigh.ts';

/** Passages of these texts, all of which hold the word "visit", ranked for it. */
function ranked(...texts: string[]): ScoredPassage[] {
  const { index } = collection(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, `visit ${text}`])));
  return rankPassages(index, weigh(index, 'visit'));
}

const counts = (texts: string[], limit = 10) =>
  collapse(ranked(...texts), limit).map(({ copies }) => copies.length);

const LONG = 'Shoigu arrived in Beijing for talks about security';

describe('passages count as the same', () => {
  test.each([
    ['word for word', LONG, LONG],
    [
      'with other stop words, case and accents',
      LONG,
      'To BEIJING, Shoigu had arrivéd: talks on the security',
    ],
    ['with half of the words added', LONG, `${LONG} with Wang Yi and Xi Jinping`],
  ])('%s', (_, a, b) => {
    expect(counts([a, b])).toEqual([1]);
  });
});

describe('passages keep their places', () => {
  test.each([
    ['with other words', LONG, 'Nobody expects anything from this trip of ministers'],
    ['with more than half of the words added', LONG, `${LONG} ${'one two three four five six seven eight'}`],
    ['with another figure', `${LONG} at 10`, `${LONG} at 11`],
    ['with a figure more', LONG, `${LONG} in 2025`],
    ['with five words', 'Shoigu arrived in Beijing yesterday', 'Shoigu arrived in Beijing yesterday'],
  ])('%s', (_, a, b) => {
    expect(counts([a, b])).toEqual([0, 0]);
  });
});

test('a figure twice is the same as once, and their order does not matter', () => {
  expect(counts([`${LONG} 10 12 10`, `${LONG} 12 10`])).toEqual([1]);
});

test('the best-ranked keeps the place, and its copies are in rank order', () => {
  const passages = ranked(LONG, 'Nobody else', LONG, LONG);
  const places = collapse(passages, 10);
  const order = passages.map(({ entry }) => entry.passage.id);
  const first = places.find(({ copies }) => copies.length > 0);
  const ids = [first?.entry, ...(first?.copies ?? [])].map((entry) => entry?.passage.id ?? '');
  expect(ids.map((id) => order.indexOf(id))).toEqual(
    ids.map((id) => order.indexOf(id)).sort((a, b) => a - b),
  );
});

test('every passage takes a place or is a copy, unless the places are full; order is kept', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(newsWord, { maxLength: 12 }).map((all) => all.join(' ')),
        { maxLength: 8 },
      ),
      fc.integer({ min: 1, max: 9 }),
      (texts, limit) => {
        const passages = ranked(...texts);
        const places = collapse(passages, limit);
        expect(places.length).toBeLessThanOrEqual(limit);
        const shown = places.flatMap(({ entry, copies }) => [entry, ...copies]);
        expect(new Set(shown).size).toBe(shown.length);
        if (places.length < limit) expect(shown).toHaveLength(passages.length);
        const scores = places.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      },
    ),
    { numRuns: 60 },
  );
});

test('passages far behind the best one have no place', () => {
  const passages = ranked(LONG, 'Nobody expects anything from this trip of ministers');
  const [best] = passages;
  const far = passages.map((passage, at) => ({ ...passage, score: (best?.score ?? 0) - at * 20 }));
  expect(placesOf(passages, 10)).toHaveLength(2);
  expect(placesOf(far, 10).map(({ entry }) => entry)).toEqual([best?.entry]);
  expect(placesOf([], 10)).toEqual([]);
});
