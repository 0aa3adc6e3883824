import { describe, expect, test } from 'vitest';
import { allProperties } from '../../../scripts/fuzz/properties.ts';
import { shared } from '../../../scripts/fuzz/run-property.ts';

/** `npm run fuzz` tries 10,000, and asserts the time of each question as well. */
const CASES = 500;

const properties = await allProperties();
const counts = shared(properties, CASES);
const seed = Math.floor(Date.now() / 1_000);

describe('whatever is asked, typed, pressed or put into the folder', () => {
  test.each(properties.map((property, at) => [property.name, property, counts[at] ?? 1] as const))(
    '%s',
    async (_, property, cases) => {
      const { failure } = await property.run(cases, seed);
      expect(failure ?? '').toBe('');
    },
    120_000,
  );
});
