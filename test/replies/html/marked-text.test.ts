import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../../src/replies/html/html.ts';
import { markedText, QUOTE, WORD } from '../../../src/replies/html/marked-text.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';
import { carried, elementsOf, ofClass } from './parse-html.ts';

const mark = (
  text: string,
  spans: { start: number; end: number }[],
  words: { start: number; end: number }[] = [],
) =>
  markedText(text, { start: 0, end: text.length }, [
    { spans, wrap: QUOTE },
    { spans: words, wrap: WORD },
  ]).markup;

test('words are marked inside the quote and outside', () => {
  expect(
    mark(
      'He left Beijing.',
      [{ start: 0, end: 7 }],
      [
        { start: 3, end: 7 },
        { start: 8, end: 15 },
      ],
    ),
  ).toBe('<mark class="quote">He <b class="word">left</b></mark> <b class="word">Beijing</b>.');
});

test('a word that reaches over the edge of the quote is marked on either side of it', () => {
  expect(mark('abcd', [{ start: 0, end: 2 }], [{ start: 1, end: 3 }])).toBe(
    '<mark class="quote">a<b class="word">b</b></mark><b class="word">c</b>d',
  );
});

test('spans that overlap, that come in any order or that lie outside lose nothing and double nothing', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, end]) => ({ start, end }));
  fc.assert(
    fc.property(
      anyText.map((text) => text.slice(0, 80)),
      fc.array(span),
      fc.array(span),
      (text, quotes, words) => {
        const elements = elementsOf(
          html`<p>${markedText(text, { start: 0, end: text.length }, [
            { spans: quotes, wrap: QUOTE },
            { spans: words, wrap: WORD },
          ])}</p>`.markup,
        );
        // A span may cut a character of two units in halves, which HTML cannot carry.
        const whole = (some: string) =>
          some.replace(/\p{Surrogate}|\p{Cs}|[\u{10000}-\u{10FFFF}]|\uFFFD/gu, '');
        expect(whole(elements[0]?.text ?? '')).toBe(whole(carried(text)));
        expect(ofClass(elements, 'quote').every(({ text: quoted }) => quoted !== '')).toBe(true);
      },
    ),
  );
});
