/** Codes that stand for a language which is known by another one. */
const SAME: Readonly<Record<string, string>> = {
  cmn: 'zh',
  in: 'id',
  iw: 'he',
  nb: 'no',
  nn: 'no',
  yue: 'zh',
};

/**
 * The language of a BCP 47 tag, without script and region.
 *
 * @returns ISO 639-1 where there is one
 * @example `baseLanguage('pt-BR')` → `'pt'`; `baseLanguage('nb')` → `'no'`
 */
export function baseLanguage(tag: string): string {
  const base = /^[a-z]+/.exec(tag.toLowerCase())?.[0] ?? tag;
  return SAME[base] ?? base;
}
