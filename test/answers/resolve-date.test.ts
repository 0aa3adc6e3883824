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

describe('a date is left as it is', () => {
  test.each([
    ['without a day of publication', 'Friday', undefined],
    ['when only the year of publication is known', 'Friday', '2025'],
    ['when it says the year itself', 'December 2025', PUBLISHED],
    ['when it is no date of a calendar', 'the Cold War', PUBLISHED],
    ['when it comes again and again', 'biennial', PUBLISHED],
  ])('%s', (_, date, publishedAt) => {
    expect(resolveDate(date, `It was ${date}.`, publishedAt)).toBeUndefined();
  });
});
