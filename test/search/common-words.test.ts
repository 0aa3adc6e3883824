import { expect, test } from 'vitest';
import { commonIn } from '../../src/search/common-words.ts';
import { collection } from '../ranking/collection.ts';

const { lexicon } = collection({
  'a.txt': {
    language: 'es',
    text: 'Nadie llegó. Boric llegó ayer con Boric, y nadie lo vio en la costa. Llovía mucho.',
  },
}).index;

test('a word in lower case is common', () => {
  expect(commonIn(lexicon, 'es')('Nadie', 0, false)).toBe(true);
  expect(commonIn(lexicon, 'es')('Boric', 0, true)).toBe(false);
});

test('a word that stands once is common only alone at the beginning of a sentence', () => {
  expect(commonIn(lexicon, 'es')('Ganaron', 0, true)).toBe(true);
  expect(commonIn(lexicon, 'es')('Ganaron', 0, false)).toBe(false);
});

test('English asks the clips alone', () => {
  expect(commonIn(lexicon, 'en')('Unheard', 0, true)).toBe(false);
});
