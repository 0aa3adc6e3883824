import { describe, expect, test } from 'vitest';
import { collection } from './collection.ts';

const { ask, first } = collection({
  'prize.txt':
    'Teodora Brandt kept the light for years.\n\nShe refused the Order of Merit in 1989, in protest.\n\nThe Order of Merit is old.',
  'vote.txt':
    'Turnout was 71 per cent, the commission said.\n\nA run-off followed on Sunday.\n\nPeople went home, and others came.',
  'prices.txt': 'Rosa Lind said inflation had slowed to 2.8 per cent.\n\nPeople buy less bread than before.',
});

describe('a question in other words than the clips', () => {
  test('finds the one verb for its two words', () => {
    expect(first('Who turned down the Order of Merit?')).toMatch(/^She refused/);
  });

  test('is not refused for a word that merely opens a sentence', () => {
    expect(ask('What was the turnout in the run-off?').kind).toBe('evidence');
  });

  test('reads how high as a rate, too', () => {
    expect(ask('How high is inflation?')).toMatchObject({
      kind: 'evidence',
      board: [expect.objectContaining({ value: '2.8 per cent' })],
    });
  });
});
