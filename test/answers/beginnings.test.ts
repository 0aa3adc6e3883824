import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Beginnings, typedWords } from '../../src/answers/beginnings.ts';
import { allAtOnce } from '../../src/slices.ts';

const NAMES = [
  'Sergei Shoigu',
  'Élysée Palace',
  'Russia-China talks',
  'wire/2025_visit.txt',
  'O’Brien',
  'Шойгу',
];
const beginnings = allAtOnce(Beginnings.of(NAMES, (name) => [name]));

describe('what begins like this', () => {
  test.each([
    ['ser', ['Sergei Shoigu']],
    ['sho', ['Sergei Shoigu']],
    ['sergei s', ['Sergei Shoigu']],
    ['elysee', ['Élysée Palace']],
    ['china t', ['Russia-China talks']],
    ['visit', ['wire/2025_visit.txt']],
    ['obri', ['O’Brien']],
    ['шой', ['Шойгу']],
    ['oigu', []],
    ['', []],
  ])('%j finds %j by the beginning of any word', (beginning, found) => {
    const [folded = ''] = [beginning.includes(' ') ? beginning : typedWords(beginning)[0]?.folded];
    expect([...beginnings.find(folded)]).toEqual(found);
  });

  test('is the same as looking at every word of every name', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'á', ' ', '-'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), word, (names, typed) => {
        const key = typedWords(typed)
          .map(({ folded }) => folded)
          .join(' ');
        const slow = names.filter((name) => {
          const words = typedWords(name).map(({ folded }) => folded);
          return key !== '' && words.some((_word, at) => words.slice(at).join(' ').startsWith(key));
        });
        expect(allAtOnce(Beginnings.of(names, (name) => [name])).find(key)).toEqual(new Set(slow));
      }),
    );
  });
});

test('words come folded, with the place where they begin', () => {
  expect(typedWords('When did Élysée_Shoigu’s')).toEqual([
    { folded: 'when', start: 0 },
    { folded: 'did', start: 5 },
    { folded: 'elysee', start: 9 },
    { folded: 'shoigu', start: 16 },
  ]);
});
