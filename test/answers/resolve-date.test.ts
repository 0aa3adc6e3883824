import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveDate } from '../../src/answers/resolve-date.ts';

/** A Saturday. */
const PUBLISHED = '2025-03-01';

describe('a relative date is resolved in the direction of its sentence', () => {
  test.each([
    ['the last Friday up to the day', 'Friday', 'He arrived on Friday.', '2025-02-28'],
    ['the day itself', 'Saturday', 'He arrived on Saturday.', '2025-03-01'],
    ['a week back but for a day', 'Sunday', 'He arrived on Sunday.', '2025-02-23'],
    ['the next Tuesday', 'Tuesday', 'The meeting is scheduled for Tuesday.', '2025-03-04'],
    ['the next Friday', 'Friday', 'They will meet on Friday.', '2025-03-07'],
    ['yesterday', 'yesterday', 'He left yesterday.', '2025-02-28'],
    ['a month ago', 'last month', 'Last month, ministers agreed.', '2025-02'],
    ['years ago', 'three years ago', 'It began three years ago.', '2022'],
    ['a month of the year before', 'December', 'He came in December.', '2024-12'],
    ['a month to come', 'June', 'The fair will open in June.', '2025-06'],
  ])('%s', (_, date, sentence, resolved) => {
    expect(resolveDate(date, sentence, PUBLISHED)).toBe(resolved);
  });
});

describe('a date that says on which side it lies is believed before its sentence', () => {
  test.each([
    ['last Friday', 'He is set to go on, he said last Friday.', '2025-02-28'],
    ['yesterday', 'He will leave, he said yesterday.', '2025-02-28'],
    ['two days ago', 'They will meet, it was said two days ago.', '2025-02-27'],
    ['last December', 'He will do as he did last December.', '2024-12'],
    ['last March', 'He will do as he did last March.', '2024-03'],
    ['next Friday', 'He met those who come next Friday.', '2025-03-07'],
    ['tomorrow', 'He left for tomorrow.', '2025-03-02'],
  ])('%s', (date, sentence, resolved) => {
    expect(resolveDate(date, sentence, PUBLISHED)).toBe(resolved);
  });

  test('what says that it is past is never after the publication, what says that it is to come never before', () => {
    const units = [
      'day',
      'week',
      'month',
      'year',
      'decade',
      'Friday',
      'weekend',
      'March',
      'December',
      'summer',
    ];
    const past = [
      'last',
      'past',
      'earlier this',
      'earlier in the',
      'late last',
      'the last',
      'a few days ago, a',
    ];
    const ahead = ['next', 'the coming', 'early next'];
    const published = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const sentence = fc.constantFrom('He came.', 'He will come.', 'It is due to be.');
    fc.assert(
      fc.property(published, sentence, fc.constantFrom(...units), (day, told, unit) => {
        for (const words of past) {
          const resolved = resolveDate(`${words} ${unit}`, told, day);
          if (resolved !== undefined) expect(resolved <= day.slice(0, resolved.length)).toBe(true);
        }
        for (const words of ahead) {
          const resolved = resolveDate(`${words} ${unit}`, told, day);
          if (resolved !== undefined) expect(resolved >= day.slice(0, resolved.length)).toBe(true);
        }
      }),
    );
  });
});

describe('a date is left as it is', () => {
  test.each([
    ['without a day of publication', 'Friday', undefined],
    ['when only the year of publication is known', 'Friday', '2025'],
    ['when it says the year itself', 'December 2025', PUBLISHED],
    ['when it is no date of a calendar', 'the Cold War', PUBLISHED],
    ['when it comes again and again', 'biennial', PUBLISHED],
    ['when it means a week', 'last week', PUBLISHED],
    ['when it means some day of a week', 'earlier this week', PUBLISHED],
    ['when it is seen from another day', 'earlier in the day', PUBLISHED],
    ['when it is seen from another week', 'Earlier in the week', PUBLISHED],
    ['when it means two days', 'last weekend', PUBLISHED],
  ])('%s', (_, date, publishedAt) => {
    expect(resolveDate(date, `It was ${date}.`, publishedAt)).toBeUndefined();
  });
});
