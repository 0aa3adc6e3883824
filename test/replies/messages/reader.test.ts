import { describe, expect, test } from 'vitest';
import { MAX_BUTTON_LABEL } from '../../../src/replies/discord/discord-limits.ts';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';
import { ANSWERS } from '../../../src/replies/messages/answers.ts';
import { READER } from '../../../src/replies/messages/reader.ts';
import { READER_REFUSALS } from '../../../src/replies/messages/reader-refusals.ts';
import { expectEveryLanguage } from './every-language.ts';

const LARGEST = 999_999_999;

/** Every word and sentence, said with the largest parameters there are. */
function said(words: object): [name: string, text: string][] {
  return Object.entries(words).map(([name, value]) => [
    name,
    typeof value === 'function' ? String(value(LARGEST, LARGEST, LARGEST)) : String(value),
  ]);
}

const textIn = (all: Readonly<Record<Language, object>>, name: string) => (language: Language) =>
  said(all[language]).find(([each]) => each === name)?.[1] ?? '';

describe('the words of the reader page', () => {
  test.for(said(READER.en))('“%s” is said in every language, and in no other', ([name]) => {
    expectEveryLanguage(
      textIn(READER, name),
      (language) => ['de', 'fr', 'pt', 'es'].includes(language) && name === 'paragraphs',
    );
  });

  test.for(said(READER_REFUSALS.en))('“%s” is said in every language, and in no other', ([name]) => {
    expectEveryLanguage(textIn(READER_REFUSALS, name));
  });

  test.for(LANGUAGES)(
    'its buttons fit Discord’s length and read unlike those that open an article here: %s',
    (language) => {
      const { open, openNumber } = READER[language];
      const { read, readNumber } = ANSWERS[language];
      for (const label of [open, openNumber(LARGEST)])
        expect(label.length).toBeLessThanOrEqual(MAX_BUTTON_LABEL);
      expect(openNumber(7)).toContain('7');
      expect(new Set([open, openNumber(1), read, readNumber(1)]).size).toBe(4);
    },
  );

  test.for(LANGUAGES)('say every parameter in %s', (language) => {
    const { paragraph, paragraphs, unread } = READER[language];
    expect(paragraph(12)).toContain('12');
    expect(paragraphs(401, 800, 1_234)).toMatch(/401\D+800\D+1234/);
    expect(unread(3)).toContain('3');
    expect(READER_REFUSALS[language].fileTooLarge(64)).toContain('64');
  });
});
