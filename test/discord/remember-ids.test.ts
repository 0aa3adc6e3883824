import { expect, test } from 'vitest';
import { rememberIds } from '../../src/discord/remember-ids.ts';
import { Unheard } from '../../src/discord/unheard.ts';

test('an id is new once, until so many others have come', () => {
  const isNew = rememberIds(2);
  expect(['a', 'a', 'b', 'c', 'a'].map(isNew)).toEqual([true, false, true, true, true]);
});

test('a channel without permission is news once, and every member there is owed one explanation', () => {
  const unheard = new Unheard();
  expect(unheard.isFirst('newsroom', 'ada')).toBe(true);
  expect(unheard.isFirst('newsroom', 'ada')).toBe(false);
  expect(unheard.isFirst('newsroom', 'ben')).toBe(false);
  expect(unheard.isFirst('visits', 'ada')).toBe(true);
  const owed = ['ada', 'ada', 'ben', 'eve'].map((user) => unheard.owesAnExplanation('newsroom', user));
  expect(owed).toEqual([true, false, true, false]);
});
