import type { Language } from '../languages.ts';

const rules = new Map<Language, Intl.PluralRules>();

/**
 * A number with the form of its noun that the language asks for; `few` is for languages that have one, such as Russian.
 *
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 * @example `plural('ru', 3, { one: 'источник', few: 'источника', other: 'источников' })` → `'3 источника'`
 */
export function plural(
  language: Language,
  count: number,
  forms: { readonly one: string; readonly few?: string; readonly other: string },
): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  const form = known.select(count);
  const noun = form === 'one' ? forms.one : form === 'few' ? (forms.few ?? forms.other) : forms.other;
  return `${count} ${noun}`;
}
