import { expect, test } from 'vitest';
import type { Word } from '../../../src/articles/pdf/page-words.ts';
import { withoutRunningHeads } from '../../../src/articles/pdf/running-heads.ts';

/** A page of lines at the heights given, from the top. */
function page(lines: readonly (readonly [number, string])[]): Word[] {
  return lines.map(([baseline, text]) => ({
    text,
    baseline,
    left: 50,
    right: 50 + 5 * text.length,
    size: 10,
    font: 'f1',
    rightToLeft: false,
    spaceAfter: false,
  }));
}

function left(...pages: readonly (readonly (readonly [number, string])[])[]): string[][] {
  return withoutRunningHeads(pages.map(page)).map((words) => words.map((word) => word.text));
}

test('drops lines that come back at the same height, but for their figures', () => {
  expect(
    left(
      [
        [20, 'The Courier, 13 November'],
        [100, 'One'],
        [800, 'Page 1 of 12'],
      ],
      [
        [20, 'The Courier, 14 November'],
        [100, 'Two'],
        [800, 'Page 2 of 12'],
      ],
    ),
  ).toEqual([['One'], ['Two']]);
});

test('left and right pages may have heads of their own', () => {
  const pages = ['One', 'Two', 'Three', 'Four'].map((word, index): [number, string][] => [
    [20, index % 2 === 0 ? 'The Courier' : 'Weekend edition'],
    [100, word],
  ]);
  expect(left(...pages)).toEqual([['One'], ['Two'], ['Three'], ['Four']]);
});

test('a number that is that of the page is dropped on a single page, too', () => {
  expect(
    left([
      [100, 'One'],
      [800, '– 1 –'],
    ]),
  ).toEqual([['One']]);
  expect(
    left([
      [100, 'One'],
      [800, 'Seite 1 von 1'],
    ]),
  ).toEqual([['One']]);
});

test('another number is text', () => {
  expect(
    left([
      [100, 'One'],
      [800, '1974'],
    ]),
  ).toEqual([['One', '1974']]);
});

test('the same words at another height are text', () => {
  expect(
    left(
      [
        [100, 'Analysis'],
        [120, 'One'],
      ],
      [
        [300, 'Analysis'],
        [320, 'Two'],
      ],
    ),
  ).toEqual([
    ['Analysis', 'One'],
    ['Analysis', 'Two'],
  ]);
});

test('words in the middle of a page are text, however often they come back', () => {
  const pages = ['a', 'b'].map((letter): [number, string][] =>
    [20, 40, 60, 80, 100, 120, 140].map((height) => [
      height,
      height === 80 ? 'Again' : `${letter} ${letter.repeat(height)}`,
    ]),
  );
  expect(
    left(...pages)
      .flat()
      .filter((text) => text === 'Again'),
  ).toHaveLength(2);
});
