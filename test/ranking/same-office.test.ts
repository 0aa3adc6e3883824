import { describe, expect, test } from 'vitest';
import { boardOf, collection } from './collection.ts';

describe('an office that the clips call otherwise', () => {
  const clips = collection({
    'a.txt': 'Malaysian Prime Minister Anwar Ibrahim opened the harbour on Monday.',
    'b.txt': 'Chinese Foreign Minister Wang Yi closed the fair on Friday.',
    'c.txt': 'Defence Minister Sjafrie Sjamsoeddin spoke about the price of rice.',
    'd.txt': 'President Prabowo Subianto watched the match with his family.',
  });

  test.each([
    ['Which premier opened the harbour?', 'premier', 'prime minister', 'Anwar Ibrahim'],
    ['Which head of government opened the harbour?', 'head of government', 'prime minister', 'Anwar Ibrahim'],
    ['Who is the Chinese top diplomat?', 'top diplomat', 'foreign minister', 'Wang Yi'],
    ['Which defense chief spoke about rice?', 'defense chief', 'defence minister', 'Sjafrie Sjamsoeddin'],
    ['Which head of state watched the match?', 'head of state', 'president', 'Prabowo Subianto'],
  ])('is found, and the answer says so: %s', (question, from, to, who) => {
    const answer = clips.ask(question);
    expect(answer.query.readAs).toEqual([{ from, to }]);
    expect(boardOf(answer)[0]).toBe(who);
  });

  test('is left alone where the clips use the question’s name', () => {
    expect(clips.ask('Which prime minister opened the harbour?').query.readAs).toEqual([]);
  });

  test('is not invented', () => {
    const answer = clips.ask('Which finance minister came?');
    expect(answer.query.readAs).toEqual([]);
  });
});

describe('an office that the clips call both ways', () => {
  const clips = collection({
    'a.txt': 'Premier Li opened the harbour.',
    'b.txt': 'Prime Minister Ibrahim opened the harbour.',
    'c.txt': 'The premier of a small island spoke about the price of rice.',
    'd.txt': 'Crowds saw how the prime minister, on his first day back, opened a new harbour in the south.',
  });

  test('comes first as it was asked', () => {
    expect(clips.first('Which premier opened the harbour?')).toContain('Premier Li');
    expect(clips.first('Which prime minister opened the harbour?')).toContain('Prime Minister Ibrahim');
  });

  test('is told as a whole where only the other is at hand', () => {
    const answer = clips.ask('Which premier met the crowds in the south on his first day?');
    expect(answer.query.readAs).toEqual([]);
    expect(answer.query.stretched).toContainEqual({ from: 'premier', to: 'prime minister' });
  });
});

test.each([
  ['lawmaker', 'legislator'],
  ['chairman', 'chairwoman'],
  ['ambassador', 'envoy'],
])('%s and %s mean the same', (asked, written) => {
  const answer = collection({ 'a.txt': `The ${written} denied the report on Friday.` }).ask(
    `Which ${asked} denied the report?`,
  );
  expect(answer.query.stretched).toEqual([{ from: asked, to: written }]);
});
