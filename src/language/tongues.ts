import type { Tongue } from './tongue.ts';
import { chinese } from './tongues/chinese.ts';
import { french } from './tongues/french.ts';
import { german } from './tongues/german.ts';
import { japanese } from './tongues/japanese.ts';
import { portuguese } from './tongues/portuguese.ts';
import { russian } from './tongues/russian.ts';
import { spanish } from './tongues/spanish.ts';

const TONGUES: Readonly<Record<string, Tongue>> = {
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
  pt: portuguese,
  ru: russian,
  zh: chinese,
};

/**
 * What is known of a language; `undefined` for English, which has files of its own, and where only stems and stop words
 * are known.
 *
 * @param language ISO 639-1
 * @example `tongueOf('de')?.hasCapitalNouns` → `true`; `tongueOf('fi')` → `undefined`
 */
export function tongueOf(language: string): Tongue | undefined {
  return TONGUES[language];
}
