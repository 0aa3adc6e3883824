import { expect, test } from 'vitest';
import { type DateForm, hasForm } from '../../../src/language/mentions/date-form.ts';

test.each<[DateForm, string[], string[]]>([
  ['year', ['1652', '6 April 1652', '44 BC', 'March 2022'], ['the 1650s', 'Friday', 'the 17th century']],
  ['day', ['6 April', 'April 6, 1652', 'the 6th of April'.slice(4), 'Friday'], ['April 1652', '1652']],
  ['month', ['April 1652', '6 April'], ['1652', 'Friday']],
  ['decade', ['the 1650s', 'the late 1870s'], ['1650', 'the 17th century']],
  ['century', ['the 17th century', 'the 10th and 11th centuries'], ['1650']],
])('dates that hold a %s', (form, holding, others) => {
  expect(holding.filter((date) => !hasForm(date, form))).toEqual([]);
  expect(others.filter((date) => hasForm(date, form))).toEqual([]);
});
