import { describe, expect, test } from 'vitest';
import { COLOURED, PLAIN } from '../../src/replies/styles.ts';

describe.each(Object.entries(PLAIN))('plain %s', (_, style) => {
  test.each(['', 'Friday', 'a\nb'])('leaves %j as it is', (text) => {
    expect(style(text)).toBe(text);
  });
});

test.each(Object.entries(COLOURED))('coloured %s begins and ends a style and keeps the text', (_, style) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a style is made of
  expect(style('Friday')).toMatch(/^\u001b\[\d+mFriday\u001b\[\d+m$/);
});

test.each(Object.entries(COLOURED))('coloured %s leaves nothing as nothing', (_, style) => {
  expect(style('')).toBe('');
});

test('both mark the same things', () => {
  expect(Object.keys(COLOURED).sort()).toEqual(Object.keys(PLAIN).sort());
});
