import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';
import { WrittenWords } from '../../src/search/written-words.ts';
import { anyText, articleText } from '../arbitraries/text.ts';

const read = (written: WrittenWords, text: string, language = 'en') =>
  written.read(text, language).map(({ word, start, end }) => ({ stem: word.stem, start, end }));
const tokens = (text: string, language = 'en') =>
  tokenize(text, language).map(({ stem, start, end }) => ({ stem, start, end }));

test('texts are cut into the same words whatever was read before', () => {
  const text = fc.oneof(
    articleText,
    anyText,
    fc.constantFrom(
      'THE US AND WHO',
      'he met the us envoys',
      'The U.S. and us',
      'L’accord de l’OTAN',
      '我们在北京',
    ),
  );
  const spoken = fc.constantFrom('en', 'fr', 'de', 'ru', 'zh');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, spoken), { maxLength: 6 }), (texts) => {
      const written = new WrittenWords();
      for (const [each, language] of texts)
        expect(read(written, each, language)).toEqual(tokens(each, language));
    }),
  );
});

test('a word that is written the same is one, in a text of capitals it is another', () => {
  const written = new WrittenWords();
  const [first] = written.read('He saw Beijing.', 'en').slice(-1);
  const [again] = written.read('Beijing was calm.', 'en');
  const [shouted] = written.read('BEIJING', 'en');
  expect(again?.word).toBe(first?.word);
  expect(shouted?.word).not.toBe(first?.word);
  expect(shouted?.word.stem).toBe(first?.word.stem);
});

test('the surface has no possessive and no article that is another word', () => {
  const written = new WrittenWords();
  const surfaces = (text: string, language: string) =>
    written.read(text, language).map(({ word }) => [word.surface, word.isCapitalised]);
  expect(surfaces('China’s envoys', 'en')).toEqual([
    ['China', true],
    ['envoys', false],
  ]);
  expect(surfaces('l’accord', 'fr')).toEqual([['accord', false]]);
});

test('of more words than are remembered all are read', () => {
  const written = new WrittenWords();
  const text = Array.from({ length: 60_000 }, (_, number) => `word${number}`).join(' ');
  expect(written.read(text, 'en')).toHaveLength(60_000);
  expect(read(written, 'word7 word59999', 'en')).toEqual(tokens('word7 word59999'));
});
