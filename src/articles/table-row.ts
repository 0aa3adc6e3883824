import type { LooseBlock } from './text-builder.ts';

/** Rows of a table are one passage up to this length: a row tells little without the head of its table. */
export const LONGEST_ROWS = 600;
/** A row longer than this was laid out as a table, but holds running text. */
const LONGEST_ROW = 400;

const rows = new WeakSet<LooseBlock>();

/**
 * The row of a table: one block with a bar between the cells, or the blocks of its cells where these hold more than a line each,
 * as in a table that only puts things side by side.
 *
 * @example `tableRow([[{ text: 'Fare', … }], [{ text: '42 kroner', … }]])` → `[{ text: 'Fare | 42 kroner', kind: 'paragraph' }]`
 */
export function tableRow(cells: readonly (readonly LooseBlock[])[]): readonly LooseBlock[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const text = filled.map((cell) => cell[0]?.text ?? '').join(' | ');
  const isRow =
    filled.length > 1 &&
    filled.every((cell) => cell.length === 1 && cell[0]?.kind === 'paragraph') &&
    text.length <= LONGEST_ROW &&
    !text.includes('\n');
  if (!isRow) return filled.flat();
  const row: LooseBlock = { text, kind: 'paragraph' };
  rows.add(row);
  return [row];
}

/**
 * The blocks of a table, its rows together on a line each, as many in one block as read well.
 *
 * @param blocks what `tableRow` made of its rows, and what else stands in it
 * @example rows `Town | Fare` and `Sandøy | 42 kroner` → one block of two lines
 */
export function joinRows(blocks: readonly LooseBlock[]): LooseBlock[] {
  const joined: LooseBlock[] = [];
  let before: LooseBlock | undefined;
  for (const block of blocks) {
    const together: LooseBlock | undefined = before && { ...before, text: `${before.text}\n${block.text}` };
    if (rows.has(block) && together !== undefined && together.text.length <= LONGEST_ROWS) {
      joined[joined.length - 1] = together;
      before = together;
    } else {
      joined.push(block);
      before = rows.has(block) ? block : undefined;
    }
  }
  return joined;
}
