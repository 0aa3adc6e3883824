import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { stems, tokenize, words } from '../../src/language/tokenize.ts';
import { anyText, articleText } from '../arbitraries/text.ts';

const folded = (text: string) =>
  words(text)
    .map((word) => word.folded)
    .join(' ');

describe('words', () => {
  test.each([
    ['a missing space after a full stop', 'Southeast Asia.On Thursday', 'southeast asia on thursday'],
    ['a missing space after a comma', 'Putin,emphasizing the ties', 'putin emphasizing the ties'],
    ['a missing space after a title', 'Dr.petrova', 'dr petrova'],
    ['hyphens', 'Su-57 and Russia-China ties', 'su 57 and russia china ties'],
    ['dashes', 'levels—with the minister', 'levels with the minister'],
    ['possessives with a curly apostrophe', 'China’s and Shoigu’s', 'china and shoigu'],
    ['possessives with a straight one', "Russia's", 'russia'],
    ['the possessive of a plural', 'ministers’ talks', 'ministers talks'],
    ['a name with an apostrophe', "O'Brien", 'obrien'],
    ['a contraction beside the word it sounds like', "she'll shell", 'she shell'],
    ['thousands separators', '1,000 and 1,000,000', '1000 and 1000000'],
    ['decimals', '3.5 percent', '3.5 percent'],
    ['a figure at the end of a sentence', 'in 2022. He', 'in 2022 he'],
    ['accents', 'façade Pékin', 'facade pekin'],
    ['accents written as marks of their own', 'fac\u0327ade', 'facade'],
    ['quotation marks and brackets', '“enabler” (of)', 'enabler of'],
    ['emoji and signs', '👍 € + talks', 'talks'],
    ['underscores', 'a_b', 'a b'],
    ['a mark without a letter', '\u0301 a', 'a'],
    ['nothing', '', ''],
    ['white space', ' \n\u3000', ''],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe('acronyms that look like small words', () => {
  test.each([
    ['with stops', 'the U.S. side', 'the us· side'],
    ['with the last stop missing', 'the U.S side', 'the us· side'],
    ['with a possessive', 'the U.S.’s side and the US’s', 'the us· side and the us·'],
    ['without stops', 'US envoys', 'us· envoys'],
    ['with America', 'the USA and the U.S.A.', 'the us· and the us·'],
    ['in hurried lower case after "the"', 'the us and china', 'the us· and china'],
    ['the health organisation', 'the WHO said', 'the who· said'],
    ['other dotted ones', 'Washington D.C. and the E.U.', 'washington dc and the eu'],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  test.each([
    ['the pronoun', 'they told us so', 'they told us so'],
    ['the question word', 'Who met whom', 'who met whom'],
    ['a question in capitals', 'WHO MET US?', 'who met us'],
    ['a headline in capitals', 'IT IS ON', 'it is on'],
    ['one capital letter', 'A man and I', 'a man and i'],
  ])('are not made of %s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  test('a question finds the country however it writes it', () => {
    for (const text of [
      'What does the U.S. want?',
      'What does the US want?',
      'what does the us want',
      'The USA?',
    ]) {
      expect(stems(text)).toContain('us·');
    }
  });
});

describe('scripts without spaces are cut into words', () => {
  test.each([
    ['Chinese', '绍伊古访问北京', '北京'],
    ['Japanese', '東京で会談した', '会談'],
    ['Thai', 'สวัสดีประเทศไทย', 'สวัสดี'],
  ])('%s', (_, text, word) => {
    const found = words(text);
    expect(found.length).toBeGreaterThan(1);
    expect(found.map((each) => text.slice(each.start, each.end))).toContain(word);
  });
});

describe('tokenize', () => {
  test('leaves out stop words and stems the others, with their places', () => {
    expect(tokenize('He met the US envoys')).toEqual([
      { folded: 'met', stem: 'meet', start: 3, end: 6 },
      { folded: 'us·', stem: 'us·', start: 11, end: 13 },
      { folded: 'envoys', stem: 'envoy', start: 14, end: 20 },
    ]);
  });

  test('words of the news that sound like contractions are kept', () => {
    expect(stems('Shell was hit by a shell; he is ill')).toEqual(['shell', 'hit', 'shell', 'ill']);
  });

  test('a text of nothing but stop words has no tokens', () => {
    expect(stems('Who is it that they were?')).toEqual([]);
  });
});

const bare = (text: string) => fold(text.replace(/[.,·]/g, '')).replace(/[.,·]/g, '');

test('every word is the place it names, in order, without overlaps, and folds to what that place folds to', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, articleText), (text) => {
      let end = 0;
      for (const word of words(text)) {
        const written = text.slice(word.start, word.end);
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(written).toMatch(/[\p{L}\p{N}\p{M}]/u);
        expect(word.folded).not.toBe('');
        if (word.folded !== 'us·') expect(bare(written)).toBe(bare(word.folded));
        end = word.end;
      }
    }),
    { numRuns: 1_000 },
  );
});

test('tokens are the words that are no stop words', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      const kept = words(text).filter((word) => !isStopWord(word.folded));
      expect(tokenize(text).map(({ stem: _, ...word }) => word)).toEqual(kept);
    }),
  );
});

test.each([
  ['words', 'Shoigu '.repeat(70_000)],
  ['one word', 'x'.repeat(500_000)],
  ['digits', '7'.repeat(500_000)],
  ['digits and commas', '7,'.repeat(250_000)],
  ['capitals and stops', 'U.'.repeat(250_000)],
  ['apostrophes', 'a’'.repeat(250_000)],
])('half a million characters of %s are read', (_, text) => {
  expect(words(text).length).toBeGreaterThan(0);
});
