import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeMentions } from '../../../src/language/mentions/places.ts';
import { articleText } from '../../arbitraries/text.ts';

const places = (text: string) => placeMentions(text).map((place) => place.text);

describe('a place', () => {
  test.each([
    ['a country', 'They came to Malaysia.', ['Malaysia']],
    ['a capital', 'He flew to Kuala Lumpur.', ['Kuala Lumpur']],
    ['a part of the world', 'all over Southeast Asia', ['Southeast Asia']],
    ['an abbreviated country', 'back to the U.S. again', ['U.S.']],
    ['a country in capitals', 'back to the UK again', ['UK']],
    ['the seat of a government', 'as the Kremlin knows', ['Kremlin']],
    ['a town that only its preposition tells', 'an exhibition in Zhuhai', ['Zhuhai']],
    [
      'a building that only its preposition tells',
      'at the Great Hall of the People',
      ['Great Hall of the People'],
    ],
    ['a saint’s town', 'a meeting in St. Petersburg', ['St. Petersburg']],
    ['a place with accents', 'a market in São Paulo', ['São Paulo']],
    ['several', 'from Moscow to Beijing', ['Moscow', 'Beijing']],
    ['a town and its country', 'He was in Zhuhai, China.', ['Zhuhai', 'China']],
  ])('%s', (_, text, found) => {
    expect(places(text)).toEqual(found);
  });

  test('says whether the gazetteer knows it', () => {
    expect(placeMentions('in Zhuhai, China')).toEqual([
      { text: 'Zhuhai', span: { start: 3, end: 9 }, known: false, located: true },
      { text: 'China', span: { start: 11, end: 16 }, known: true, located: false },
    ]);
  });
});

describe('no place', () => {
  test.each([
    ['a country that only owns something', 'said China’s president and Russia’s'],
    ['a nationality', 'in Chinese waters, in South Korean hands'],
    ['a month', 'in January'],
    ['a weekday', 'in Friday’s talks'],
    ['a person with a title', 'in President Xi Jinping'],
    ['a person’s possession', 'in Sergei Shoigu’s words'],
    ['a name without a preposition', 'the agency Interfax said'],
    ['a name behind another preposition', 'with Interfax, for Anwar Ibrahim, by TASS'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(places(text)).toEqual([]);
  });
});

test('places are slices of the text, ascending', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      let end = 0;
      for (const place of placeMentions(text)) {
        expect(text.slice(place.span.start, place.span.end)).toBe(place.text);
        expect(place.span.start).toBeGreaterThanOrEqual(end);
        end = place.span.end;
      }
    }),
  );
});
