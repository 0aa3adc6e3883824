import { expect, test } from 'vitest';
import { createClient } from '../../src/discord/create-client.ts';

test('messages are forgotten within an hour and ten minutes, as PRIVACY.md says', () => {
  const { interval, lifetime } = {
    lifetime: 0,
    ...createClient('http://127.0.0.1:9/api').options.sweepers?.messages,
  };
  expect(lifetime).toBeGreaterThan(0);
  expect((interval ?? Number.POSITIVE_INFINITY) + lifetime).toBeLessThanOrEqual(70 * 60);
});
