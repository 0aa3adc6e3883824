import type { Estimate } from './statistics.ts';

/**
 * Rows of cells as a Markdown table, padded so that it reads well as plain text, too; the first row is the head.
 *
 * @example `markdownTable([['a', 'b'], ['1', '2']])` → `'| a | b |\n|---|---|\n| 1 | 2 |'`
 */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const printed = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  printed.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return printed.join('\n');
}

/**
 * An estimate with its 95 % interval; a dash for a measure that nothing was measured for.
 *
 * @example `printEstimate({ value: 0.85, low: 0.83, high: 0.87, count: 1341 })` → `'0.850 (0.830–0.870)'`
 */
export function printEstimate(estimate: Estimate | undefined): string {
  if (estimate === undefined) return '–';
  return `${estimate.value.toFixed(3)} (${estimate.low.toFixed(3)}–${estimate.high.toFixed(3)})`;
}
