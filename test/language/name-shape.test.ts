import { describe, expect, test } from 'vitest';
import { nameShape } from '../../src/language/name-shape.ts';

const names = (text: string, language: string, ...words: readonly string[]) =>
  words.filter((word) => {
    const start = text.indexOf(word);
    return nameShape(text, language)?.({ start, end: start + word.length });
  });

describe('a German noun', () => {
  const text =
    'Das schwere Erdbeben traf Valparaíso, sagte Merz in der Hamburger Zentrale zur Regierung der NATO.';
  test('behind a determiner is no name, and places and acronyms are', () => {
    expect(names(text, 'de', 'Erdbeben', 'Valparaíso', 'Merz', 'Zentrale', 'Regierung', 'NATO')).toEqual([
      'Valparaíso',
      'Merz',
      'NATO',
    ]);
  });

  test('between article and name takes nothing from the name', () => {
    expect(names('Der Denkmalschützer Anton Brandt', 'de', 'Denkmalschützer', 'Anton')).toEqual(['Anton']);
  });
});

test('in Chinese, names are those that stand like one', () => {
  expect(names('外交部长王毅在北京表示欢迎', 'zh', '王毅', '北京', '欢迎')).toEqual(['王毅', '北京']);
});

test('where capitals tell, nothing is judged', () => {
  expect(['en', 'es', 'ru'].map((language) => nameShape('Putin', language))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
