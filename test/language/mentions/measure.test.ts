import { describe, expect, test } from 'vitest';
import { isRhythm, type Measure, measures } from '../../../src/language/mentions/measure.ts';

describe('a number can be', () => {
  test.each<[Measure, string]>([
    ['age', '63-year-old'],
    ['age', '63 years old'],
    ['age', '71'],
    ['duration', 'six-hour'],
    ['duration', 'nearly three years'],
    ['extent', '12 km'],
    ['frequency', 'twice'],
    ['frequency', 'three times a week'],
    ['frequency', 'every two years'],
    ['frequency', 'weekly'],
    ['level', '2.8 per cent'],
    ['level', '120 metres'],
    ['extent', '5km'],
    ['extent', 'six feet'],
    ['extent', 'about 300'],
    ['money', '$3.5 million'],
    ['money', '40 euros'],
    ['share', '12%'],
    ['share', 'two thirds'],
  ])('%s: %s', (measure, number) => {
    expect(measures(number, measure)).toBe(true);
  });
});

describe('a number cannot be', () => {
  test.each<[Measure, string]>([
    ['age', 'two countries'],
    ['age', '40 years'],
    ['age', '350'],
    ['age', '0'],
    ['duration', '12 km'],
    ['duration', '300'],
    ['extent', 'six hours'],
    ['frequency', 'two years'],
    ['frequency', 'three months'],
    ['level', 'three years'],
    ['money', 'two countries'],
    ['share', '12'],
  ])('%s: %s', (measure, number) => {
    expect(measures(number, measure)).toBe(false);
  });
});

test('a rhythm is told from a count', () => {
  expect(['every two years', 'weekly', 'twice a week', 'three times per season'].every(isRhythm)).toBe(true);
  expect(['twice', 'three times', '12 weeks', 'every'].some(isRhythm)).toBe(false);
});
