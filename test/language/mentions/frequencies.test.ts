import { expect, test } from 'vitest';
import { frequencyMentions } from '../../../src/language/mentions/frequencies.ts';

const frequencies = (text: string) => frequencyMentions(text).map((mention) => mention.text);

test.each([
  ['He has been there twice this year.', ['twice']],
  ['They met at least three times.', ['at least three times']],
  ['She trains three times a week.', ['three times a week']],
  ['It is held once every four years.', ['once every four years']],
  ['The board meets every second Friday.', ['every second Friday']],
  ['It meets every two weeks, and reports quarterly.', ['every two weeks', 'quarterly']],
])('%j says how often', (text, found) => {
  expect(frequencies(text)).toEqual(found);
});

test.each([
  'Once he arrived, they ate.',
  'It costs twice as much, three times the price.',
  'Two years went by.',
  'Every man came.',
  'The Times reported it.',
])('%j does not', (text) => {
  expect(frequencies(text)).toEqual([]);
});
