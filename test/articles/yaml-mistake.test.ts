import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { yamlMistake } from '../../src/articles/yaml-mistake.ts';

const mistakeIn = (yaml: string) => parseDocument(yaml).errors.slice(0, 1).map(yamlMistake)[0];

test.each([
  ['title: Talks: the end', 'put a value with a colon in it in quotation marks'],
  ['title: "Talks" end', 'put the whole value in quotation marks, of another kind than those in it'],
  ["title: 'It's over'", 'put the whole value in quotation marks, of another kind than those in it'],
  ['title: @talks', 'put a value that begins with such a sign in quotation marks'],
  ['title: a\ntitle: b', 'the same key stands there twice'],
  ['a.txt:\n\ttitle: b', 'indent with spaces, not with a tab'],
])('%s: %s', (yaml, meaning) => {
  expect(mistakeIn(yaml)).toBe(meaning);
});

test('any other is said as the parser says it, without the place', () => {
  expect(mistakeIn('title: [a\nb: c')).toMatch(/^Flow sequence .* end with a \]$/);
});
