import { describe, expect, test } from 'vitest';
import type { MissReason } from '../../../src/model/notice.ts';
import type { Intent } from '../../../src/model/query.ts';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';
import { missText } from '../../../src/replies/messages/misses.ts';
import { expectEveryLanguage } from './every-language.ts';

const intents: readonly Intent[] = ['who', 'when', 'where', 'howMany', 'what'];
const reasons: readonly MissReason[] = [
  { kind: 'too long', length: 6_000, limit: 500 },
  { kind: 'no telling word' },
  { kind: 'never mentioned', words: ['Mars', 'New York'] },
  { kind: 'nothing said of', words: ['chemistry'] },
  ...intents.map((intent) => ({ kind: 'not what is asked' as const, intent })),
];

describe('why the clips do not answer', () => {
  test.for(reasons)('is one sentence in every language: %j', (reason) => {
    expectEveryLanguage((language) => missText(reason, language));
    for (const language of LANGUAGES) {
      const text = missText(reason, language);
      expect(text).toMatch(/^[^\n]+[.。”]$/u);
      expect(text.length).toBeLessThanOrEqual(200);
      const parameters = 'words' in reason ? reason.words : 'limit' in reason ? ['6000', '500'] : [];
      for (const parameter of parameters) expect(text).toContain(parameter);
    }
  });

  test('says in every language another thing for each kind of question', () => {
    for (const language of LANGUAGES) {
      const said = intents.map((intent) => missText({ kind: 'not what is asked', intent }, language));
      expect(new Set(said).size).toBe(intents.length);
    }
  });

  test.for<[Language, string]>([
    ['en', 'The clips never mention “Mars”, “Io” or “Ceres”.'],
    ['es', 'Los artículos no mencionan «Mars», «Io» ni «Ceres».'],
    ['fr', 'Les articles ne mentionnent pas «\u00a0Mars\u00a0», «\u00a0Io\u00a0» ni «\u00a0Ceres\u00a0».'],
    ['de', 'Die Artikel erwähnen „Mars“, „Io“ oder „Ceres“ nirgends.'],
    ['pt', 'Os artigos não mencionam “Mars”, “Io” nem “Ceres”.'],
    ['ru', 'В статьях ни разу не встречается «Mars», «Io» или «Ceres».'],
    ['zh', '文章从未提到“Mars”、“Io”或“Ceres”。'],
    ['ja', '記事に「Mars」、「Io」や「Ceres」は一度も出てきません。'],
  ])('quotes words in %s with its own marks', ([language, sentence]) => {
    expect(missText({ kind: 'never mentioned', words: ['Mars', 'Io', 'Ceres'] }, language)).toBe(sentence);
  });

  test('a command’s own words stay as they are', () => {
    for (const language of LANGUAGES)
      expect(missText('Closed on Sundays.', language)).toBe('Closed on Sundays.');
  });
});
