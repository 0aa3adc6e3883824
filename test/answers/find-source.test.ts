import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSource } from '../../src/answers/find-source.ts';
import type { Source } from '../../src/model/source.ts';
import { anyText } from '../arbitraries/text.ts';

const sourceOf = (id: string, path: string, title: string): Source => ({ id, path, title, text: '' });

const SOURCES = [
  sourceOf('aaaaaaaaaa', '000_talks.txt', 'Talks in Beijing'),
  sourceOf('bbbbbbbbbb', '001_visit.txt', 'A visit to Jakarta'),
  sourceOf('cccccccccc', 'wire/002_visit.txt', 'Talks in Zhuhai'),
  sourceOf('dddddddddd', '0.txt', '001_visit.txt'),
];

const found = (wanted: string) => {
  const result = findSource(SOURCES, wanted);
  return result.source === undefined ? result.nearest.map(({ path }) => path) : result.source.path;
};

describe('a source is found', () => {
  test.each([
    ['by its id', 'cccccccccc', 'wire/002_visit.txt'],
    ['by its path', '000_talks.txt', '000_talks.txt'],
    ['by its path before another’s title', '001_visit.txt', '001_visit.txt'],
    ['by its title', 'a visit to jakarta', '001_visit.txt'],
    ['in any case, with spaces around', '  TALKS IN BEIJING ', '000_talks.txt'],
    ['by the beginning of its path', '000', '000_talks.txt'],
    ['by the beginning of its title', 'a vis', '001_visit.txt'],
    ['by a part of its path', 'wire', 'wire/002_visit.txt'],
    ['by a part of its title', 'zhuhai', 'wire/002_visit.txt'],
  ])('%s', (_, wanted, path) => {
    expect(found(wanted)).toBe(path);
  });
});

describe('no single source is meant', () => {
  test('when two begin so', () => {
    expect(found('talks')).toEqual(['000_talks.txt', 'wire/002_visit.txt']);
  });

  test('a beginning counts before a part', () => {
    expect(found('00')).toEqual(['000_talks.txt', '001_visit.txt', '0.txt']);
  });

  test('when it is misspelt: the nearest come first', () => {
    expect(found('talsk in zhuhai')).toEqual(expect.arrayContaining(['wire/002_visit.txt']));
    expect(found('talsk in zhuhai')[0]).toBe('wire/002_visit.txt');
  });

  test('a text of any length is looked up by how it begins', () => {
    const long = `talsk in zhuhai ${'x '.repeat(3_000)}`;
    expect(found(long)[0]).toBe('wire/002_visit.txt');
    expect(found(`${long.slice(0, 60)}${'talks in beijing '.repeat(300)}`)).toEqual(found(long));
  });

  test.each(['', '   ', 'nothing of the kind', '%'])('for %j, and all are offered', (wanted) => {
    expect(found(wanted)).toHaveLength(4);
  });

  test('at most five are offered', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      sourceOf(`${at}`.padStart(10, '0'), `clip-${at}.txt`, 'T'),
    );
    for (const wanted of ['clip', 'x', '']) {
      const result = findSource(many, wanted);
      expect(result.source === undefined && result.nearest.length).toBe(5);
    }
  });

  test('when there are none', () => {
    expect(findSource([], 'a')).toEqual({ source: undefined, nearest: [] });
  });
});

test('every source is found by its own id, path and unique title; any text is a wish', () => {
  for (const source of SOURCES) {
    expect(findSource(SOURCES, source.id)).toEqual({ source });
    expect(findSource(SOURCES, source.path)).toEqual({ source });
  }
  fc.assert(
    fc.property(anyText, (wanted) => {
      expect(() => findSource(SOURCES, wanted)).not.toThrow();
    }),
  );
});
