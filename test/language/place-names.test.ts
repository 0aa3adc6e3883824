import { describe, expect, test } from 'vitest';
import { otherNamesOfPlace } from '../../src/language/place-names.ts';

describe('what else a place is called', () => {
  test.each([
    ['peking', 'beijing'],
    ['kiev', 'kyiv'],
    ['lvov', 'lviv'],
    ['kharkov', 'kharkiv'],
    ['bombay', 'mumbai'],
    ['munchen', 'munich'],
    ['gdansk', 'danzig'],
  ])('%s and %s, both ways', (one, other) => {
    expect(otherNamesOfPlace(one)).toContain(other);
    expect(otherNamesOfPlace(other)).toContain(one);
  });

  test.each(['lavrov', 'iran', 'austria', 'xi', '', 'constructor'])('nothing for %j', (word) => {
    expect(otherNamesOfPlace(word)).toEqual([]);
  });

  test('a name is not another name of itself', () => {
    expect(otherNamesOfPlace('peking')).not.toContain('peking');
  });
});
