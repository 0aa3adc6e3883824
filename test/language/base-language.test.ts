import { expect, test } from 'vitest';
import { baseLanguage } from '../../src/language/base-language.ts';

test.for([
  ['pt-BR', 'pt'],
  ['zh-Hans-CN', 'zh'],
  ['nb', 'no'],
  ['EN', 'en'],
  ['', ''],
] as const)('“%s” is “%s”', ([tag, base]) => {
  expect(baseLanguage(tag)).toBe(base);
});
