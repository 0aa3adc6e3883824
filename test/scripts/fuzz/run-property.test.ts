import fc from 'fast-check';
import { expect, test } from 'vitest';
import { property, shared } from '../../../scripts/fuzz/run-property.ts';

const show = (value: number) => `the number ${value}`;

test('what holds is told with its cases, and how many were turned away', async () => {
  const even = property({
    name: 'n → n',
    share: 1,
    arbitrary: fc.nat(),
    check: (value) => (value % 2 === 0 ? 'kept' : 'refused'),
    show,
  });
  const { refused, ...result } = await even.run(50, 42);
  expect(result).toEqual({ name: 'n → n', cases: 50 });
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(50);
});

test('what does not hold is told with the seed, the smallest counterexample as people read it, and why', async () => {
  const small = property({
    name: 'n → n',
    share: 1,
    arbitrary: fc.nat(1_000_000),
    check(value) {
      if (value > 1_000) throw new Error(`${value} is too large`);
      return 'kept';
    },
    show,
  });
  const { failure = '' } = await small.run(100, 42);
  expect(failure).toMatch(
    /^✗ n → n does not hold: seed 42, case \d+ of 100, made smaller \d+ times\n {2}the number 1001\n/,
  );
  expect(failure).toContain('Error: 1001 is too large');
  const again = (await small.run(100, 42)).failure ?? '';
  expect(again.split('\n').slice(0, 3)).toEqual(failure.split('\n').slice(0, 3));
  expect(failure).not.toContain('node_modules');
});

test('cases are shared out by parts, one at least to each', () => {
  expect(shared([{ share: 3 }, { share: 1 }], 8)).toEqual([6, 2]);
  expect(shared([{ share: 100 }, { share: 0.1 }], 10)).toEqual([10, 1]);
});
