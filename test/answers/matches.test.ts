import { expect, test } from 'vitest';
import { matchSpans } from '../../src/answers/matches.ts';
import { collection } from '../ranking/collection.ts';

const TEXT = 'Talks\n\nShoigu’s visit: the visitors, visiting the U.S., met us.';
const { index } = collection({ 'a.txt': TEXT });
const entry = index.entries[1];

test.each([
  ['every form of a word', ['visit'], ['visit', 'visiting']],
  ['a word with its possessive ending', ['shoigu'], ['Shoigu’s']],
  ['an irregular form', ['meet'], ['met']],
  ['the country and not the pronoun', ['us·'], ['U.S.']],
  ['several words in order', ['meet', 'shoigu'], ['Shoigu’s', 'met']],
  ['no stop word', ['the'], []],
  ['nothing', [], []],
])('the words of a question stand in a passage: %s', (_, stems, found) => {
  if (entry === undefined) throw new Error('the passage is missing');
  const ids = stems.map((stem) => index.lexicon.idOf(stem) ?? -1);
  const spans = matchSpans(entry, new Set(ids));
  expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual(found);
});
