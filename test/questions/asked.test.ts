import { describe, expect, test } from 'vitest';
import { askedOf } from '../../src/questions/asked.ts';

describe('the part that the answer plays', () => {
  test.each([
    ['Who founded Telenet?', 'found', 'doer'],
    ['Who had established the empire?', 'establish', 'doer'],
    ['By whom is the law applied?', 'appli', 'doer'],
    ['Who did the Dutch fight in the revolt?', 'fight', 'other'],
    ['Who did the geographic scholars work for?', 'work', 'other'],
    ['Against whom did the Camisards fight?', 'fight', 'other'],
    ['Who was appointed as second in command?', 'appoint', 'other'],
    ['Who was the inventor of the engine?', 'inventor', 'holder'],
  ] as const)('%s', (question, verb, part) => {
    expect(askedOf(question, 'who')).toMatchObject({ verb, part });
  });

  test('goes with a preposition, in front or at the end', () => {
    expect(askedOf('From whom did they buy land?', 'who').preposition).toBe('from');
    expect(askedOf('Who did internet2 partner with?', 'who').preposition).toBe('with');
    expect(askedOf('By whom was it built?', 'who').preposition).toBeUndefined();
  });
});

test.each([
  ['In what year did it end?', { form: 'year', edge: 'end' }],
  ['On which day was Shoigu born?', { form: 'day', edge: 'beginning' }],
  ['What century was that?', { form: 'century' }],
  ['On what date did he leave?', { form: 'day' }],
] as const)('the form and the end of a time: %s', (question, expected) => {
  expect(askedOf(question, 'when')).toMatchObject(expected);
});

test('what is counted', () => {
  expect(askedOf('How many Dutch settlers came?', 'howMany').counted).toBe('dutch');
  expect(askedOf('How many ships were sent?', 'howMany').counted).toBe('ship');
  expect(askedOf('How long did it take?', 'howMany').counted).toBeUndefined();
});

test('names of several words', () => {
  expect(askedOf('Who runs the European Union from Brussels?', 'who').names).toEqual([['european', 'union']]);
});

test.each(['', '?', 'shoigu beijing', 'who', 'by whom', 'WHO DID IT', 'who did the'])(
  'anything can be asked: “%s”',
  (question) => {
    expect(askedOf(question, 'who').names).toEqual(expect.any(Array));
  },
);
