import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipsTable } from '../../src/replies/clips-table.ts';
import { columnsOf, inColumns } from '../../src/replies/columns.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.constant('北京会谈'.repeat(30)));
const warning = fc.oneof(
  fc.constant({ kind: 'undated' } as const),
  text.map((of) => ({ kind: 'near-copy', of }) as const),
  fc.constant({ kind: 'encoding', encoding: 'windows-1252' } as const),
);
const reported = fc.record({
  source: fc.record({
    id: fc.constant('x'),
    path: text,
    title: text,
    publisher: text,
    publishedAt: text,
    text,
  }),
  passages: fc.nat(100_000),
  warnings: fc.array(warning, { maxLength: 3 }),
});
const problem = fc.record({ path: text, reason: text, isMinor: fc.boolean() });

test('no line is wider than 100 columns, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(reported, { maxLength: 4 }),
      fc.array(problem, { maxLength: 3 }),
      (sources, problems) => {
        for (const line of clipsTable({ sources, problems }).split('\n')) {
          expect(columnsOf(line)).toBeLessThanOrEqual(100);
        }
      },
    ),
  );
});

test('a wide sign takes two columns, an accent none', () => {
  expect(columnsOf('北京')).toBe(4);
  expect(columnsOf('Pe\u0301kin')).toBe(5);
  expect(inColumns('北京会谈', 5)).toBe('北京…');
  expect(inColumns('北京', 6)).toBe('北京  ');
});
