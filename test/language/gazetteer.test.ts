import { describe, expect, test } from 'vitest';
import { isCapital, isDemonym, isKnownPlace } from '../../src/language/gazetteer.ts';

describe('a known place', () => {
  test.each([
    ['countries', ['Malaysia', 'China', 'South Korea', 'Taiwan', 'Kosovo']],
    ['capitals', ['Kuala Lumpur', 'Beijing', 'Jakarta', 'New Delhi', 'Washington']],
    ['official names', ['Russian Federation', 'United States of America']],
    [
      'what news calls them',
      ['US', 'U.S.', 'USA', 'UK', 'Holland', 'Turkey', 'Burma', 'Korea', 'Kiev', 'Congo'],
    ],
    ['seats of governments', ['The Hague', 'Kremlin', 'White House']],
    ['parts of the world', ['Southeast Asia', 'South-East Asia', 'Middle East', 'Europe', 'Crimea']],
    ['in any case', ['china', 'CHINA', 'kuala lumpur']],
    ['with the article', ['the Netherlands', 'The Philippines', 'the Middle East']],
    [
      'with or without accents',
      ['São Tomé', 'Sao Tome', 'Türkiye', 'Turkiye', 'Côte d’Ivoire', "Cote d'Ivoire"],
    ],
    ['with or without hyphens', ['Guinea-Bissau', 'Guinea Bissau', 'Timor-Leste']],
  ])('%s', (_, names) => {
    expect(names.filter((name) => !isKnownPlace(name))).toEqual([]);
  });

  test.each(['Interfax', 'Xi Jinping', 'Chinese', 'Zhuhai', 'the', '', ' ', 'Chin', 'Malaysia China'])(
    '%j is none',
    (name) => {
      expect(isKnownPlace(name)).toBe(false);
    },
  );
});

describe('a word that says of where', () => {
  test.each([
    'Malaysian',
    'Chinese',
    'russian',
    'American',
    'South Korean',
    'European',
    'Western',
    'Scottish',
  ])('%s', (word) => {
    expect(isDemonym(word)).toBe(true);
  });

  test.each(['Malaysia', 'US', 'Xi', 'Eastern Europe', ''])('%j is none', (word) => {
    expect(isDemonym(word)).toBe(false);
  });
});

test('a capital is told from its country', () => {
  expect(isCapital('Kuala Lumpur')).toBe(true);
  expect(isCapital('Malaysia')).toBe(false);
});
