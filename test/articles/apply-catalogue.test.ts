import { describe, expect, test } from 'vitest';
import { applyCatalogue, cataloguedSource } from '../../src/articles/apply-catalogue.ts';
import type { CatalogueEntry } from '../../src/articles/catalogue.ts';

const applied = (entries: Readonly<Record<string, CatalogueEntry>>, ...paths: readonly string[]) =>
  applyCatalogue(new Map(Object.entries(entries)), paths);

describe('what is said of an article', () => {
  test('a path beats every pattern, wherever they stand, field by field', () => {
    const { entryFor } = applied(
      { 'wire/a.txt': { title: 'Talks' }, 'wire/*': { title: 'Wire', publisher: 'Wire' } },
      'wire/a.txt',
    );
    expect(entryFor({ path: 'wire/a.txt' })).toEqual({ title: 'Talks', publisher: 'Wire' });
  });

  test('of two patterns the one further down counts, field by field', () => {
    const { entryFor } = applied(
      { '**/*.txt': { publisher: 'All', author: 'Anna' }, 'wire/**': { publisher: 'Wire' } },
      ...['wire/a.txt', 'b.txt'],
    );
    expect(entryFor({ path: 'wire/a.txt' })).toEqual({ publisher: 'Wire', author: 'Anna' });
    expect(entryFor({ path: 'b.txt' })).toEqual({ publisher: 'All', author: 'Anna' });
  });

  test('a single star stays within a folder', () => {
    const { entryFor } = applied({ '*.txt': { publisher: 'Wire' } }, 'a.txt', 'wire/a.txt');
    expect(entryFor({ path: 'a.txt' })).toEqual({ publisher: 'Wire' });
    expect(entryFor({ path: 'wire/a.txt' })).toEqual({});
  });

  test('a folder with a slash behind it means all below', () => {
    const { entryFor, unused } = applied({ 'wire/': { publisher: 'Wire' } }, 'wire/2025/a.txt', 'wired.txt');
    expect(entryFor({ path: 'wire/2025/a.txt' })).toEqual({ publisher: 'Wire' });
    expect(entryFor({ path: 'wired.txt' })).toEqual({});
    expect(unused).toEqual([]);
  });

  test('the entry of a file is that of all its articles, and one of them can be named alone', () => {
    const { entryFor } = applied(
      { 'a.jsonl': { publisher: 'Wire' }, 'a.jsonl#/1': { title: 'Second' }, '*.jsonl': { author: 'Anna' } },
      ...['a.jsonl', 'a.jsonl#/0', 'a.jsonl#/1'],
    );
    expect(entryFor({ path: 'a.jsonl#/0', file: 'a.jsonl' })).toEqual({ publisher: 'Wire', author: 'Anna' });
    expect(entryFor({ path: 'a.jsonl#/1', file: 'a.jsonl' })).toMatchObject({ title: 'Second' });
  });

  test.each(['report [1].txt', 'Talks (Beijing).txt', 'what?.txt', '!now.txt', '{a,b}.txt', 'a+b.txt'])(
    'the name of a file is no pattern: %s',
    (name) => {
      const { entryFor, unused } = applied({ [name]: { publisher: 'Wire' } }, name, 'report 1.txt', 'a.txt');
      expect(entryFor({ path: name })).toEqual({ publisher: 'Wire' });
      expect(entryFor({ path: 'report 1.txt' })).toEqual({});
      expect(entryFor({ path: 'a.txt' })).toEqual({});
      expect(unused).toEqual([]);
    },
  );

  test('a name is the same however its accents are encoded', () => {
    const { entryFor } = applied({ 'P\u00E9kin*': { publisher: 'Wire' } }, 'Pe\u0301kin.txt');
    expect(entryFor({ path: 'Pe\u0301kin.txt' })).toEqual({ publisher: 'Wire' });
  });
});

describe('entries that mean no file', () => {
  test('a path and a pattern are named, each for what it is', () => {
    const { unused } = applied({ 'a.txt': {}, 'lost.txt': {}, 'lost/**': {} }, 'a.txt');
    expect(unused.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'lost.txt is named in sources.yaml but is not in the folder',
      'lost/** is named in sources.yaml but fits no file of the folder',
    ]);
  });
});

describe('a source with its entry', () => {
  const source = { id: 'x', path: 'a.txt', title: 'Talks', text: 'Talks', publisher: 'Own' };

  test('the catalogue overrules what the file says itself', () => {
    expect(cataloguedSource(source, { publisher: 'Wire' })).toEqual({ ...source, publisher: 'Wire' });
  });

  test('an entry that says nothing new changes nothing', () => {
    expect(cataloguedSource(source, { publisher: 'Own' })).toBe(source);
    expect(cataloguedSource(source, {})).toBe(source);
  });
});
