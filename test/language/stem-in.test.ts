import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '../../src/language/stem.ts';
import { stemIn, unmarked } from '../../src/language/stem-in.ts';

describe('forms of a word share a stem', () => {
  test.for([
    ['de', 'Erdbeben Erdbebens'],
    ['de', 'Haus Häuser Häusern'],
    ['de', 'bauen gebaut gebaute'],
    ['de', 'treffen traf getroffen'],
    ['es', 'explicación explicaciones'],
    ['es', 'murió murieron muertos'],
    ['fr', 'séisme séismes'],
    ['fr', 'arrivé arrivée'],
    ['pt', 'eleição eleições'],
    ['ru', 'землетрясение землетрясения землетрясением'],
    ['ru', 'ещё еще'],
    ['ru', 'люди человека'],
    ['sv', 'regeringen regeringens'],
  ] as const)('of %s: %s', ([language, words]) => {
    expect(new Set(words.split(' ').map((word) => stemIn(word, language))).size).toBe(1);
  });
});

test('other words do not', () => {
  expect(stemIn('Gericht', 'de')).not.toBe(stemIn('richten', 'de'));
  expect(stemIn('Rat', 'de')).not.toBe(stemIn('rat', 'en'));
});

test('figures, and Latin words in other scripts, are the same in every language', () => {
  expect(stemIn('2025', 'de')).toBe('2025');
  expect(stemIn('Interfax', 'ru')).toBe(stem('interfax'));
  expect(stemIn('Toyota', 'ja')).toBe(stem('toyota'));
});

test('a language without a stemmer only folds', () => {
  expect(stemIn('Київ', 'uk')).toBe('киів@uk');
});

test('the mark comes off again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('de', 'ru', 'zh', 'xx'),
      (word, language) => {
        fc.pre(!word.includes('@'));
        const stemmed = stemIn(word, language);
        const { letters, mark } = unmarked(stemmed);
        expect(letters + mark).toBe(stemmed);
        expect(['', `@${language}`]).toContain(mark);
      },
    ),
    // A sign that folds to the mark itself.
    { examples: [['﹫ ', 'de']] },
  );
});
