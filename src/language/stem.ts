import { newStemmer } from 'snowball-stemmers';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { ownCopy } from './own-copy.ts';
import { oneSpelling } from './spelling-variants.ts';

const english = newStemmer('english');
const MAX_REMEMBERED = 200_000;
const remembered = new Map<string, string>();

/**
 * The stem of a folded English word: irregular forms are first led back to their base form,
 * British spellings to American ones.
 *
 * Words in other scripts and words with digits come back unchanged.
 *
 * @example `stem('visited')` → `'visit'`; `stem('met')` → `'meet'`; `stem('su57')` → `'su57'`
 */
export function stem(folded: string): string {
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const word = ownCopy(folded);
  const base = IRREGULAR_FORMS.get(word) ?? oneSpelling(word);
  const stemmed = base.length > 3 && /^[a-z]+$/.test(base) ? english.stem(base) : base;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(word, stemmed);
  return stemmed;
}
