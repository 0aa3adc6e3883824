import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';
import { findWords } from '../../src/search/found-words.ts';
import { readTerms } from '../../src/search/read-terms.ts';
import { weighQuery } from '../../src/search/weighed-query.ts';
import { closeness, sequenceShare } from '../../src/search/word-order.ts';
import { collection } from '../ranking/collection.ts';

const { index } = collection({
  'a.txt':
    'The Security Council met.\n\nThe Council on security.\n\nSecurity matters, and so the old council says.',
});
const [inOrder, turned, apart] = index.entries.map(({ tokenIds }) => tokenIds);

const weigh = (question: string) =>
  weighQuery(readTerms(question, tokenize(question), index.lexicon).terms, 'what', false, index.lexicon);
const inPassage = (question: string, at: number) => {
  const entry = index.entries[at];
  if (entry === undefined) throw new Error(`no passage ${at}`);
  return closeness(weigh(question), findWords(weigh(question), entry));
};
const share = (question: string, ids: Uint32Array | undefined, order: 'in order' | 'either order') =>
  sequenceShare(weigh(question), ids ?? new Uint32Array(), 2, order);

test('a pair in the order of the question counts either way', () => {
  expect(share('security council', inOrder, 'in order')).toBe(1);
  expect(share('security council', inOrder, 'either order')).toBe(1);
});

test('a pair the other way round, or with a word between, is no pair in order', () => {
  expect(share('security council', turned, 'in order')).toBe(0);
  expect(share('security council', turned, 'either order')).toBe(1);
});

test('words far apart are no pair', () => {
  expect(share('security council', apart, 'either order')).toBe(0);
});

test('an unknown word between two words parts them', () => {
  expect(share('security zebra council', inOrder, 'either order')).toBe(0);
});

test('one word has no neighbours', () => {
  expect(share('security', inOrder, 'in order')).toBe(0);
});

test('words are closer the fewer stand between them', () => {
  const near = inPassage('security council', 0);
  const far = inPassage('security council', 2);
  expect(near).toBeGreaterThan(far);
  expect(far).toBeGreaterThan(0);
  expect(near).toBeLessThanOrEqual(1);
});

test('a word alone is close to nothing', () => {
  expect(inPassage('security zebra', 0)).toBe(0);
});
