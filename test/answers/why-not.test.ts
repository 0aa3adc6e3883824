import { describe, expect, test } from 'vitest';
import { missText } from '../../src/replies/messages/misses.ts';
import { collection } from '../ranking/collection.ts';

const clips = collection({
  'visit.txt':
    'Sergei Shoigu arrived in Beijing on Friday.\n\nXi Jinping received Shoigu at the Great Hall.\n\nThe talks lasted six hours.',
  'trade.txt': 'Trade with Malaysia grew by a third.\n\nExporters of tin and rubber gained most.',
});

function reasonOf(question: string): string | undefined {
  const answer = clips.ask(question);
  return answer.kind === 'nothing' ? missText(answer.reason, 'en') : undefined;
}

describe('a question is refused', () => {
  test('when a name in it stands nowhere in the clips', () => {
    expect(reasonOf('When did Angela Merkel meet Shoigu?')).toBe('The clips never mention “Angela Merkel”.');
  });

  test('when only its names are there, and nothing of what is asked of them', () => {
    expect(reasonOf('Where did Shoigu study chemistry?')).toContain('“study” or “chemistry”');
  });

  test('when it is about something else altogether', () => {
    expect(reasonOf('what is the price of bitcoin')).toBeDefined();
  });

  test('with the nearest passages, marked by the kind of answer', () => {
    const answer = clips.ask('Where did Shoigu study chemistry?');
    expect(answer.kind).toBe('nothing');
    expect(answer.citations.length).toBeGreaterThan(0);
  });
});

describe('a question on somebody who is in the clips is refused', () => {
  const clips = collection({
    'a.txt':
      'Milos Petrovic won the race on Friday, and Dragan Petrovic came in third.\n\nTwo countries sent teams.',
    'b.txt': 'Sergei Tkach was born in Odessa in 1936, and he married Joan Pritchard.\n\nNobody asked why.',
  });

  test.each([
    'Who did Milos Petrovic marry?',
    'When was Dragan Petrovic born?',
    'Where was Milos Petrovic born?',
    'How old is Milos Petrovic?',
    'How tall is Sergei Tkach?',
  ])('when that is only said of others: %s', (question) => {
    expect(clips.ask(question).kind).toBe('nothing');
  });

  test('and answered when it is said of him, also without the word', () => {
    expect(clips.ask('Who did Sergei Tkach marry?').kind).toBe('evidence');
    const lifetimes = collection({
      'a.txt': 'The painter John Gallagher (1919–1980) lived here.',
      'b.txt': 'He was born to paint.',
    });
    expect(lifetimes.ask('When was John Gallagher born?').kind).toBe('evidence');
  });
});

describe('a question is answered', () => {
  test.each([
    ['in its own words', 'When did Shoigu arrive in Beijing?'],
    ['although a nationality stands nowhere, but its country does', 'How much did Malaysian trade grow?'],
    ['although a name is misspelt', 'When did Shiogu arrive?'],
  ])('%s', (_, question) => {
    expect(reasonOf(question)).toBeUndefined();
  });
});

test('the first passage’s score is the confidence, and falls with the rank', () => {
  const sure = clips.ask('When did Shoigu arrive in Beijing?');
  const unsure = clips.ask('what is the price of bitcoin');
  const scores = sure.kind === 'evidence' ? sure.ranked.map(({ score }) => score) : [];
  expect(scores[0]).toBeGreaterThan(0.5);
  expect(scores[0]).toBeLessThanOrEqual(1);
  expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  if (unsure.kind === 'nothing') expect(unsure.nearest[0]?.score ?? 0).toBeLessThan(scores[0] ?? 0);
});
