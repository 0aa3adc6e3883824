import { expect, test } from 'vitest';
import { joinLines, vocabularyOf } from '../../../src/articles/pdf/join-lines.ts';

const NONE = new Set<string>();

test.each([
  ['the har-', 'bour town', 'the harbour town'],
  ['an insur-', 'ance', 'an insurance'],
  ['un-', 'til March', 'until March'],
  ['the end', 'of March', 'the end of March'],
])('%j and %j are %j', (text, line, joined) => {
  expect(joinLines(text, line, NONE)).toBe(joined);
});

test.each([
  ['a capital follows', 'the Anglo-', 'Saxon', 'the Anglo-Saxon'],
  ['a figure follows', 'Covid-', '19', 'Covid-19'],
  ['a figure stands before', 'a 30-', 'year loan', 'a 30-year loan'],
  ['the word has another hyphen', 'his mother-in-', 'law', 'his mother-in-law'],
  ['it is a word of compounds', 'thirty-', 'four', 'thirty-four'],
  ['the middle of a compound follows', 'his brother-', 'in-law', 'his brother-in-law'],
  ['it is a dash', 'the boat—', 'the last one', 'the boat—the last one'],
])('a hyphen stays where %s', (_, text, line, joined) => {
  expect(joinLines(text, line, NONE)).toBe(joined);
});

test('the document itself tells which hyphens are its own', () => {
  const vocabulary = vocabularyOf(['The break-even point', 'of the harbour', 'is far, and the mainland']);
  expect(joinLines('the break-', 'even point', vocabulary)).toBe('the break-even point');
  expect(joinLines('the main-', 'land', vocabulary)).toBe('the mainland');
});

test('a word that is broken itself tells nothing', () => {
  expect(vocabularyOf(['a well-known har-', 'bour'])).toEqual(new Set(['a', 'well-known', 'bour']));
});

test('a script without spaces is joined without', () => {
  expect(joinLines('北京', '大学', NONE)).toBe('北京大学');
  expect(joinLines('在 Beijing', '大学', NONE)).toBe('在 Beijing 大学');
});
