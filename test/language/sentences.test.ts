import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/language/sentences.ts';
import { anyText, articleText } from '../arbitraries/text.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

/** The text with ¦ where one sentence ends and the next begins. */
const marked = (text: string) => cut(text).join(' ¦ ');

describe('a sentence ends', () => {
  test.each([
    ['at a full stop', 'He came. He left.', 'He came. ¦ He left.'],
    ['at question and exclamation marks', 'Why? Really?! Yes! So.', 'Why? ¦ Really?! ¦ Yes! ¦ So.'],
    ['behind closing quotation marks', 'He said: “Stop.” She left.', 'He said: “Stop.” ¦ She left.'],
    ['behind a closing bracket', '(He came.) She left.', '(He came.) ¦ She left.'],
    [
      'at a full stop with the space missing',
      'in Southeast Asia.On Thursday',
      'in Southeast Asia. ¦ On Thursday',
    ],
    ['at a full stop before a missing capital', 'as neutral. the meeting', 'as neutral. ¦ the meeting'],
    ['at a question mark with the space missing', 'Really?Yes, it is.', 'Really? ¦ Yes, it is.'],
    ['at an ellipsis before a capital', 'Wait… He came.', 'Wait… ¦ He came.'],
    ['at three dots before a capital', 'Wait... He came.', 'Wait... ¦ He came.'],
    ['before an opening quotation mark', 'He came. “Stop.”', 'He came. ¦ “Stop.”'],
    ['before a figure', 'He came. 12 others left.', 'He came. ¦ 12 others left.'],
    [
      'behind "U.S." where a new one begins',
      'He left the U.S. The talks end.',
      'He left the U.S. ¦ The talks end.',
    ],
    ['behind "p.m." where a new one begins', 'It is 3 p.m. He waits.', 'It is 3 p.m. ¦ He waits.'],
    ['behind "Corp." where a new one begins', 'He runs Oil Corp. He left.', 'He runs Oil Corp. ¦ He left.'],
    ['behind the word "no"', 'He said no. He left.', 'He said no. ¦ He left.'],
    ['behind the word "sat"', 'There he sat. It was late.', 'There he sat. ¦ It was late.'],
    ['over a line break', 'He came.\nHe left.', 'He came. ¦ He left.'],
    [
      'at Chinese marks, which need no space',
      '他来了。他走了！真的？是。',
      '他来了。 ¦ 他走了！ ¦ 真的？ ¦ 是。',
    ],
    ['behind Chinese closing quotation marks', '他说：「好。」然后走了。', '他说：「好。」 ¦ 然后走了。'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('a sentence does not end', () => {
  test.each([
    ['at a title', 'Mr. Li met Dr. Petrova.'],
    ['at a title before a name that looks like a beginning', 'Gen. He Weidong met Mr. An Li.'],
    ['at a title in lower case', 'He met gen. Gerasimov.'],
    ['at a glued title', 'He met Dr.Petrova there.'],
    ['at an initial', 'George W. Bush and J. R. R. Tolkien came.'],
    ['at "U.S." before a noun', 'The U.S. President came.'],
    ['at "U.S." before a small letter', 'The U.S. envoys came.'],
    ['at a month', 'He came on Nov. 5 with others.'],
    ['at a number', 'He lives at No. 10 now.'],
    ['at a decimal point', 'It rose by 3.5 percent.'],
    ['at a thousands point', 'It cost 1.000 euros.'],
    ['within an address', 'See World-Today-News.com for more.'],
    ['at quoted speech that goes on', '“Is it?” he asked.'],
    ['at an ellipsis before a small letter', 'Well… yes.'],
    ['at an exclamation mark in a name', 'He left Yahoo! last year.'],
    ['at "etc." before a small letter', 'Trade, arms, etc. were named.'],
    ['at a comma without a space', 'Putin,emphasizing the ties, left.'],
  ])('%s', (_, text) => {
    expect(cut(text)).toEqual([text]);
  });
});

test.each(['', ' ', '\n\t', '\uFEFF'])('nothing has no sentences: %j', (text) => {
  expect(sentences(text)).toEqual([]);
});

test('a text without an end is one sentence', () => {
  expect(cut('  Talks in Beijing ')).toEqual(['Talks in Beijing']);
});

test('sentences ascend, do not overlap, are trimmed and leave out nothing but white space', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, articleText), (text) => {
      let end = 0;
      for (const span of sentences(text)) {
        expect(text.slice(end, span.start).trim()).toBe('');
        expect(span.end).toBeGreaterThan(span.start);
        expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
        end = span.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['dots before a letter', `${'.'.repeat(500_000)}b`],
  ['dots and closing quotes', '.”'.repeat(250_000)],
  ['words', 'word '.repeat(100_000)],
  ['spaces', `a.${' '.repeat(500_000)}b`],
  ['Chinese', '他来了。'.repeat(100_000)],
])('half a million characters of %s are read', (_, text) => {
  expect(sentences(text).at(-1)?.end).toBe(text.trimEnd().length);
});
