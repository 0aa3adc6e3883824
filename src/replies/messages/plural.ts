import type { Language } from '../languages.ts';

/**
 * A number with its noun: one is one. English, German, Spanish.
 *
 * @example `one(1, 'source', 'sources')` → `'1 source'`
 */
export function one(count: number, singular: string, other: string): string {
  return `${count} ${count === 1 ? singular : other}`;
}

/**
 * A number with its noun: none is singular, too. French, Portuguese.
 *
 * @example `upToOne(0, 'passage', 'passages')` → `'0 passage'`
 */
export function upToOne(count: number, singular: string, other: string): string {
  return `${count} ${count <= 1 ? singular : other}`;
}

/**
 * A number with its noun in Russian, which has a form for 2 to 4 as well.
 *
 * @example `russian(3, 'источник', 'источника', 'источников')` → `'3 источника'`
 */
export function russian(count: number, singular: string, few: string, many: string): string {
  const [units, tens] = [count % 10, count % 100];
  if (units === 1 && tens !== 11) return `${count} ${singular}`;
  return `${count} ${units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many}`;
}

/**
 * A number with the form of its noun that the language asks for; `few` is for languages that have one, such as Russian.
 * The rules are written out, because a runtime without a language's data would silently count in another language.
 *
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 * @example `plural('ru', 3, { one: 'источник', few: 'источника', other: 'источников' })` → `'3 источника'`
 */
export function plural(
  language: Language,
  count: number,
  forms: { readonly one: string; readonly few?: string; readonly other: string },
): string {
  switch (language) {
    case 'ru':
      return russian(count, forms.one, forms.few ?? forms.other, forms.other);
    case 'fr':
    case 'pt':
      return upToOne(count, forms.one, forms.other);
    case 'zh':
    case 'ja':
      return `${count} ${forms.other}`;
    default:
      return one(count, forms.one, forms.other);
  }
}
