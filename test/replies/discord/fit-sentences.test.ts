import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../src/language/sentences.ts';
import type { Span } from '../../../src/model/source.ts';
import { fitSentences } from '../../../src/replies/discord/fit-sentences.ts';
import { wordsIn } from '../../arbitraries/clips.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';

const text =
  'Mr. Wang came first. He met Shoigu in Beijing on Friday.Both left. Wang told Wang and Wang. It was in the Hall.';

function spanOf(word: string): Span {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
}

function shown(max: number, words: string[], answers: string[] = []): string {
  const span = { start: 0, end: text.length };
  const { start, end } = fitSentences(text, span, words.map(spanOf), max, answers.map(spanOf));
  return text.slice(start, end);
}

describe('fitSentences', () => {
  test('keeps what fits', () => {
    expect(shown(200, ['Friday'])).toBe(text);
  });

  test('begins with the sentence that holds the words, and fills up with whole ones', () => {
    expect(shown(40, ['Friday'])).toBe('He met Shoigu in Beijing on Friday.');
    expect(shown(60, ['Friday'])).toBe('He met Shoigu in Beijing on Friday.Both left.');
  });

  test('goes where the most different words are, and to the first of equals', () => {
    expect(shown(40, ['Wang', 'Shoigu', 'Beijing'])).toBe('He met Shoigu in Beijing on Friday.');
    expect(shown(30, ['Wang', 'Both'])).toBe('Mr. Wang came first.');
    const three = [...text.matchAll(/Wang/g)].map(({ index }) => ({ start: index, end: index + 4 }));
    const span = fitSentences(text, { start: 0, end: text.length }, three, 30);
    expect(span.start).toBe(0);
  });

  test('begins at the beginning when nothing matches', () => {
    expect(shown(30, [])).toBe('Mr. Wang came first.');
  });

  test('shows a sentence whole that is a little too long, and cuts one that is much too long', () => {
    expect(shown(25, ['Friday'])).toBe('He met Shoigu in Beijing on Friday.');
    expect(shown(20, ['Beijing'])).toBe('in Beijing on');
  });

  test('becomes longer to show the answer, but not too long', () => {
    expect(shown(30, ['told'])).toBe('Wang told Wang and Wang.');
    expect(shown(30, ['told'], ['Hall'])).toBe('Wang told Wang and Wang. It was in the Hall.');
    expect(shown(20, ['told'], ['Hall'])).toBe('Wang told Wang and Wang.');
  });

  test('stays short when a short quote shows the answer as well', () => {
    expect(shown(40, ['Mr', 'Shoigu'], ['Friday'])).toBe('He met Shoigu in Beijing on Friday.');
  });
});

describe('for any text', () => {
  const input = anyText.chain((text) => {
    const words = wordsIn(text, { start: 0, end: text.length });
    return fc.record({
      text: fc.constant(text),
      matches: fc.subarray(words),
      answers: fc.subarray(words, { maxLength: Math.min(words.length, 5) }),
      max: fc.integer({ min: 1, max: 300 }),
    });
  });

  test('the quote is a part of it, at most half too long, and of whole sentences unless one is longer', () => {
    fc.assert(
      fc.property(input, ({ text, matches, answers, max }) => {
        const whole = { start: 0, end: text.length };
        const span = fitSentences(text, whole, matches, max, answers);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end - span.start).toBeLessThanOrEqual(1.5 * max);
        if (text.length <= max) return;
        const parts = sentences(text);
        const isWhole =
          parts.some(({ start }) => start === span.start) && parts.some(({ end }) => end === span.end);
        const isPart = parts.some(
          ({ start, end }) => start <= span.start && span.end <= end && end - start > 1.5 * max,
        );
        expect(isWhole || isPart || parts.length === 0).toBe(true);
      }),
    );
  });

  test('a match that fits is shown', () => {
    fc.assert(
      fc.property(input, ({ text, matches, answers, max }) => {
        const span = fitSentences(text, { start: 0, end: text.length }, matches, max, answers);
        const parts = sentences(text);
        const fitting = matches.filter(
          (match) =>
            match.end - match.start <= max &&
            parts.some(({ start, end }) => start <= match.start && match.end <= end),
        );
        const isShown = fitting.some((match) => match.start >= span.start && match.end <= span.end);
        expect(isShown || fitting.length === 0).toBe(true);
      }),
    );
  });
});
