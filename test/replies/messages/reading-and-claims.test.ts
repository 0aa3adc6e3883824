import { describe, expect, test } from 'vitest';
import { MAX_BUTTON_LABEL } from '../../../src/replies/discord/discord-limits.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { CLAIMS } from '../../../src/replies/messages/claims.ts';
import { READING } from '../../../src/replies/messages/reading.ts';

const QUESTION = '“Who came?”';

/** The longest name of a command (discord-api-docs, interactions/application-commands, Naming). */
const MAX_COMMAND_NAME = 32;

describe.each(LANGUAGES)('in %s', (language) => {
  const reading = READING[language];
  const claims = CLAIMS[language];

  test('the buttons fit and say different things', () => {
    const labels = [
      reading.previousMatch,
      reading.nextMatch,
      reading.file,
      reading.share,
      claims.readButton(8),
    ];
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) {
      expect(label.length).toBeLessThanOrEqual(MAX_BUTTON_LABEL);
      // Five stand in a row on a phone.
      expect(label.length).toBeLessThanOrEqual(16);
    }
  });

  test('the name of the message command fits', () => {
    expect(claims.command.length).toBeLessThanOrEqual(MAX_COMMAND_NAME);
    expect(claims.command.trim()).toBe(claims.command);
  });

  test('a question is the only thing in curly quotation marks, so that it can be read back', () => {
    for (const place of [0, 2]) {
      const note = reading.matchesOf(QUESTION, place, 5);
      expect(note.split(/[“”]/)).toHaveLength(3);
      expect(note).toContain('5');
      expect(note.includes('2')).toBe(place === 2);
    }
  });

  test('a sentence ends like one and names what it is given', () => {
    const sentences = [
      reading.fileGone,
      reading.fileTooLarge(10),
      reading.mayNotShare,
      claims.noText,
      claims.noClaim,
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/[.。]$/);
    expect(reading.fileTooLarge(10)).toContain('10');
    expect(reading.sharedBy('<@1>')).toContain('<@1>');
    expect(claims.others(7)).toContain('7');
    expect(claims.notInPassage('“Friday”')).toContain('“Friday”');
    expect(claims.nowhere('“Elba”')).toContain('“Elba”');
  });

  test('is a language of its own', () => {
    if (language === 'en') return;
    expect(reading.fileGone).not.toBe(READING.en.fileGone);
    expect(claims.command).not.toBe(CLAIMS.en.command);
    expect(claims.found).not.toBe(CLAIMS.en.found);
  });
});
