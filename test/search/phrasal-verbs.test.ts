import { expect, test } from 'vitest';
import { stem } from '../../src/language/stem.ts';
import { meaningsOfPhrasal } from '../../src/search/phrasal-verbs.ts';

test.each([
  ['turned', ' down the prize?', 'refuse'],
  ['turn', ' the offer down?', 'reject'],
  ['passed', ' away?', 'die'],
  ['laid', ' off?', 'dismiss'],
  ['stepped', ' down', 'resign'],
  ['set', ' up?', 'founded'],
])('%j before %j means “%s”', (verb, behind, meaning) => {
  expect(meaningsOfPhrasal(stem(verb), behind)).toContain(stem(meaning));
});

test.each([
  ['turned', ' left.'],
  ['turned', ''],
  ['turn', ' the very old and heavy table down'],
  ['walked', ' down the road'],
])('%j before %j is a verb of one word', (verb, behind) => {
  expect(meaningsOfPhrasal(stem(verb), behind)).toEqual([]);
});
