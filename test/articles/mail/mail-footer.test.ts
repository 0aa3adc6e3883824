import { expect, test } from 'vitest';
import { withoutMailFooter, withoutSignature } from '../../../src/articles/mail/mail-footer.ts';

const LONG = 'China is hosting Mr. Li until Friday, the ministry said in the evening. '.repeat(5);

const left = (...texts: string[]) =>
  withoutMailFooter(texts.map((text) => ({ text, kind: 'paragraph' as const }))).map(({ text }) => text);

test.each(['Unsubscribe', 'Newsletter abbestellen', 'Se désabonner', 'Darse de baja', 'Отписаться', '退订'])(
  'drops what stands at the end from %j on',
  (word) => {
    expect(left('View in your browser', LONG, word, 'The Wire, Main Street 1')).toEqual([LONG]);
  },
);

test('a letter about unsubscribing is kept', () => {
  const texts = [LONG, 'The ministry asks people to unsubscribe from the list.', LONG];
  expect(left(...texts)).toEqual(texts);
  expect(left('How to unsubscribe', 'Click the link.')).toEqual(['How to unsubscribe', 'Click the link.']);
});

test('a browser in the text is kept', () => {
  const texts = [LONG, LONG, LONG, 'The browser was first released in 2004.'];
  expect(left(...texts)).toEqual(texts);
});

test('a signature is dropped, a line of dashes in the text is not', () => {
  expect(withoutSignature(`${LONG}\n-- \nThe Wire`)).toBe(LONG);
  expect(withoutSignature(`Talks\n-- \n${LONG}`)).toBe(`Talks\n-- \n${LONG}`);
});
