import { expect, test } from 'vitest';
import { occasionMentions } from '../../../src/language/mentions/occasions.ts';

const occasionsIn = (text: string) => occasionMentions(text).map((mention) => mention.text);

test.each([
  ['It was united after the Franco-German War, long ago.', ['after the Franco-German War']],
  ['They apply as soon as they enter into force.', ['as soon as they enter into force']],
  ['Word leaked well before Braddock’s departure.', ['well before Braddock’s departure']],
  ['They spread in the middle period of classical antiquity.', ['the middle period of classical antiquity']],
  ['It came a day after a six-hour meeting (in June).', ['a day after a six-hour meeting']],
])('times told by what happened: %s', (text, expected) => {
  expect(occasionsIn(text)).toEqual(expected);
});

test.each(['He left before and after which.', 'the following centuries', 'After.'])(
  'no occasion: %s',
  (text) => {
    expect(occasionsIn(text)).toEqual([]);
  },
);

test('a long one ends between words, and the span is where it stands', () => {
  const text = `It began when ${'someone said something '.repeat(9)}.`;
  const [occasion] = occasionMentions(text);
  expect(occasion?.text).toMatch(/^when .*(?:someone|said|something)$/);
  expect(text.slice(occasion?.span.start, occasion?.span.end)).toBe(occasion?.text);
});
