import { describe, expect, test } from 'vitest';
import { MAX_BUTTON_LABEL } from '../../../src/replies/discord/discord-limits.ts';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';
import { ANSWERS } from '../../../src/replies/messages/answers.ts';
import { expectEveryLanguage } from './every-language.ts';

const LARGEST = 999_999_999;
type Words = (typeof ANSWERS)[Language];

/** Every message, said with the largest parameters there are. */
const SAID: { readonly [Name in keyof Words]: (words: Words) => string } = {
  saidBy: ({ saidBy }) => saidBy('Lin Jian'),
  paragraphOf: ({ paragraphOf }) => paragraphOf(LARGEST, LARGEST),
  original: ({ original }) => original,
  also: ({ also }) => also(['¶1', '¶2']),
  alsoAt: ({ alsoAt, also }) => also([alsoAt('¶1')]),
  alsoIn: ({ alsoIn }) => alsoIn(LARGEST, '`a.txt`'),
  readAs: ({ readAs, pair }) => readAs(pair('a', 'b')),
  pair: ({ pair }) => pair('a', 'b'),
  alsoPair: ({ alsoPair }) => alsoPair('a', 'b'),
  nowhere: ({ nowhere }) => nowhere('zeppelin'),
  nearest: ({ nearest }) => nearest,
  clipsAreAbout: ({ clipsAreAbout }) => clipsAreAbout,
  listsAll: ({ listsAll }) => listsAll('`/sources`'),
  read: ({ read }) => read,
  readNumber: ({ readNumber }) => readNumber(LARGEST),
  readParagraph: ({ readParagraph }) => readParagraph(LARGEST),
  back: ({ back }) => `‹ ${back}`,
  more: ({ more }) => `${more} ›`,
  nothingToShow: ({ nothingToShow }) => nothingToShow,
};
const BUTTONS = ['read', 'readNumber', 'readParagraph', 'back', 'more'] as const;

describe('the words around quotes', () => {
  test.for(Object.entries(SAID))('“%s” is said in every language, and in no other', ([, said]) => {
    expectEveryLanguage((language) => said(ANSWERS[language]));
  });

  test.for(LANGUAGES)('the buttons fit Discord’s length in %s', (language) => {
    for (const name of BUTTONS) {
      expect(SAID[name](ANSWERS[language]).length).toBeLessThanOrEqual(MAX_BUTTON_LABEL);
    }
  });

  test.for(LANGUAGES)('say every parameter in %s', (language) => {
    const { alsoIn, readNumber, readParagraph, paragraphOf, saidBy, pair, alsoPair } = ANSWERS[language];
    expect(paragraphOf(3, 75)).toMatch(/¶3\D+75/);
    expect(alsoIn(7, '`a.txt`')).toMatch(/7.+`a\.txt`/);
    expect(readNumber(4)).toContain('4');
    expect(readParagraph(4)).toContain('¶4');
    expect(saidBy('Lin Jian')).toContain('Lin Jian');
    for (const said of [pair('a', 'b'), alsoPair('a', 'b')]) expect(said).toMatch(/a.+b/);
  });

  test('no two buttons of a reply read the same', () => {
    for (const language of LANGUAGES) {
      const { read, back, more, readNumber } = ANSWERS[language];
      expect(new Set([read, back, more, readNumber(1), readNumber(2)]).size).toBe(5);
    }
  });
});
