import { expect } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';

/** Letters by which a text shows its language's script; the others share theirs with English. */
const SCRIPTS: Readonly<Partial<Record<Language, RegExp>>> = {
  ru: /\p{Script=Cyrillic}/u,
  zh: /^(?=.*\p{Script=Han})(?!.*[\p{Script=Hiragana}\p{Script=Katakana}])/su,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};

/** Marks that nobody writes, left behind by a parameter that was not given. */
const BROKEN = /undefined|null|NaN|\[object|\$\{/;

/**
 * Fails unless a text is there in every language, in the script of each, and is English in English alone.
 *
 * @param isShared for words that are spelt the same in English
 */
export function expectEveryLanguage(
  textIn: (language: Language) => string,
  isShared: (language: Language) => boolean = () => false,
): void {
  const english = textIn('en');
  for (const language of LANGUAGES) {
    const text = textIn(language);
    expect(text.trim(), language).not.toBe('');
    expect(text, language).not.toMatch(BROKEN);
    const script = SCRIPTS[language];
    if (script !== undefined) expect(text, language).toMatch(script);
    if (language !== 'en' && !isShared(language)) expect(text, language).not.toBe(english);
  }
}
