import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { SETTINGS_WORDS } from '../../../src/replies/messages/clips-settings.ts';
import { STATUS_WORDS } from '../../../src/replies/messages/clips-status.ts';
import { REPORT_WORDS } from '../../../src/replies/messages/report.ts';

/** Names and loan words that a language shares with English. */
const SAME = new Set(['status', 'articles', 'passages']);

describe.each([
  ['the status', STATUS_WORDS],
  ['the settings', SETTINGS_WORDS],
  ['reporting', REPORT_WORDS],
])('the words for %s', (_, words) => {
  test.each(LANGUAGES)('are complete in %s', (language) => {
    const own: Readonly<Record<string, string>> = words[language];
    const english: Readonly<Record<string, string>> = words.en;
    expect(Object.keys(own)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(own)) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      if (language !== 'en' && !SAME.has(key)) expect(text).not.toBe(english[key]);
    }
  });
});

test.each(LANGUAGES)('a modal in %s is inside Discord’s limits', (language) => {
  const { wrongPassage, which, why, whyHint } = REPORT_WORDS[language];
  for (const text of [wrongPassage, which, why]) expect(text.length).toBeLessThanOrEqual(45);
  expect(whyHint.length).toBeLessThanOrEqual(100);
});
