import { expect, test } from 'vitest';
import { adam } from '../../src/evaluation/adam.ts';

/** The gradient of (x − 3)² + (y + 1)². */
const bowl = ([x = 0, y = 0]: Float64Array) => Float64Array.of(2 * (x - 3), 2 * (y + 1));

test('ends at the bottom of a bowl', () => {
  const [x, y] = adam(2, 500, bowl);
  expect(x).toBeCloseTo(3, 2);
  expect(y).toBeCloseTo(-1, 2);
});

test('begins at zero and stays there where nothing slopes', () => {
  expect(adam(2, 0, bowl)).toEqual(Float64Array.of(0, 0));
  expect(adam(2, 50, () => new Float64Array(2))).toEqual(Float64Array.of(0, 0));
});

test('takes the same way each time', () => {
  expect(adam(2, 20, bowl)).toEqual(adam(2, 20, bowl));
});
