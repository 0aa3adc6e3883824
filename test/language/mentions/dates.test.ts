import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateMentions } from '../../../src/language/mentions/dates.ts';
import { anyText, articleText } from '../../arbitraries/text.ts';

const dates = (text: string) => dateMentions(text).map((date) => date.text);

describe('a date', () => {
  test.each([
    ['a weekday', 'He arrived in Beijing on Friday for talks.', 'Friday'],
    ['a weekday with a part of the day', 'He left on Tuesday morning.', 'Tuesday morning'],
    ['a weekday that comes back', 'They meet on Fridays.', 'Fridays'],
    ['the weekday of another week', 'He left last Friday.', 'last Friday'],
    ['a possessive weekday', 'Friday’s meeting was short.', 'Friday'],
    ['a day of a month', 'The talks begin on 3 March.', '3 March'],
    ['a month and a day', 'It was March 3 again.', 'March 3'],
    ['an ordinal day', 'on the 5th of May', '5th of May'],
    ['an abbreviated month', 'on Nov. 5 with others', 'Nov. 5'],
    ['a full date', 'on 28 February 2025 in Paris', '28 February 2025'],
    ['a full date the American way', 'on February 28, 2025, in Paris', 'February 28, 2025'],
    ['a full date with its weekday', 'on Friday, 28 February 2025', 'Friday, 28 February 2025'],
    ['a clock time', 'a quake struck at 14:07 local time', '14:07 local time'],
    ['a clock time with a full stop', 'It left at 4.50 a.m. for Calo.', '4.50 a.m.'],
    ['an ISO date', 'released 2025-02-28 at noon', '2025-02-28'],
    ['a month and a year', 'Shoigu’s last visit in December 2025', 'December 2025'],
    ['a month', 'It rained in July.', 'July'],
    ['a part of a month', 'They began in early May.', 'early May'],
    ['a month that is a verb elsewhere', 'They left in May and came back.', 'May'],
    ['a year', 'the decision to deploy troops in 2022', '2022'],
    ['a year before Christ', 'He died in 44 BC.', '44 BC'],
    ['a season of a year', 'in the spring of 2024', 'spring of 2024'],
    ['a season', 'It will open this spring.', 'this spring'],
    ['a decade', 'a hit of the 1990s', 'the 1990s'],
    ['a part of a decade', 'in the late 1990s', 'the late 1990s'],
    ['a century', 'in the 19th century', 'the 19th century'],
    ['several centuries', 'Trade of the 10th and 11th centuries', 'the 10th and 11th centuries'],
    ['a century in words', 'in the twenty-first century', 'the twenty-first century'],
    ['a range of years', 'He ruled from 2014 to 2022.', 'from 2014 to 2022'],
    ['a range with a dash', 'his term (2014–2022)', '2014–2022'],
    ['a short range', 'the 2014-15 season', '2014-15'],
    ['a range of two ends', 'between 1939 and 1945', 'between 1939 and 1945'],
    ['how long ago', 'since the war began nearly three years ago', 'nearly three years ago'],
    ['how long ago, loosely', 'It closed several weeks ago.', 'several weeks ago'],
    ['a span of years ago', 'five to ten years ago', 'five to ten years ago'],
    ['how much later', 'Two days later, he left.', 'Two days later'],
    ['last month', 'Last month, ministers met.', 'Last month'],
    ['next week', 'He returns next week.', 'next week'],
    ['earlier in the week', 'Earlier in the week, he met them.', 'Earlier in the week'],
    ['late this year', 'It will end late this year.', 'late this year'],
    ['the last months', 'his second visit within the last three months', 'the last three months'],
    ['the previous day', 'They had met the previous day.', 'the previous day'],
    ['yesterday', 'He left yesterday evening.', 'yesterday evening'],
    ['a time of day', 'It began at 10:30 am sharp.', '10:30 am'],
    ['a time of day with dots', 'It began at 3 p.m. sharp.', '3 p.m.'],
    ['an age that has a name', 'During the Cold War, the US', 'the Cold War'],
    ['a war', 'before World War II broke out', 'World War II'],
    ['what comes back', 'the biennial exhibition in Zhuhai', 'biennial'],
  ])('%s', (_, text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  test('several stand in order', () => {
    expect(dates('On Friday in Istanbul and on Sunday, three years ago.')).toEqual([
      'Friday',
      'Sunday',
      'three years ago',
    ]);
  });
});

describe('no date', () => {
  test.each([
    ['"may" as a verb', 'You may go, and it may rain.'],
    ['"May" as a verb that begins a sentence', 'May he rest.'],
    ['"march" as a verb', 'They march on the capital.'],
    ['"March" as a noun with a capital', 'The March of the Penguins won.'],
    ['"sat" and "sun"', 'He sat in the sun.'],
    ['"second" that counts', 'his second visit, the second of two'],
    ['"second" that is a moment', 'in a second or one second'],
    ['how long something takes', 'a six-hour meeting of two days'],
    ['a version', 'version 2.0.1 and v1.2'],
    ['a model', 'the Su-57 and the F-16'],
    ['a number with a thousands separator', '2,022 men and 12,000 tents'],
    ['a price that looks like a year', 'It cost $2000 or €1999.'],
    ['a number too small or large for a year', 'rooms 101, 999 and 4711'],
    ['a part of a word', 'Mondays’ Januarys: Friday2 xFriday Fridayish'.replace(/^\S+ /, '')],
    ['"day" by itself', 'day by day, month by month'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(dates(text)).toEqual([]);
  });
});

test('dates are slices of the text, ascending, not overlapping', () => {
  fc.assert(
    fc.property(fc.oneof(articleText, anyText), (text) => {
      let end = 0;
      for (const date of dateMentions(text)) {
        expect(text.slice(date.span.start, date.span.end)).toBe(date.text);
        expect(date.span.start).toBeGreaterThanOrEqual(end);
        end = date.span.end;
      }
    }),
  );
});

test.each(['20 ', 'the first and ', '1990 ', 'Friday, ', 'a few '])('a long row of %j is read', (piece) => {
  expect(() => dateMentions(piece.repeat(20_000))).not.toThrow();
});
