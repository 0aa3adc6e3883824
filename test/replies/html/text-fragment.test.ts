import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atSentence, tellingSentence } from '../../../src/replies/html/text-fragment.ts';

const URL_OF = 'https://example.org/a';

describe('the address of a sentence', () => {
  test.each([
    ['a short one is named whole', URL_OF, 'He left.', `${URL_OF}#:~:text=He%20left.`],
    [
      'a hyphen, a comma and an ampersand are no syntax',
      URL_OF,
      'A-b, c & d',
      `${URL_OF}#:~:text=A%2Db%2C%20c%20%26%20d`,
    ],
    ['a line break is a space', URL_OF, 'He\n left', `${URL_OF}#:~:text=He%20left`],
    ['a fragment of its own stays', `${URL_OF}#top`, 'He left.', `${URL_OF}#top:~:text=He%20left.`],
    ['another text fragment gives way', `${URL_OF}#:~:text=x`, 'He left.', `${URL_OF}#:~:text=He%20left.`],
    ['a query stays', `${URL_OF}?b=1`, 'He left.', `${URL_OF}?b=1#:~:text=He%20left.`],
    ['nothing to find is the address itself', URL_OF, ' \n', URL_OF],
  ])('%s', (_, url, sentence, expected) => {
    expect(atSentence(url, sentence)).toBe(expected);
  });

  test('a long one is named by its first and last words', () => {
    const long = `One two three four five ${'and more '.repeat(20)}six seven eight nine ten.`;
    expect(atSentence(URL_OF, long)).toBe(
      `${URL_OF}#:~:text=One%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten.`,
    );
  });

  test.each([
    [undefined],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['no address'],
    [''],
  ])('%s is no web address', (url) => {
    expect(atSentence(url, 'He left.')).toBeUndefined();
  });

  test('whatever the sentence, it is one directive that browsers can decode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (sentence) => {
        const [, directive] = atSentence(URL_OF, sentence)?.split('#:~:text=') ?? [];
        if (directive === undefined) return;
        expect(directive).toMatch(/^[^&#-]*$/);
        expect(directive.split(',').length).toBeLessThanOrEqual(2);
        decodeURIComponent(directive);
      }),
    );
  });
});

describe('the sentence of a quote', () => {
  const text = 'It rained. Li came to Beijing. Li left.';
  const quote = { start: 0, end: text.length };
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

  test('is the one with most of the words', () => {
    expect(tellingSentence(text, quote, [at('Li'), at('Beijing')])).toEqual(at('Li came to Beijing.'));
  });

  test('is the first without any, and none of nothing', () => {
    expect(tellingSentence(text, quote, [])).toEqual(at('It rained.'));
    expect(tellingSentence(text, { start: 3, end: 3 }, [])).toEqual({ start: 3, end: 3 });
  });
});
