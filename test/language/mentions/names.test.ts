import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameMentions } from '../../../src/language/mentions/names.ts';
import { anyText, articleText } from '../../arbitraries/text.ts';

const common = new Set(['talks', 'observers', 'interview', 'last']);
const found = (text: string) => nameMentions(text, (folded) => common.has(folded));
const names = (text: string) => found(text).map((name) => name.text);

describe('a name', () => {
  test.each([
    ['of one word', 'There, Xi agreed.', 'Xi'],
    ['of two words', 'He met Wang Yi.', 'Wang Yi'],
    ['that begins the text', 'Shoigu left.', 'Shoigu'],
    ['without its possessive ending', 'It was Richard Nixon’s success.', 'Richard Nixon'],
    ['with an apostrophe', "They asked O'Brien's wife.", "O'Brien"],
    ['with a hyphen', 'Then Jean-Claude Juncker spoke.', 'Jean-Claude Juncker'],
    ['with an initial', 'by George W. Bush himself', 'George W. Bush'],
    ['with initials only in front', 'by J. R. R. Tolkien himself', 'J. R. R. Tolkien'],
    ['with glued initials', 'by J.R.R. Tolkien himself', 'J.R.R. Tolkien'],
    ['with accents', 'for Simón Bolívar himself', 'Simón Bolívar'],
    ['in another script', 'письмо от Иван Петров', 'Иван Петров'],
    ['in capitals', 'as TASS reported', 'TASS'],
    ['with a particle', 'said Osama bin Laden then', 'Osama bin Laden'],
    ['with two particles', 'said Ursula von der Leyen then', 'Ursula von der Leyen'],
    ['of a body', 'to the Bank of China', 'Bank of China'],
    ['of a building', 'at the Great Hall of the People', 'Great Hall of the People'],
    ['behind a weekday', 'On Thursday Anwar Ibrahim left.', 'Anwar Ibrahim'],
    ['behind an opener', 'However, Xi left.', 'Xi'],
    ['behind an article that begins the sentence', 'The Kremlin agreed.', 'Kremlin'],
    ['behind a glued full stop', 'in Southeast Asia.On Thursday', 'Southeast Asia'],
    ['in quotation marks', '“Xi agreed,” they said.', 'Xi'],
    ['of a place with an abbreviation', 'near St. Petersburg', 'St. Petersburg'],
    ['that looks like a sentence opener behind a title', 'said Gen. He Weidong', 'He Weidong'],
    ['of an aircraft', 'the stealth fighter Su-57', 'Su-57'],
  ])('%s', (_, text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test('stands apart from the next one', () => {
    expect(names('So Xi, Putin and Modi met, with Wang Yi and Lin Jian.')).toEqual([
      'Xi',
      'Putin',
      'Modi',
      'Wang Yi',
      'Lin Jian',
    ]);
  });
});

describe('a title in front is split off as the role', () => {
  test.each([
    ['Chinese President Xi Jinping met him', 'Xi Jinping', 'Chinese President'],
    ['Malaysian Prime Minister Anwar Ibrahim', 'Anwar Ibrahim', 'Malaysian Prime Minister'],
    [
      'Russian Security Council Secretary Sergei Shoigu',
      'Sergei Shoigu',
      'Russian Security Council Secretary',
    ],
    ['U.S. President Donald Trump', 'Donald Trump', 'U.S. President'],
    ['Vice President Kamala Harris', 'Kamala Harris', 'Vice President'],
    ['Dr. Anya Petrova', 'Anya Petrova', 'Dr.'],
    ['Dr.Petrova', 'Petrova', 'Dr.'],
    ['Mr. Li', 'Li', 'Mr.'],
    ['Queen Elizabeth II', 'Elizabeth II', 'Queen'],
    ['US Secretary of State Antony Blinken', 'Antony Blinken', 'US Secretary of State'],
    ['then President of Russia Vladimir Putin', 'Vladimir Putin', 'President of Russia'],
    ['then Minister of the Interior Nancy Faeser', 'Nancy Faeser', 'Minister of the Interior'],
  ])('%s', (text, name, role) => {
    expect(found(text)).toMatchObject([{ text: name, role }]);
  });

  test('a noble title with its place is the name', () => {
    expect(found('then the Duke of Wellington spoke')).toMatchObject([{ text: 'Duke of Wellington' }]);
    expect(found('then the Prince of Wales spoke')).toMatchObject([{ text: 'Prince of Wales' }]);
  });

  test('an office without a name names nobody', () => {
    expect(found('then the Secretary of State left')).toEqual([]);
  });

  test('a title in lower case belongs to no name', () => {
    expect(found('the spokeswoman Maria Zakharova')).toEqual([
      { text: 'Maria Zakharova', span: { start: 16, end: 31 } },
    ]);
  });
});

describe('no name', () => {
  test.each([
    ['a title alone', 'said the Prime Minister and the President'],
    ['a nationality', 'as Chinese and Russian officials said'],
    ['a nationality of two words', 'as South Korean officials said'],
    ['two nationalities with a hyphen', 'in Chinese-Russian ties'],
    ['people of a part of the world', 'under Western pressure, as European and Asian leaders said'],
    ['a date', 'on Friday, in December 2025 and since May'],
    ['an age that has a name', 'in the Cold War'],
    ['a word that begins a sentence', 'They left. There was more. However, it ended.'],
    ['a common word that begins a sentence', 'Talks ended. Observers left. “Interview over.”'],
    ['the first person', 'and I said so'],
    ['the second half of a word', 'an iPhone and an eBay shop'],
    ['words in lower case', 'nothing to see here'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(names(text)).toEqual([]);
  });

  test('a common word counts only as the lone opener: inside a sentence its capital tells', () => {
    expect(names('He wrote Interview and Talks.')).toEqual(['Interview', 'Talks']);
  });
});

test('names and their roles are slices of the text, ascending, not overlapping', () => {
  fc.assert(
    fc.property(fc.oneof(articleText, anyText), (text) => {
      let end = 0;
      for (const name of found(text)) {
        expect(name.text).not.toBe('');
        expect(text.slice(name.span.start, name.span.end)).toBe(name.text);
        expect(name.span.start).toBeGreaterThanOrEqual(end);
        if (name.role !== undefined) expect(text.slice(0, name.span.start).trimEnd()).toMatch(/\S$/);
        if (name.role !== undefined) expect(text).toContain(name.role);
        end = name.span.end;
      }
    }),
  );
});

test.each(['A', 'A.', 'Ab ', 'Dr.', 'Xi of the '])('a long row of %j is read', (piece) => {
  expect(() => found(piece.repeat(5_000))).not.toThrow();
});
