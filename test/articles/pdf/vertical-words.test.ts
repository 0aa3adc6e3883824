import { expect, test } from 'vitest';
import { pageLines } from '../../../src/articles/pdf/page-lines.ts';
import type { Word } from '../../../src/articles/pdf/page-words.ts';
import { turnedIfVertical } from '../../../src/articles/pdf/vertical-words.ts';

const SIZE = 10;

function word(text: string, left: number, baseline: number): Word {
  const right = left + SIZE * text.length;
  return { text, left, right, baseline, size: SIZE, font: 'f', rightToLeft: false, spaceAfter: false };
}

/** Lines from right to left, their signs from top to bottom. */
const vertical = (...lines: string[]) =>
  lines.flatMap((line, at) => [...line].map((sign, place) => word(sign, 200 - at * 16, 50 + place * SIZE)));
/** Lines from top to bottom, a sign at a time. */
const horizontal = (...lines: string[]) =>
  lines.flatMap((line, at) => [...line].map((sign, place) => word(sign, 50 + place * SIZE, 50 + at * 16)));
const read = (words: readonly Word[]) => pageLines(turnedIfVertical(words)).map(({ text }) => text);

test('vertical lines are read from the right, each from top to bottom', () => {
  const lines = ['都は給食を、無償に', 'すると発表した。', '「約八十万人」'];
  expect(read(vertical(...lines))).toEqual(lines);
});

test.each([
  ['lines that lie across', horizontal('都は給食を無償に', 'すると発表した。')],
  ['words', [word('The minister', 50, 50), word('left.', 50, 60)]],
  ['a column of bullets', Array.from({ length: 9 }, (_, at) => word('•', 50, 50 + at * SIZE))],
  [
    'a caption set upright beside words',
    [
      ...vertical('写真'),
      ...['都は給食を無償にする', 'と発表した知事は', '会見で述べた'].map((line, at) =>
        word(line, 10, 50 + at * 16),
      ),
      ...horizontal('都は給食'),
    ],
  ],
  ['nothing', []],
])('%s stay as they are', (_, words) => {
  expect(turnedIfVertical(words)).toEqual(words);
});
