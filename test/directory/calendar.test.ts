import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarPlace } from '../../src/directory/calendar.ts';

test.for([
  ['6 April 1652', '1652-04-06', 'day'],
  ['April 6, 1652', '1652-04-06', 'day'],
  ['Friday, 28 Feb. 2025', '2025-02-28', 'day'],
  ['2025-02-28', '2025-02-28', 'day'],
  ['the 3rd of May 1999', '1999-05-03', 'day'],
  ['December 2025', '2025-12', 'month'],
  ['mid-1652', '1652', 'year'],
  ['summer of 1652', '1652', 'year'],
  ['from 1862 to 1890', '1862', 'year'],
  ['1862–90', '1862', 'year'],
  ['the 1650s', '1650', 'decade'],
  ['the 17th century', '1601', 'century'],
  ['the late seventeenth century', '1601', 'century'],
  ['the twenty-first century', '2001', 'century'],
] as const)('%s stands at %s', ([date, iso, lasts]) => {
  expect(calendarPlace(date)).toEqual({ iso, lasts });
});

test.for([
  'Friday',
  'last week',
  'March',
  '31 November 2024',
  '44 BC',
  'this century',
  '',
  'three years ago',
])('“%s” says no year, or no day that there is', (date) => {
  expect(calendarPlace(date)).toBeUndefined();
});

test('every day of the calendar is read back', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const written = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
      expect(calendarPlace(written)).toEqual({ iso, lasts: 'day' });
    }),
  );
});
