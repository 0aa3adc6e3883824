import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkableIn, claimSentences, mostTelling, plainWords } from '../../src/answers/claim-sentences.ts';
import { anyText } from '../arbitraries/nasty-text.ts';

describe('of a message only the words are left', () => {
  test.each([
    ['emphasis', '**Shoigu** _came_ __on__ ~~Friday~~ ||at noon||', 'Shoigu came on Friday at noon'],
    ['names with underscores', 'the file read_me_now.txt', 'the file read_me_now.txt'],
    ['a quote', '> Shoigu came', 'Shoigu came'],
    ['a heading, a list', '## Shoigu came\n- to Beijing\n1. on Friday', 'Shoigu came\nto Beijing\non Friday'],
    ['a masked link', 'see [the *article*](https://a.example/x_(y)) now', 'see the article) now'],
    ['a link', 'Shoigu came https://a.example/a?b=c#d <https://b.example>', 'Shoigu came'],
    ['a mention, a channel, a time', '<@1> <@!2> <@&3> <#4> <t:123:R> @everyone came', 'came'],
    ['emoji', 'Shoigu 🔥👩🏽‍🚀🇷🇴 came <a:wow:123456789012345678> :smile:', 'Shoigu came'],
    ['a code block', 'He came\n```js\nconst x = 1;\n```', 'He came'],
    ['code in a line', 'the `index` fell', 'the index fell'],
    ['small print', 'He came\n-# source: nobody', 'He came'],
    ['an escaped sign', '5 \\* 3 \\_', '5 * 3 _'],
    ['direction marks', 'Shoigu\u202E came\u200B', 'Shoigu came'],
  ])('%s', (_, markdown, words) => {
    expect(plainWords(markdown)).toBe(words);
  });
});

describe('what may be a claim', () => {
  test.each([
    [
      'each sentence',
      'Shoigu came on Friday. He met Xi Jinping.',
      ['Shoigu came on Friday.', 'He met Xi Jinping.'],
    ],
    ['lines without full stops', 'Shoigu came\nXi left Moscow', ['Shoigu came', 'Xi left Moscow']],
    ['what somebody passes on', 'I heard that Shoigu came on Friday.', ['Shoigu came on Friday.']],
    [
      'what others are said to say',
      'Heard that Shoigu came on Friday. They say Xi left.',
      ['Shoigu came on Friday.', 'Xi left.'],
    ],
    [
      'no greeting, no thanks, no talk of oneself',
      'Hi all! Thanks for the link. I had pasta for lunch. Shoigu came.',
      ['Shoigu came.'],
    ],
    ['nothing twice', 'Shoigu came on Friday. **Shoigu came on Friday!**', ['Shoigu came on Friday.']],
    [
      'no question beside a claim',
      'Shoigu came on Friday. Is that true of Moscow?',
      ['Shoigu came on Friday.'],
    ],
    [
      'a question that is all there is',
      'When did Shoigu come to Beijing?',
      ['When did Shoigu come to Beijing?'],
    ],
    ['no single word', 'Beijing. Friday.', []],
    [
      'a quotation in the first person',
      '“We trust each other,” Wang Yi said.',
      ['“We trust each other,” Wang Yi said.'],
    ],
    ['nothing of an empty message', ' \n ', []],
  ])('%s', (_, message, claims) => {
    expect(claimSentences(message)).toEqual(claims);
  });

  test('a sentence without an end is cut at a word', () => {
    const [claim = ''] = claimSentences('Shoigu came to Beijing and '.repeat(100));
    expect(claim.length).toBeLessThanOrEqual(400);
    expect(claim).toMatch(/(?:Shoigu|came|to|Beijing|and)$/);
  });

  test('any text gives claims on one line, in bounds, and quickly', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 300 })), (message) => {
        for (const claim of claimSentences(message)) {
          expect(claim).not.toMatch(/\n/);
          expect(claim.length).toBeLessThanOrEqual(400);
        }
      }),
    );
    const began = performance.now();
    for (const sign of ['[', '<', '`', '*', '> ', '[a](https:', ':a', '\\', '||', '.', '<@', '1. ']) {
      claimSentences(sign.repeat(20_000 / sign.length));
    }
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

test('of many claims those with names, days and figures are asked, in the order of the message', () => {
  const claims = [
    'It was nice there.',
    'Shoigu came on Friday.',
    'The food tasted good.',
    'Xi met 12 envoys.',
  ];
  expect(mostTelling(claims, 2)).toEqual(['Shoigu came on Friday.', 'Xi met 12 envoys.']);
  expect(mostTelling(claims, 9)).toEqual(claims);
});

test('names, days and figures can be checked', () => {
  expect(checkableIn('Sergei Shoigu came on Friday with 12 envoys, and Friday was cold')).toEqual([
    { text: 'Sergei Shoigu', isName: true },
    { text: 'Friday', isName: false },
    { text: '12 envoys', isName: false },
  ]);
});
