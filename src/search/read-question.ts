import type { ReadAs, Term } from '../model/query.ts';
import type { ParsedQuestion } from '../questions/parse-question.ts';
import { holdsPhrase } from './holds-phrase.ts';
import type { PassageIndex } from './passage-index.ts';
import { readTerms } from './read-terms.ts';
import { type WeighedQuery, weighQuery } from './weighed-query.ts';

/** A question in the words of the clips. */
export type ReadQuestion = {
  readonly terms: readonly Term[];
  readonly readAs: readonly ReadAs[];
  readonly weighed: WeighedQuery;
};

/**
 * Reads a parsed question in the words of the clips, ready to be ranked.
 *
 * @example `readQuestion(index, parseQuestion('When did Shiogu arrive?')).readAs` → `[{ from: 'Shiogu', to: 'Shoigu' }]`
 */
export function readQuestion(index: PassageIndex, parsed: ParsedQuestion): ReadQuestion {
  const { lexicon } = index;
  const { text, tokens, intent, asksDefinition, phrases, measure } = parsed;
  const { terms, readAs } = readTerms(text, tokens, lexicon, (phrase) => holdsPhrase(index, phrase));
  const weighed = weighQuery(terms, intent, asksDefinition, lexicon, phrases);
  return { terms, readAs, weighed: measure === undefined ? weighed : { ...weighed, measure } };
}
