import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleLink, articleUrl, askLink, pathLink, placeOf } from '../../src/replies/reader-links.ts';
import { anyText } from '../arbitraries/nasty-text.ts';
import { clipOf, rankedOf } from './discord/sample.ts';

const BASE = 'https://clips.example.org';
const place = {
  sourceId: 'k3f9a2xq0d',
  paragraph: 3,
  quote: { start: 0, end: 42 },
  question: 'Who came & when?',
};

describe('a link to an article', () => {
  test('names its paragraph, its quote and the question', () => {
    expect(articleLink(place)).toBe('/s/k3f9a2xq0d?p=3&h=0-42&q=Who+came+%26+when%3F#p3');
    expect(articleLink({ sourceId: 'k3f9a2xq0d' })).toBe('/s/k3f9a2xq0d');
  });

  test('counts a quote from the beginning of its paragraph', () => {
    const ranked = rankedOf(clipOf('aaaaaaaa', 'One.\nTwo. Three. Four.'), 2, 1, { excerpt: 'Three.' });
    expect(placeOf(ranked, 'q')).toEqual({
      sourceId: 'aaaaaaaa',
      paragraph: 2,
      quote: { start: 5, end: 11 },
      question: 'q',
    });
  });

  test('leaves out the question where it is too long, then the quote, then itself', () => {
    const long = { ...place, question: '北京'.repeat(100) };
    expect(articleUrl(BASE, long, 512)).toBe(`${BASE}/s/k3f9a2xq0d?p=3&h=0-42#p3`);
    expect(articleUrl(BASE, long, 60)).toBe(`${BASE}/s/k3f9a2xq0d?p=3&h=0-42#p3`);
    expect(articleUrl(BASE, long, 50)).toBe(`${BASE}/s/k3f9a2xq0d?p=3#p3`);
    expect(articleUrl(BASE, long, 20)).toBeUndefined();
  });

  test('brings any question through whole, in an address that is valid', () => {
    fc.assert(
      fc.property(anyText, (question) => {
        const url = articleUrl(`${BASE}/clips/`, { ...place, question }, 100_000) ?? '';
        expect(url.startsWith(`${BASE}/clips/s/`)).toBe(true);
        expect(new URL(url).searchParams.get('q') ?? '').toBe(question);
      }),
    );
  });
});

test('a line is asked as it is typed, page by page', () => {
  expect([askLink(''), askLink('/who Xi'), askLink('a', 2), askLink('', 2)]).toEqual([
    '/',
    '/?q=%2Fwho+Xi',
    '/?q=a&page=2',
    '/?page=2',
  ]);
});

test('a path is a link whatever it holds', () => {
  expect(pathLink('wire/a b#c.txt')).toBe('/s/wire/a%20b%23c.txt');
  expect(pathLink('\ud800')).toBe('/s/%EF%BF%BD');
});
