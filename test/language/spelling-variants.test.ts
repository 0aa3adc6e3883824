import { describe, expect, test } from 'vitest';
import { oneSpelling } from '../../src/language/spelling-variants.ts';
import { stem } from '../../src/language/stem.ts';

describe('British and American spellings meet', () => {
  test.each([
    ['defence', 'defense'],
    ['organised', 'organized'],
    ['colour', 'color'],
    ['neighbours', 'neighbors'],
    ['centre', 'center'],
    ['theatres', 'theaters'],
    ['catalogue', 'catalog'],
    ['programme', 'program'],
    ['analyse', 'analyze'],
    ['labour', 'labor'],
  ])('%s and %s', (british, american) => {
    expect(oneSpelling(british)).toBe(american);
    expect(stem(british)).toBe(stem(american));
  });
});

describe('words that only look British stay apart from others', () => {
  test.each(['hour', 'four', 'tour', 'rise', 'wise', 'fence', 'acre'])('%s', (word) => {
    expect(oneSpelling(word)).toBe(word);
  });
});
