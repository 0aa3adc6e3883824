import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptSpan } from '../../src/answers/excerpt.ts';
import { sentences } from '../../src/language/sentences.ts';
import type { Span } from '../../src/model/source.ts';
import { sentenceSpansOf } from '../../src/search/indexed-article.ts';
import { articleText } from '../arbitraries/text.ts';
import { collection } from '../ranking/collection.ts';

/** A sentence of 100 characters that begins with a word of its own. */
const sentence = (word: string) => `${word.padEnd(99, ' and so on')}.`;

/** The sentences of a passage that begins here in its article. */
const sentencesOf = (text: string, from = 0): Span[] =>
  sentences(text).map(({ start, end }) => ({ start: from + start, end: from + end }));

/** The excerpt around every place of some words. */
function excerpt(text: string, ...words: string[]): string {
  const matches = words
    .flatMap((word) => Array.from(text.matchAll(new RegExp(word, 'g')), (match) => match.index))
    .map((start) => ({ start, end: start + 1 }))
    .sort((a, b) => a.start - b.start);
  const { start, end } = excerptSpan(sentencesOf(text), matches);
  return text.slice(start, end);
}

const LONG = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf'].map(sentence).join(' ');

describe('the excerpt', () => {
  test('of a short passage is all of it', () => {
    expect(excerpt('One. Two. Three.', 'Two')).toBe('One. Two. Three.');
  });

  test('of a long passage begins with the sentence that matches and goes on as far as reads well', () => {
    expect(excerpt(LONG, 'Bravo')).toBe(['Bravo', 'Charlie', 'Delta', 'Echo'].map(sentence).join(' '));
  });

  test('goes back from the end when nothing follows', () => {
    expect(excerpt(LONG, 'Golf')).toBe(['Delta', 'Echo', 'Foxtrot', 'Golf'].map(sentence).join(' '));
  });

  test('begins with the sentence that holds the most matches', () => {
    const text = LONG.replace('Echo and', 'Echo Golf');
    expect(excerpt(text, 'Bravo', 'Echo', 'Golf')).toMatch(/Echo Golf/);
    expect(excerpt(text, 'Bravo', 'Echo', 'Golf')).not.toMatch(/Bravo/);
  });

  test('begins with the first of equals', () => {
    expect(excerpt(LONG, 'Charlie', 'Golf')).toMatch(/^Charlie/);
  });

  test('without a match is the beginning', () => {
    expect(excerpt(LONG)).toBe(['Alpha', 'Bravo', 'Charlie', 'Delta'].map(sentence).join(' '));
  });

  test('keeps a sentence that is too long whole', () => {
    const giant = `${'Never-ending '.repeat(60)}story.`;
    expect(excerpt(`Short. ${giant} Short too.`, 'story')).toBe(giant);
  });

  test('counts from the beginning of the article', () => {
    expect(excerptSpan(sentencesOf('One. Two.', 1_000), [{ start: 1_005, end: 1_008 }])).toEqual({
      start: 1_000,
      end: 1_009,
    });
  });

  test('is whole sentences of the passage with every kind of text', () => {
    fc.assert(
      fc.property(articleText, fc.array(fc.nat()), (text, places) => {
        for (const entry of collection({ 'a.txt': text }).index.entries) {
          const { start: from, end: to } = entry.passage.span;
          const matches = places
            .map((place) => from + (place % Math.max(1, to - from)))
            .sort((a, b) => a - b)
            .map((start) => ({ start, end: start + 1 }));
          const { start, end } = excerptSpan(sentenceSpansOf(entry), matches);
          const parts = sentencesOf(entry.passage.text, from);
          expect(parts.map((part) => part.start)).toContain(start);
          expect(parts.map((part) => part.end)).toContain(end);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 60 },
    );
  });
});
