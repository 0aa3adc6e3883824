import { describe, expect, test } from 'vitest';
import { collection } from './collection.ts';

const FACT =
  'Captain Ingeborg Holm, a retired pilot from Tromsø, steered the ferry Aurora past the burning refinery and saved 214 passengers.';

/** News of which every piece speaks of talks, ministers and statements, and one tells of the ferry. */
const clips = collection(
  Object.fromEntries([
    ...Array.from({ length: 400 }, (_, at) => [
      `talks-${at}.txt`,
      `The minister said on day ${at} that talks with passengers, pilots and the people of the region would go on, and that a statement would be made later by the government.`,
    ]),
    ['ferry.txt', `Storms had closed the port.\n\n${FACT}\n\nThe harbour master praised her.`],
  ]),
);

describe('the passage that answers comes first', () => {
  test.each([
    ['a plain question', 'Who steered the ferry Aurora past the refinery?'],
    ['a few words', 'aurora ferry pilot'],
    ['one telling word', 'refinery'],
    [
      'a news quiz of forty words',
      'After the minister said that talks with the people of the region would go on and that a statement would be made later by the government, which retired pilot steered the ferry Aurora past a burning refinery and saved many passengers on that day?',
    ],
    [
      'the same question between talk of nothing',
      'Well, I was wondering, and do forgive me if this has been asked before by other people here, whether somebody could perhaps tell me who it was that steered the ferry Aurora?',
    ],
  ])('%s', (_, question) => {
    expect(clips.first(question)).toBe(FACT);
  });
});

test('the board of a long question names who is asked for', () => {
  const answer = clips.ask(
    'After the minister said that talks would go on and that a statement would be made later by the government, who steered the ferry Aurora past a burning refinery?',
  );
  expect(answer.kind === 'evidence' && answer.board[0]?.value).toBe('Ingeborg Holm');
});

test('the same question has the same answer, in whatever order it is asked', () => {
  const questions = ['aurora ferry pilot', 'refinery', 'Who saved 214 passengers?'];
  const first = questions.map((question) => clips.ask(question));
  expect([...questions].reverse().map((question) => clips.ask(question))).toEqual([...first].reverse());
});
