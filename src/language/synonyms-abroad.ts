import { stems } from './tokenize.ts';
import { tongueOf } from './tongues.ts';

const byLanguage = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Stems that news uses for a stem in a language that is not English, in no order; none for most.
 *
 * @param stem marked with its language
 * @param language ISO 639-1
 * @example `synonymsAbroad('erdbeb@de', 'de')` → `['beb@de', 'erdstoss@de']`
 */
export function synonymsAbroad(stem: string, language: string): readonly string[] {
  let related = byLanguage.get(language);
  if (related === undefined) {
    related = readGroups(tongueOf(language)?.synonyms ?? '', language);
    byLanguage.set(language, related);
  }
  return [...(related.get(stem) ?? [])];
}

function readGroups(groups: string, language: string): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  for (const words of groups.split('|')) {
    const group = stems(words, language);
    for (const word of group) {
      const others = related.get(word) ?? new Set<string>();
      for (const other of group) if (other !== word) others.add(other);
      related.set(word, others);
    }
  }
  return related;
}
