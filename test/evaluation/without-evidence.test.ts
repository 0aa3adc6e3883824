import { expect, test } from 'vitest';
import { withoutEvidence } from '../../src/evaluation/without-evidence.ts';
import { collection } from '../ranking/collection.ts';
import { gold } from './hand-made.ts';

const articles = { 'a.txt': 'Snow fell.\n\nIt melted.\n', 'b.txt': 'Rain fell.\n', 'c.txt': 'Hail fell.\n' };
const { index } = collection(articles);
const [inA, againInA, inB, inBoth] = [
  gold([['a.txt', 0, 4]], { id: 'a' }),
  gold([['a.txt', 5, 9]], { id: 'a again' }),
  gold([['b.txt', 0, 4]], { id: 'b' }),
  gold(
    [
      ['b.txt', 0, 4],
      ['a.txt', 0, 4],
      ['b.txt', 5, 9],
    ],
    { id: 'both' },
  ),
];
const removals = (...questions: Parameters<typeof withoutEvidence>[1]) =>
  [...withoutEvidence(index, questions)].map((removal) => ({
    asked: removal.questions.map(({ id }) => id),
    left: [...new Set(removal.index.entries.map(({ source }) => source.path))],
  }));

test('each answerable question is asked of everything but the articles of its evidence', () => {
  expect(removals(inA, inB, againInA, inBoth)).toEqual([
    { asked: ['a', 'a again'], left: ['b.txt', 'c.txt'] },
    { asked: ['b'], left: ['a.txt', 'c.txt'] },
    { asked: ['both'], left: ['c.txt'] },
  ]);
});

test('what is left is indexed as if nothing else had ever been there', () => {
  const [removal] = withoutEvidence(index, [inB]);
  const alone = collection({ 'a.txt': articles['a.txt'], 'c.txt': articles['c.txt'] }).index;
  const texts = (from: typeof index) => from.entries.map(({ passage }) => [passage.id, passage.text]);
  expect(removal && texts(removal.index)).toEqual(texts(alone));
  expect(removal?.index.lexicon.idOf('rain')).toBeUndefined();
  expect(index.lexicon.idOf('rain')).toBeDefined();
});

test('unanswerable questions, and those that every article answers, are left out', () => {
  const everywhere = gold(Object.keys(articles).map((path) => [path, 0, 4] as const));
  expect(removals(gold([]), everywhere)).toEqual([]);
});
