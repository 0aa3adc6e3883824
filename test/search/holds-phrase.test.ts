import { describe, expect, test } from 'vitest';
import { holdsPhrase } from '../../src/search/holds-phrase.ts';
import { collection } from '../ranking/collection.ts';

describe('a phrase stands in the clips', () => {
  const { index } = collection({
    'a.txt': 'The prime suspect met the prime minister.\n\nA foreign guest came.',
    'b.txt': 'The minister of foreign affairs is head of state.',
  });

  test.each(['prime minister', 'head of state', 'foreign affairs', 'guest'])('%s', (phrase) => {
    expect(holdsPhrase(index, phrase)).toBe(true);
  });

  test.each(['minister prime', 'foreign minister', 'suspect minister', 'state foreign', 'premier', ''])(
    'but not %j',
    (phrase) => {
      expect(holdsPhrase(index, phrase)).toBe(false);
    },
  );
});

test('passages that come later count', () => {
  const { index } = collection({ 'a.txt': 'Nobody came.' });
  expect(holdsPhrase(index, 'premier')).toBe(false);
  const text = 'The premier came.';
  const source = { id: 'b', path: 'b.txt', title: 'b', text };
  index.add(source, [
    {
      id: 'b-1',
      sourceId: 'b',
      ordinal: 1,
      line: 1,
      kind: 'prose',
      span: { start: 0, end: text.length },
      text,
    },
  ]);
  expect(holdsPhrase(index, 'premier')).toBe(true);
});

test.each([
  ['premier', 'It will be premiered on Friday.', false],
  ['premier', 'Both premiers came.', true],
  ['defence minister', 'The defense minister came.', true],
  ['prime ministers', 'The prime minister came.', true],
  ['general', 'They generalised.', false],
])('the same stem is not the same word: %s in %s', (phrase, text, holds) => {
  expect(holdsPhrase(collection({ 'a.txt': text }).index, phrase)).toBe(holds);
});
