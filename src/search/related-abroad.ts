import { synonymsAbroad } from '../language/synonyms-abroad.ts';
import type { Token } from '../language/tokenize.ts';
import type { RelatedStem } from '../model/query.ts';
import type { Lexicon } from './lexicon.ts';

const COMPOUND = 0.5;
const SYNONYM = 0.5;
const DERIVED = 0.5;
const MOST_RELATED = 10;

/**
 * Words of the clips that may stand for a word of a language that is not English: synonyms, compounds with it, and
 * derivations.
 *
 * @param token its stem is marked with its language
 * @example `relatedAbroad({ stem: 'kanzl@de' }, 'de', lexicon)` → `[{ stem: 'bundeskanzl@de', weight: 0.5 }]`
 */
export function relatedAbroad(
  { stem, joined }: Pick<Token, 'stem' | 'joined'>,
  language: string,
  lexicon: Lexicon,
): RelatedStem[] {
  const related = new Map<string, number>();
  const add = (other: string, weight: number) => {
    if (!related.has(other) && lexicon.holds(other)) related.set(other, weight);
  };
  if (joined !== undefined) {
    for (const other of [joined, ...synonymsAbroad(joined, language)]) add(other, SYNONYM);
  }
  for (const other of synonymsAbroad(stem, language)) add(other, SYNONYM);
  for (const other of lexicon.compoundsOf(stem)) add(other, COMPOUND);
  for (const other of lexicon.derivedFrom(stem)) add(other, DERIVED);
  return [...related].slice(0, MOST_RELATED).map(([other, weight]) => ({ stem: other, weight }));
}
