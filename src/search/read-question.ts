import { questionLanguage } from '../language/question-language.ts';
import { stemIn } from '../language/stem-in.ts';
import type { Intent, ReadAs, Term } from '../model/query.ts';
import { type ParsedQuestion, parseQuestion } from '../questions/parse-question.ts';
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
 * Parses a question in the language that it is asked in, among those of the clips.
 *
 * @param wanted what kind of answer is wanted, whatever the question says
 * @example `parseFor(index, 'Wann kam Shoigu an?').language` → `'de'` where some clips are German
 */
export function parseFor(
  { lexicon, languages }: PassageIndex,
  text: string,
  wanted?: Intent,
): ParsedQuestion {
  const language = questionLanguage(text, languages, (written, held) => lexicon.holds(stemIn(written, held)));
  return parseQuestion(text, wanted, language);
}

/**
 * Reads a parsed question in the words of the clips, ready to be ranked.
 *
 * @example `readQuestion(index, parseQuestion('When did Shiogu arrive?')).readAs` → `[{ from: 'Shiogu', to: 'Shoigu' }]`
 */
export function readQuestion(index: PassageIndex, parsed: ParsedQuestion): ReadQuestion {
  const { lexicon } = index;
  const { text, tokens, intent, asksDefinition, phrases, measure, language } = parsed;
  const { terms, readAs } = readTerms(text, tokens, lexicon, (phrase) => holdsPhrase(index, phrase), {
    language,
    held: index.languages,
  });
  const weighed = weighQuery(terms, intent, asksDefinition, lexicon, phrases, language);
  return { terms, readAs, weighed: measure === undefined ? weighed : { ...weighed, measure } };
}
