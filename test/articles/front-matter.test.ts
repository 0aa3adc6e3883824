import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/articles/front-matter.ts';
import { UserError } from '../../src/errors.ts';

const metadata = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\nHe came.`)?.metadata;

test('says what the catalogue could say', () => {
  expect(
    metadata(
      'title: Talks\npublisher: Reuters\nauthor: A. B.\npublished: 2025-02-28\nurl: https://e.org/a\nlanguage: pt_br',
    ),
  ).toEqual({
    title: 'Talks',
    publisher: 'Reuters',
    author: 'A. B.',
    publishedAt: '2025-02-28',
    url: 'https://e.org/a',
    language: 'pt-BR',
  });
});

test.each([
  ['date: 2025-02-28', '2025-02-28'],
  ['date: March 14, 2025', '2025-03-14'],
  ['date: Fri, 14 Mar 2025 06:40:00 +0100', '2025-03-14T06:40:00+01:00'],
  ['date: 2025-02-28 10:00', '2025-02-28T10:00'],
  ['date: 2025-02-28 10:00:00 +0100', '2025-02-28T10:00:00+01:00'],
  ['date: 2025-02-28T10:00:00Z', '2025-02-28T10:00:00Z'],
  ['published: 2025\ndate: 2024', '2025'],
])('%s dates the article', (yaml, publishedAt) => {
  expect(metadata(yaml)).toEqual({ publishedAt });
});

test('knows what other programs call the same', () => {
  const yaml = '---\nlang: en-gb\nauthors: [Kim Lee, Jo Ek]\nsource: https://example.org/a\n---\n';
  expect(readFrontMatter(yaml)?.metadata).toEqual({
    language: 'en-GB',
    author: 'Kim Lee, Jo Ek',
    url: 'https://example.org/a',
  });
  expect(readFrontMatter('---\nsource: The Wire\nlang: all of them\n---\n')?.metadata).toEqual({
    publisher: 'The Wire',
  });
  expect(readFrontMatter('---\nsource: The Wire\npublisher: The Times\n---\n')?.metadata).toEqual({
    publisher: 'The Times',
  });
});

test('other keys are the business of others', () => {
  expect(metadata('layout: post\ntags: [a, b]\nnested: { x: 1 }')).toEqual({});
});

test.each([
  ['a byte order mark', '\uFEFF---\ntitle: Talks\n---\nHe came.'],
  ['CRLF', '---\r\ntitle: Talks\r\n---\r\nHe came.'],
  ['spaces behind the marks', '--- \ntitle: Talks\n---  \nHe came.'],
  ['an end in dots', '---\ntitle: Talks\n...\nHe came.'],
  ['its language', '---yaml\ntitle: Talks\n---\nHe came.'],
])('with %s', (_, text) => {
  const front = readFrontMatter(text);
  expect(front?.metadata).toEqual({ title: 'Talks' });
  expect(text.slice(front?.end).trim()).toBe('He came.');
});

test.each([
  ['no marks', 'He came.'],
  ['a rule', '---\n\nHe came.\n\nShe left.'],
  ['prose between rules', '---\nHe came.\n---\nShe left.'],
  ['a mark inside', 'He came.\n---\ntitle: Talks\n---'],
])('%s: none', (_, text) => {
  expect(readFrontMatter(text)).toBeUndefined();
});

describe('a mistake is named with its line', () => {
  test.each([
    [
      'a date that is none',
      '---\ntitle: Talks\ndate: 2025-02-30\n---\n',
      'on line 3: "date": must be a date',
    ],
    ['an address that is none', '---\nurl: talks\n---\n', 'on line 2: "url"'],
    ['a language that is none', '---\nlanguage: "?"\n---\n', 'on line 2: "language": must be a language'],
    ['a list for a title', '---\na: 1\ntitle: [x]\n---\n', 'on line 3: "title"'],
    ['broken YAML', '---\ntitle: "Talks\nurl: x\n---\n', 'in its front matter on line'],
    ['a key twice', '---\ntitle: A\ntitle: B\n---\n', 'on line 3'],
    ['no end', '---\ntitle: Talks\n\nHe came.', 'on line 1: no line --- ends it'],
    [
      'JavaScript',
      '---js\n{ title: process.exit() }\n---\n',
      'begins with front matter in js, which is not read',
    ],
    ['TOML', '+++\ntitle = "Talks"\n+++\n', 'begins with front matter in TOML, which is not read'],
    [
      'a bomb of aliases',
      `---\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((key, at) => `${key}: &${key} [${`*${'abcdefgh'[at]}, `.repeat(9)}x]`).join('\n')}\n---\n`,
      'in its front matter',
    ],
    ['brackets without end', `---\na: ${'['.repeat(20_000)}\n---\n`, 'in its front matter'],
  ])('%s', (_, text, reason) => {
    expect(() => readFrontMatter(text)).toThrow(UserError);
    expect(() => readFrontMatter(text)).toThrow(reason);
  });
});
