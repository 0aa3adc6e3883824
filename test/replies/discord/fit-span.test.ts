import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutLabel, cutPath, fitSpan } from '../../../src/replies/fit-span.ts';
import { wordsIn } from '../../arbitraries/clips.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';

const text =
  'Mr. Wang came first. He met Shoigu in Beijing on Friday. Both left. Nothing else was said that day.';
const whole = { start: 0, end: text.length };

function shown(max: number, ...words: string[]): string {
  const matches = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  const span = fitSpan(text, whole, matches, max);
  return text.slice(span.start, span.end);
}

describe('fitSpan', () => {
  test('keeps what fits', () => {
    expect(shown(200, 'Friday')).toBe(text);
  });

  test('shows whole sentences around the match', () => {
    expect(shown(40, 'Friday')).toBe('He met Shoigu in Beijing on Friday.');
    expect(shown(50, 'Friday')).toBe('He met Shoigu in Beijing on Friday. Both left.');
  });

  test('begins at the beginning when nothing matches, and does not take "Mr." for a sentence', () => {
    expect(shown(25)).toBe('Mr. Wang came first.');
    expect(shown(8)).toBe('Mr. Wang');
  });

  test('cuts at words when no sentence fits', () => {
    expect(shown(20, 'Beijing')).toBe('in Beijing on');
  });

  test('goes where the most matches are', () => {
    expect(shown(40, 'Wang', 'Shoigu', 'Beijing')).toBe('He met Shoigu in Beijing on Friday.');
  });

  test('fills up towards the beginning when the match stands at the end', () => {
    expect(shown(46, 'that day.')).toBe('Both left. Nothing else was said that day.');
  });

  test('takes no line break for the end of a sentence', () => {
    const wrapped = 'They wanted to defuse\nthe crisis. So they met.';
    const span = fitSpan(wrapped, { start: 0, end: wrapped.length }, [], 40);
    expect(wrapped.slice(span.start, span.end)).toBe('They wanted to defuse\nthe crisis.');
  });
});

describe('for any text', () => {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const input = anyText.chain((text) =>
    fc.record({
      text: fc.constant(text),
      matches: fc.subarray(wordsIn(text, { start: 0, end: text.length })),
      max: fc.integer({ min: 1, max: 300 }),
    }),
  );

  test('the window is a part of the text, not too long, and cuts no character as people see it', () => {
    fc.assert(
      fc.property(input, ({ text, matches, max }) => {
        const span = fitSpan(text, { start: 0, end: text.length }, matches, max);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end - span.start).toBeLessThanOrEqual(max);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        const edges = new Set([...Array.from(graphemes.segment(text), (part) => part.index), text.length]);
        const isWord = matches.some((match) => match.start === span.start);
        expect(edges.has(span.start) || isWord).toBe(true);
        expect(edges.has(span.end)).toBe(true);
      }),
    );
  });

  test('a match that fits is shown', () => {
    fc.assert(
      fc.property(input, ({ text, matches, max }) => {
        const span = fitSpan(text, { start: 0, end: text.length }, matches, max);
        const fitting = matches.filter((match) => match.end - match.start <= max);
        const isShown = fitting.some((match) => match.start >= span.start && match.end <= span.end);
        expect(isShown || fitting.length === 0).toBe(true);
      }),
    );
  });

  test('labels and paths are never longer than they may be', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, max) => {
        expect(cutLabel(text, max).length).toBeLessThanOrEqual(max);
        expect(cutPath(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

test('a label is cut at a word, a path keeps its end', () => {
  expect(cutLabel('Shoigu meets leaders', 15)).toBe('Shoigu meets…');
  expect(cutLabel('Shoigu, the Secretary', 10)).toBe('Shoigu…');
  expect(cutLabel('Shoigumeetsleaders', 7)).toBe('Shoigu…');
  expect(cutPath('archive/2025/talks.txt', 12)).toBe('…5/talks.txt');
});
