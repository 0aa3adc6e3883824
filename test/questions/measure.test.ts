import { expect, test } from 'vitest';
import { measureOf } from '../../src/questions/measure.ts';

test.each([
  ['How old is Wang Yi?', 'age'],
  ['At what age did he retire?', 'age'],
  ['How tall is the tower?', 'extent'],
  ['How high is inflation?', 'level'],
  ['How often was he in China?', 'frequency'],
  ['What percentage of voters came?', 'share'],
  ['How much does a Su-57 cost?', 'money'],
  ['How much money was stolen?', 'money'],
  ['How long did the talks last?', 'duration'],
  ['How long is the river?', undefined],
  ['How many soldiers came?', undefined],
  ['How much did trade grow?', undefined],
])('%s asks for %s', (question, measure) => {
  expect(measureOf(question)).toBe(measure);
});
