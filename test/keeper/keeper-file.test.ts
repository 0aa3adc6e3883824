import { expect, test } from 'vitest';
import { keeperFileFor } from '../../src/keeper/keeper-file.ts';

test('each process has a file of its own, and one that runs alone the file that is set', () => {
  expect(keeperFileFor('kept/keeper.sqlite', { list: [0, 1, 2, 4], count: 6 })).toBe(
    'kept/keeper.0-2,4-of-6.sqlite',
  );
  expect(keeperFileFor('kept/keeper.sqlite', undefined)).toBe('kept/keeper.sqlite');
  expect(keeperFileFor(':memory:', { list: [0], count: 2 })).toBe(':memory:');
});
