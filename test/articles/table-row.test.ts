import { expect, test } from 'vitest';
import { joinRows, LONGEST_ROWS, tableRow } from '../../src/articles/table-row.ts';
import type { LooseBlock } from '../../src/articles/text-builder.ts';

const cell = (text: string): LooseBlock[] => [{ text, kind: 'paragraph' }];
const row = (...texts: string[]) => tableRow(texts.map(cell));
const texts = (blocks: readonly LooseBlock[]) => blocks.map(({ text }) => text);

test('a bar stands between the cells of a row, and empty cells are left out', () => {
  expect(texts(tableRow([cell('Fare'), [], cell('42 kroner')]))).toEqual(['Fare | 42 kroner']);
});

test('cells that hold more than a line are no row', () => {
  expect(texts(row('Talks', 'One.\nTwo.'))).toEqual(['Talks', 'One.\nTwo.']);
  expect(texts(row('Talks', 'long '.repeat(100)))).toHaveLength(2);
  expect(texts(row('alone'))).toEqual(['alone']);
});

test('the rows of a table are one block, a line each', () => {
  expect(texts(joinRows([...row('Town', 'Fare'), ...row('Sandøy', '42')]))).toEqual([
    'Town | Fare\nSandøy | 42',
  ]);
});

test('what is no row parts the rows before it from those behind', () => {
  const blocks = [...row('a', 'b'), ...cell('A note.'), ...row('c', 'd')];
  expect(texts(joinRows(blocks))).toEqual(['a | b', 'A note.', 'c | d']);
});

test('a long table is several blocks of whole rows, none of them long', () => {
  const rows = Array.from({ length: 100 }, (_, at) => `Town ${at} | ${at * 1000}`);
  const blocks = texts(joinRows(rows.flatMap((each) => row(...each.split(' | ')))));
  expect(blocks.length).toBeGreaterThan(1);
  expect(blocks.join('\n').split('\n')).toEqual(rows);
  for (const block of blocks) expect(block.length).toBeLessThanOrEqual(LONGEST_ROWS);
});
