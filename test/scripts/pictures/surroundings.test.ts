import { expect, test } from 'vitest';
import { relativeTime } from '../../../scripts/pictures/surroundings.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

test.each([
  [0, 'a few seconds ago'],
  [60, 'a minute ago'],
  [150, '3 minutes ago'],
  [HOUR, 'an hour ago'],
  [5 * HOUR + 20, '5 hours ago'],
  [25 * HOUR, 'a day ago'],
  [3 * DAY, '3 days ago'],
  [30 * DAY, 'a month ago'],
  [90 * DAY, '3 months ago'],
  [400 * DAY, 'a year ago'],
  [1_000 * DAY, '3 years ago'],
])('%i seconds ago is “%s”', (seconds, text) => {
  expect(relativeTime(new Date(0), new Date(seconds * 1_000))).toBe(text);
});

test('what lies ahead is refused', () => {
  expect(() => relativeTime(new Date(5_000), new Date(0))).toThrow('is not before');
});
