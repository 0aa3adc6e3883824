import { expect, test } from 'vitest';
import { matchSpans } from '../../src/answers/matches.ts';
import { readPassages } from '../../src/articles/passages.ts';

const TEXT = 'Talks\n\nShoigu’s visit: the visitors, visiting the U.S., met us.';
const passage = readPassages('k3f9a2xq0d', TEXT)[1];

test.each([
  ['every form of a word', ['visit'], ['visit', 'visiting']],
  ['a word with its possessive ending', ['shoigu'], ['Shoigu’s']],
  ['an irregular form', ['meet'], ['met']],
  ['the country and not the pronoun', ['us·'], ['U.S.']],
  ['several words in order', ['meet', 'shoigu'], ['Shoigu’s', 'met']],
  ['no stop word', ['the'], []],
  ['nothing', [], []],
])('the words of a question stand in a passage: %s', (_, stems, found) => {
  if (passage === undefined) throw new Error('the passage is missing');
  const spans = matchSpans(passage, new Set(stems));
  expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual(found);
});
