import { expect } from 'vitest';

/** A Markdown table, read back: the cells of its head, and those of each row by its first cell. */
export type Table = {
  readonly head: readonly string[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
};

/**
 * Reads a Markdown table and checks that it is one: every line has as many cells as the head, the second line rules it.
 *
 * @example `readTable('| a | b |\n|---|---|\n| 1 | 2 |')` → `{ head: ['a', 'b'], rows: { 1: ['2'] } }`
 */
export function readTable(text: string): Table {
  const [head = [], rule = [], ...rows] = text.split('\n').map((line) => {
    expect(line).toMatch(/^\|.*\|$/);
    return line.slice(1, -1).split('|');
  });
  for (const cells of [rule, ...rows]) expect(cells).toHaveLength(head.length);
  for (const cell of rule) expect(cell).toMatch(/^-{3,}$/);
  const trimmed = rows.map((cells) => cells.map((cell) => cell.trim()));
  return {
    head: head.map((cell) => cell.trim()),
    rows: Object.fromEntries(trimmed.map(([name = '', ...values]) => [name, values])),
  };
}
