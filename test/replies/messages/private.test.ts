import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { PRIVATE } from '../../../src/replies/messages/private.ts';

test.each(LANGUAGES)('the option private keeps to Discord’s names and lengths in %s', (language) => {
  const { name, description } = PRIVATE[language];
  expect(name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
  expect(name).toBe(name.toLowerCase());
  expect(description).toMatch(/^[^.。]{1,100}$/u);
});
