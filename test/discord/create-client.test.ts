import { expect, test } from 'vitest';
import { createClient } from '../../src/discord/create-client.ts';

test('messages are forgotten within an hour and ten minutes, as PRIVACY.md says', () => {
  const { messages } = createClient('http://127.0.0.1:9/api').options.sweepers ?? {};
  expect(messages).toEqual({ lifetime: 60 * 60, interval: 10 * 60 });
});
