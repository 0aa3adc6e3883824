import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberMentions } from '../../../src/language/mentions/numbers.ts';
import { anyText, articleText } from '../../arbitraries/text.ts';

const numbers = (text: string) => numberMentions(text).map((number) => number.text);

describe('a number with what it counts', () => {
  test.each([
    ['in words', 'He paid two visits to China.', 'two visits'],
    ['in figures', 'They lost 40 ships that day.', '40 ships'],
    ['with a thousands separator', 'He sent 12,000 troops.', '12,000 troops'],
    ['with a decimal point', 'It rose by 3.5 percent.', '3.5 percent'],
    ['with a percent sign', 'It rose by 20% in May.', '20%'],
    ['with a hedge', 'It killed nearly 200 people.', 'nearly 200 people'],
    ['with a hedge of two words', 'At least three of them died.', 'At least three'],
    ['with a hyphen', 'after a six-hour meeting', 'six-hour'],
    ['with two hyphens', 'a 45-year-old man', '45-year-old'],
    ['in compound words', 'twenty-one men', 'twenty-one men'],
    ['in long words', 'one hundred and five ships', 'one hundred and five ships'],
    ['in millions', 'some two million people', 'some two million people'],
    ['of money', 'It cost $3.5 million.', '$3.5 million'],
    ['of money, glued', 'It cost £1.2bn.', '£1.2bn'],
    ['of a measure', 'an area of 12 square kilometers', '12 square kilometers'],
    ['of a measure, glued', 'They ran 5km.', '5km'],
    ['of degrees', 'It was 20 °C.', '20 °C'],
    ['that is a range', 'ages of 3-5 years', '3-5 years'],
    ['that is a fraction', 'They lost two-thirds of it.', 'two-thirds'],
    ['that is a fraction of something', 'They lost a quarter of it.', 'quarter'],
    ['at the end of a sentence', 'He is 45.', '45'],
    ['that looks like a year', 'They sent 1500 soldiers.', '1500 soldiers'],
    ['that says how long ago', 'It began nearly three years ago.', 'nearly three years'],
    ['before a name', 'They saw 50 Ukrainians.', '50'],
  ])('%s', (_, text, number) => {
    expect(numbers(text)).toEqual([number]);
  });
});

describe('no number', () => {
  test.each([
    ['a model', 'the Su-57, the F-16 and Covid-19'],
    ['an ordinal', 'the first, the 7th, his second visit and a third trip'],
    ['"no one"', 'No one came, and no one was asked.'],
    ['a part of a word', 'someone, none, often, tenth and sixties'],
    ['a year', 'In 2022 Russia began.'],
    ['a decade', 'the 1990s'],
    ['a date', 'on 28 February 2025 and on 2025-02-28'],
    ['a range of years', 'from 2014 to 2022'],
    ['a time of day', 'at 10:30 am'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(numbers(text)).toEqual([]);
  });
});

test('numbers are slices of the text, ascending, not overlapping', () => {
  fc.assert(
    fc.property(fc.oneof(articleText, anyText), (text) => {
      let end = 0;
      for (const number of numberMentions(text)) {
        expect(number.text).not.toBe('');
        expect(text.slice(number.span.start, number.span.end)).toBe(number.text);
        expect(number.span.start).toBeGreaterThanOrEqual(end);
        end = number.span.end;
      }
    }),
  );
});

test.each(['1,', 'two hundred and ', '5-', '1 '])('a long row of %j is read', (piece) => {
  expect(() => numberMentions(piece.repeat(20_000))).not.toThrow();
});
