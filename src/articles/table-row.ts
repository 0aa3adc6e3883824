import type { LooseBlock } from './text-builder.ts';

/** A row longer than this was laid out as a table, but holds running text. */
const LONGEST_ROW = 400;

/**
 * The row of a table: one block with a tab between the cells, or the blocks of its cells where these hold more than a line each,
 * as in a table that only puts things side by side.
 *
 * @example `tableRow([[{ text: 'Fare', … }], [{ text: '42 kroner', … }]])` → `[{ text: 'Fare\t42 kroner', kind: 'paragraph' }]`
 */
export function tableRow(cells: readonly (readonly LooseBlock[])[]): readonly LooseBlock[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const text = filled.map((cell) => cell[0]?.text ?? '').join('\t');
  const isRow =
    filled.length > 1 &&
    filled.every((cell) => cell.length === 1 && cell[0]?.kind === 'paragraph') &&
    text.length <= LONGEST_ROW &&
    !text.includes('\n');
  return isRow ? [{ text, kind: 'paragraph' }] : filled.flat();
}
