import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { byPath } from '../../src/search/source-order.ts';

const ofFile = (path: string): Source => ({ id: path, path, title: 'A', text: '' });
const inFile = (file: string, placeInFile: number): Source => ({
  ...ofFile(`${file}#/${placeInFile}`),
  file,
  placeInFile,
});

describe('the order of sources', () => {
  test('is that of their files, and in one file its own', () => {
    const inOrder = [
      ofFile('a.txt'),
      inFile('log.json', 9),
      inFile('log.json', 10),
      ofFile('log.json.txt'),
      ofFile('ä.txt'),
    ];
    expect([...inOrder].reverse().sort(byPath)).toEqual(inOrder);
  });

  test('does not depend on the order before', () => {
    const files = fc.constantFrom('a', 'a#', 'b');
    const source = fc.oneof(
      files.map(ofFile),
      fc.tuple(files, fc.nat(12)).map(([file, at]) => inFile(file, at)),
    );
    const sources = fc.uniqueArray(source, { selector: ({ path }) => path });
    fc.assert(
      fc.property(sources, (some) => {
        expect([...some].reverse().sort(byPath)).toEqual([...some].sort(byPath));
      }),
    );
  });
});
