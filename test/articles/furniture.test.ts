import { describe, expect, test } from 'vitest';
import { furnitureLines } from '../../src/articles/furniture.ts';
import { splitLines } from '../../src/articles/lines.ts';

const furniture = (...lines: string[]) => [...furnitureLines(splitLines(lines.join('\n')))];

describe('a table of contents', () => {
  test('a stray one is furniture and the prose after it stays', () => {
    expect(furniture('Talks', 'Table of Contents', 'China is hosting him.')).toEqual([2]);
  });

  test('its entries are furniture when they stand again below, and the headings themselves stay', () => {
    expect(
      furniture(
        'Talks',
        'Contents:',
        'The Visit',
        'What Next',
        'China hosts.',
        'The Visit',
        'He came.',
        'What Next',
      ),
    ).toEqual([2, 3, 4]);
  });

  test('the first heading stays though it follows the last entry at once', () => {
    expect(
      furniture('CONTENTS', 'The Visit', 'What Next', 'The Visit', 'He came.', 'What Next', 'More.'),
    ).toEqual([1, 2, 3]);
  });

  test('a heading that comes back even later stays, every time', () => {
    expect(
      furniture('Contents', 'The Visit', 'Next', 'The Visit', 'He came.', 'Next', 'More.', 'The Visit'),
    ).toEqual([1, 2, 3]);
  });

  test('blank lines between entries do not end it', () => {
    expect(furniture('Contents', '', 'The Visit', '', 'Prose.', 'The Visit')).toEqual([1, 3]);
  });

  test('lines that stand nowhere else are no entries', () => {
    expect(furniture('Contents', 'The Visit', 'What Next')).toEqual([1]);
  });

  test('a line that comes back without a table of contents stays', () => {
    expect(furniture('The Visit', 'Prose.', 'The Visit')).toEqual([]);
  });
});

test.each([
  'Advertisement',
  'ADVERTISEMENT',
  'Story continues below advertisement',
  'Skip to content',
  'Share this article on Facebook',
  'Click to share on X (Opens in new window)',
  'Sign up for our daily newsletter.',
  'Sign up for our newsletter and never miss a story.',
  '***',
  '-- ',
  '* * *',
  'Read more:',
  'Related',
  'Comments',
])('furniture: %s', (line) => {
  expect(furniture('Talks', line, 'Prose.')).toEqual([2]);
});

test.each([
  'The advertisement was withdrawn.',
  '?',
  '👍👍',
  'Shareholders met in Beijing.',
  'Read more than one paper, he said.',
  'Contents of the letter were not disclosed.',
  'Related talks were held in Moscow.',
  'Comments by the minister drew criticism.',
])('not furniture, because words of the article follow: %s', (line) => {
  expect(furniture(line)).toEqual([]);
});
