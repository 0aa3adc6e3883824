import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';
import { calendarDate, writtenDate } from '../../../src/replies/messages/dates.ts';
import { expectEveryLanguage } from './every-language.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** As the runtime's own data write it; British English, because the bot's is. */
function intlDate(iso: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(iso)).replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('dates', () => {
  test.for(LANGUAGES)('read in %s as people write them', (language) => {
    for (const month of MONTHS) {
      const iso = `2025-${month}-28`;
      expect(calendarDate(iso, language)).toBe(intlDate(iso, language));
    }
  });

  test.for<[Language, string, string]>([
    ['en', 'February 2025', '1 March 2025'],
    ['es', 'febrero de 2025', '1 de marzo de 2025'],
    ['fr', 'février 2025', '1er mars 2025'],
    ['de', 'Februar 2025', '1. März 2025'],
    ['pt', 'fevereiro de 2025', '1 de março de 2025'],
    ['ru', 'февраль 2025 г.', '1 марта 2025 г.'],
    ['zh', '2025年2月', '2025年3月1日'],
    ['ja', '2025年2月', '2025年3月1日'],
  ])('in %s a month and a first day', ([language, month, first]) => {
    expect(writtenDate('2025-02', language)).toBe(month);
    expect(calendarDate('2025-03-01T23:59:00+14:00', language)).toBe(first);
  });

  test('“undated” is said in every language', () => {
    expectEveryLanguage((language) => calendarDate(undefined, language));
  });

  test.for(LANGUAGES)('what is no date stays as it is in %s', (language) => {
    for (const odd of ['spring', '2025', '2025-13-01', '2025-00', '']) {
      expect(writtenDate(odd, language)).toBe(odd);
    }
  });
});
