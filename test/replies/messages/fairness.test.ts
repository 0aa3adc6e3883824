import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { FAIRNESS } from '../../../src/replies/messages/fairness.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  test('whoever asks too fast is told in one line when to ask again', () => {
    for (const seconds of [1, 2, 5, 21, 3_600]) {
      const sentence = FAIRNESS[language].tooMany(seconds);
      expect(sentence).toContain(String(seconds));
      expect(sentence).toMatch(/^\p{L}[^\n]+[.。]$/u);
    }
  });
});

test.each([
  ['en', 1, '1 second.'],
  ['en', 2, '2 seconds.'],
  ['ru', 1, '1 секунду.'],
  ['ru', 3, '3 секунды.'],
  ['ru', 12, '12 секунд.'],
  ['ru', 21, '21 секунду.'],
  ['fr', 1, '1 seconde.'],
] as const)('%s counts %i as “%s”', (language, seconds, end) => {
  expect(FAIRNESS[language].tooMany(seconds)).toMatch(new RegExp(`${end.replace('.', '\\.')}$`));
});
