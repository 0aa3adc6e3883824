import { stems, tokenize } from '../../src/language/tokenize.ts';
import type { Intent, Term } from '../../src/model/query.ts';
import type { IndexedPassage } from '../../src/search/indexed-article.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { readTerms } from '../../src/search/read-terms.ts';
import { type WeighedQuery, weighQuery } from '../../src/search/weighed-query.ts';

/** What of a question does not stand in its words. */
export type Asked = { readonly asksDefinition?: boolean; readonly phrases?: readonly string[] };

/**
 * A question as ranking sees it, misspelt and related words included.
 *
 * @example `weigh(index, 'Who met Shoigu?', 'who').slots.map(({ surface }) => surface)` → `['met', 'Shoigu']`
 */
export function weigh(
  { lexicon }: PassageIndex,
  question: string,
  intent: Intent = 'what',
  { asksDefinition = false, phrases = [] }: Asked = {},
): WeighedQuery {
  const { terms } = readTerms(question, tokenize(question), lexicon);
  return weighQuery(terms, intent, asksDefinition, lexicon, phrases);
}

/** A term that nothing else may stand for. */
export function termOf(stem: string, weight = 1): Term {
  return { stem, surface: stem, weight, known: true, related: [] };
}

/**
 * The words of a question as they are written: none is corrected, and no other may stand for it.
 *
 * @example `weighLiterally(index, 'Shiogu')` → a query that finds nothing
 */
export function weighLiterally({ lexicon }: PassageIndex, question: string): WeighedQuery {
  const terms = stems(question).map((stem) => termOf(stem));
  return weighQuery(terms, 'what', false, lexicon);
}

/**
 * A passage by its place among all passages.
 *
 * @throws Error when there are fewer.
 */
export function entryAt({ entries }: PassageIndex, at = 0): IndexedPassage {
  const entry = entries[at];
  if (entry === undefined) throw new Error(`There is no passage ${at}`);
  return entry;
}
