import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/answer.ts';
import { renderAnswer } from '../../../src/replies/html/render-answer.ts';
import { renderArticle } from '../../../src/replies/html/render-article.ts';
import { renderDoor, renderRefusal } from '../../../src/replies/html/render-refusal.ts';
import type { View } from '../../../src/replies/html/view.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { anyAnswer, evidenceAnswer, nothingAnswer, readingAnswer } from '../../arbitraries/answer.ts';
import { directoryAnswer } from '../../arbitraries/directory-answer.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';
import { expectInert } from './inert.ts';
import { carried, elementsOf, ofClass } from './parse-html.ts';

const RUNS = { numRuns: 100 };
const view: fc.Arbitrary<View> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  base: fc.constantFrom('', '/clips'),
  typed: anyText,
  page: fc.integer({ min: 1, max: 5 }),
});
const answer: fc.Arbitrary<Answer> = fc.oneof(anyAnswer, directoryAnswer);

/** Whether an offset lies between the two units of one character. */
function isInside(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(at - 1, 0), at + 1));
}

describe('whatever an answer holds', () => {
  test('its page is well-formed, has one heading, and nothing of it comes alive', () => {
    fc.assert(
      fc.property(answer, view, fc.constantFrom([], ['Who is <Xi>?']), (each, view, starters) => {
        expectInert(renderAnswer(each, starters, view), view);
      }),
      RUNS,
    );
  });

  test('every quote is the slice that its citation cites', () => {
    fc.assert(
      fc.property(fc.oneof(evidenceAnswer, nothingAnswer), view, (each, view) => {
        const elements = elementsOf(renderAnswer(each, [], view).main.markup);
        const quotes = ofClass(elements, 'slice').map(({ text }) => text);
        const cited = each.citations.map(({ quote }) => carried(quote));
        expect(quotes).toEqual(each.kind === 'nothing' ? cited.slice(0, 3) : cited);
      }),
      RUNS,
    );
  });
});

describe('whatever an article holds', () => {
  const opened = fc.record({
    paragraph: fc.integer({ min: 0, max: 60 }),
    start: fc.nat(400),
    length: fc.nat(400),
  });

  test('each paragraph shows its slice, and the highlighted text is the slice that the link names', () => {
    fc.assert(
      fc.property(readingAnswer, opened, view, (reading, { paragraph, start, length }, view) => {
        const { source, passages } = reading;
        const focus = passages.find(({ ordinal }) => ordinal === paragraph);
        // A link that cuts a character in halves has its own test.
        fc.pre([start, start + length].every((at) => !isInside(focus?.text ?? '', at)));
        const place = { sourceId: source.id, paragraph, quote: { start, end: start + length } };
        const { main } = renderArticle(reading, place, view);
        const elements = elementsOf(main.markup);
        const shown = new Map(ofClass(elements, 'par').map((each) => [each.attributes.id, each.text]));
        for (const { ordinal, text } of passages) {
          expect(shown.get(`p${ordinal}`)?.endsWith(carried(text))).toBe(true);
        }
        const marked = ofClass(elements, 'quote')
          .map(({ text }) => text)
          .join('');
        expect(marked).toBe(carried(focus?.text.slice(start, start + length) ?? ''));
      }),
      RUNS,
    );
  });

  test('its page is well-formed and inert', () => {
    fc.assert(
      fc.property(readingAnswer, opened, view, (reading, { paragraph }, view) => {
        const place = {
          sourceId: reading.source.id,
          paragraph,
          ...(reading.asked && { question: reading.asked.question }),
        };
        const content = renderArticle(reading, place, view);
        // An article may have headlines of its own below its title.
        expectInert(content, view);
      }),
      RUNS,
    );
  });
});

test('a refusal and the door are inert whatever was asked for', () => {
  fc.assert(
    fc.property(anyText, view, fc.boolean(), (text, view, isWrong) => {
      const sentence = `Nothing: ${text}`;
      expectInert(renderRefusal(sentence, view), view);
      const door = expectInert(renderDoor(text, isWrong, view), view);
      expect(door.find(({ attributes }) => attributes.name === 'to')?.attributes.value).toBe(
        carried(text.replaceAll('\n', ' ')),
      );
    }),
    RUNS,
  );
});
