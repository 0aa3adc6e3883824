/** A script by which a language is told apart from those that write in others. */
export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Han'
  | 'Kana'
  | 'Hangul'
  | 'Thai'
  | 'Arabic'
  | 'Greek'
  | 'Hebrew'
  | 'Other';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['Han', /\p{sc=Han}/gu],
  ['Hangul', /\p{sc=Hangul}/gu],
  ['Thai', /\p{sc=Thai}/gu],
  ['Cyrillic', /\p{sc=Cyrillic}/gu],
  ['Arabic', /\p{sc=Arabic}/gu],
  ['Greek', /\p{sc=Greek}/gu],
  ['Hebrew', /\p{sc=Hebrew}/gu],
  ['Latin', /\p{sc=Latin}/gu],
];

/** Languages that are not written in Latin letters, by their script; in others a Latin word is a foreign name. */
const WRITTEN_IN: Readonly<Record<string, Script>> = {
  ...of('Cyrillic', 'be bg kk ky mk mn ru sr tg tt uk'),
  ...of('Arabic', 'ar fa ps ug ur'),
  ...of('Han', 'zh'),
  ...of('Kana', 'ja'),
  ...of('Hangul', 'ko'),
  ...of('Thai', 'th'),
  ...of('Greek', 'el'),
  ...of('Hebrew', 'he yi'),
  ...of('Other', 'am bn gu hi hy ka km kn lo mr my ne pa si ta te'),
};

/**
 * The script in which a language is written.
 *
 * @example `scriptOf('ru')` → `'Cyrillic'`; `scriptOf('de')` → `'Latin'`
 */
export function scriptOf(language: string): Script {
  return WRITTEN_IN[language] ?? 'Latin';
}

/** Kana among Chinese characters makes them Japanese; a brand name in kana does not. */
const KANA_SHARE = 0.1;

/**
 * The script of most letters of a text; Japanese is `Kana`, however many of its letters are Chinese. A Chinese character
 * counts as two letters, as it says as much. `undefined` for a text without letters.
 *
 * @example `mainScript('Shoigu прибыл в Пекин')` → `'Cyrillic'`; `mainScript('习近平')` → `'Han'`
 */
export function mainScript(text: string): Script | undefined {
  const counts = new Map(SCRIPTS.map(([script, pattern]) => [script, text.match(pattern)?.length ?? 0]));
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Han') ?? 0;
  const isJapanese = kana > 0 && kana >= (kana + han) * KANA_SHARE;
  counts.set('Kana', isJapanese ? (kana + han) * 2 : 0);
  counts.set('Han', isJapanese ? 0 : han * 2);
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  counts.set('Other', (text.match(/\p{L}/gu)?.length ?? 0) - known);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > 0 ? first[0] : undefined;
}

function of(script: Script, languages: string): Record<string, Script> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, script]));
}
