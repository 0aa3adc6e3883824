import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';
import { COUNTS } from '../../../src/replies/messages/counts.ts';
import { expectEveryLanguage } from './every-language.ts';

const NUMBERS = Array.from({ length: 250 }, (_, number) => number);
const NOUNS = ['sources', 'passages', 'paragraphs'] as const;

/** The noun alone, which is what a plural changes. */
const noun = (said: string) => said.replace(/\d+/, '');

describe('counts', () => {
  test.for(NOUNS)('%s are counted in every language', (name) => {
    // "Source" and "passage" are French words too.
    const isShared = (language: Language) => language === 'fr' && name !== 'paragraphs';
    for (const count of NUMBERS) {
      // Russian has words of its own for all of them.
      expectEveryLanguage((language) => COUNTS[language][name](count), isShared);
      for (const language of LANGUAGES) expect(COUNTS[language][name](count)).toContain(String(count));
    }
  });

  test.for(LANGUAGES)('take the plural of %s that its grammar asks for', (language) => {
    const rules = new Intl.PluralRules(language);
    if (rules.resolvedOptions().locale !== language) return;
    for (const name of NOUNS) {
      const forms = new Map<string, Set<string>>();
      for (const count of NUMBERS) {
        const rule = rules.select(count);
        forms.set(rule, (forms.get(rule) ?? new Set()).add(noun(COUNTS[language][name](count))));
      }
      for (const [rule, nouns] of forms) expect([rule, ...nouns]).toHaveLength(2);
    }
  });

  test.for<[Language, string, string]>([
    ['en', '1 passage in 1 source', '5 passages in 2 sources'],
    ['es', '1 pasaje en 1 fuente', '5 pasajes en 2 fuentes'],
    ['fr', '1 passage dans 1 source', '5 passages dans 2 sources'],
    ['de', '1 Textstelle in 1 Quelle', '5 Textstellen in 2 Quellen'],
    ['pt', '1 trecho em 1 fonte', '5 trechos em 2 fontes'],
    ['ru', '1 фрагмент в 1 источнике', '5 фрагментов в 2 источниках'],
    ['zh', '1 个来源中的 1 处原文', '2 个来源中的 5 处原文'],
    ['ja', '出典1件の1か所', '出典2件の5か所'],
  ])('say in %s how many passages stand in how many sources', ([language, single, several]) => {
    expect(COUNTS[language].passagesInSources(1, 1)).toBe(single);
    expect(COUNTS[language].passagesInSources(5, 2)).toBe(several);
  });

  test('pages are numbered in every language', () => {
    expectEveryLanguage(
      (language) => COUNTS[language].pageOf(2, 9),
      () => false,
    );
    for (const language of LANGUAGES) {
      expect(COUNTS[language].pageOf(2, 9).match(/\d/g)?.sort()).toEqual(['2', '9']);
    }
  });
});
