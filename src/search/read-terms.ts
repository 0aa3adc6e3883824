import type { Token } from '../language/tokenize.ts';
import type { ReadAs, Term } from '../model/query.ts';
import type { Lexicon } from './lexicon.ts';
import { relatedWords } from './related-words.ts';
import { sameName } from './same-name.ts';

/** A corrected word counts less than one that was written so. */
const CORRECTED_WEIGHT = 0.8;

/**
 * The terms of a question as the clips know them: an unknown word is tried as a typing error of a known one.
 *
 * @example tokens of `'bejing visit'` → terms `beij`, `visit` and `readAs: [{ from: 'bejing', to: 'Beijing' }]`
 */
export function readTerms(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
): { readonly terms: Term[]; readonly readAs: ReadAs[] } {
  const terms: Term[] = [];
  const readAs: ReadAs[] = [];
  for (const token of tokens) {
    const surface = text.slice(token.start, token.end);
    const related = relatedWords(token.folded, lexicon);
    if (lexicon.idOf(token.stem) !== undefined) {
      terms.push({ stem: token.stem, surface, weight: 1, known: true, related });
      continue;
    }
    const correction =
      sameName(token.folded, lexicon) ?? (related.length > 0 ? undefined : lexicon.closest(token.folded));
    if (correction === undefined) {
      terms.push({ stem: token.stem, surface, weight: 1, known: false, related });
    } else {
      terms.push({ stem: correction.stem, surface, weight: CORRECTED_WEIGHT, known: true, related: [] });
      if (!readAs.some(({ from }) => from === surface))
        readAs.push({ from: surface, to: correction.surface });
    }
  }
  return { terms, readAs };
}
