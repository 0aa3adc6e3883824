import { describe, expect, test } from 'vitest';
import { explains, explanationOf } from '../../src/search/definition.ts';

describe('a text says who or what something is', () => {
  test.each([
    ['behind a comma', 'Sergei Shoigu, the secretary of the council, left.', 'Shoigu'],
    ['behind a comma, with a possessive', 'Shoigu, Russia’s former defense chief, left.', 'Shoigu'],
    ['behind a comma, with a nationality', 'Shoigu, Russian to the bone, left.', 'Shoigu'],
    ['behind a comma, with “former”', 'Shoigu, former defense minister, left.', 'Shoigu'],
    ['in a clause', 'Shoigu, who served as minister, left.', 'Shoigu'],
    ['as “is a”', 'Interfax is a news agency.', 'Interfax'],
    ['as “was the”', 'Nixon was the president then.', 'Nixon'],
    ['in brackets', 'The WHO (World Health Organization) agreed.', 'WHO'],
    ['as “refers to”', 'Strategic ambiguity refers to silence.', 'ambiguity'],
    ['with a title in front', 'They met President Xi Jinping.', 'Jinping'],
    ['with a title right in front', 'They met Chancellor Scholz.', 'Scholz'],
    ['in quotation marks', 'This “strategic ambiguity” is a policy.', 'ambiguity'],
    ['in another case', 'SHOIGU, THE SECRETARY, LEFT.', 'Shoigu'],
  ])('%s', (_, text, subject) => {
    expect(explanationOf(subject).test(text)).toBe(true);
  });

  test.each([
    ['it only acts', 'Shoigu left on Friday.', 'Shoigu'],
    ['another is explained', 'Shoigu met Xi, the president.', 'Shoigu'],
    ['the name is only a part of a word', 'Xiaomi is a company.', 'Xi'],
    ['the name is only the end of a word', 'Taxi is a word.', 'xi'],
    ['there is no such name', 'Putin is the president.', 'Shoigu'],
    ['there is nothing', '', 'Shoigu'],
  ])('not: %s', (_, text, subject) => {
    expect(explanationOf(subject).test(text)).toBe(false);
  });

  test.each(['C++', 'a.b', '(x', '[', '\\', 'U.S.', '$1', '^'])('%s is read as it is written', (subject) => {
    expect(explanationOf(subject).test(`Here ${subject} is a name.`)).toBe(true);
    expect(explanationOf(subject).test('Here nothing is a name.')).toBe(false);
  });
});

test('the same expression may be asked again and again', () => {
  const explanation = explanationOf('Shoigu');
  const text = 'Shoigu, the secretary, left.';
  expect([text, text, 'Shoigu left.', text].map((each) => explanation.test(each))).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

describe('an explanation is worth', () => {
  test.each([
    ['all where somebody is introduced by a full name', 'Sergei Shoigu, the secretary, left.', 1],
    ['all behind a title, too', 'They met Secretary Sergei Shoigu.', 1],
    ['less behind a surname', 'Shoigu, the secretary, left.', 0.75],
    ['less behind a title and a surname', 'They met Secretary Shoigu.', 0.75],
    ['less where a common word begins the sentence', 'When Shoigu, who was minister, left.', 0.75],
    ['nothing where there is none', 'Sergei Shoigu left.', 0],
  ])('%s', (_, text, worth) => {
    expect(explains(explanationOf('Shoigu'), text)).toBe(worth);
  });
});
