import { nameShape } from '../language/name-shape.ts';
import { readableSentences, reading } from '../language/readable-text.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/source.ts';
import type { Word } from './counts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Told } from './written-forms.ts';
import type { WrittenToken } from './written-words.ts';

/** What the capitals of a passage tell, besides the letters themselves. */
export type Capitals = {
  /** Whether a token looks like a name, in a language whose capitals do not tell (see `nameShape`). */
  readonly hasNameShape?: ((token: Span) => boolean) | undefined;
  /** The numbers of the tokens that open a sentence: a capital there may be any word's. */
  readonly openings?: ReadonlySet<number>;
};

/** What ends otherwise is no sentence but a heading: "Interview with Anya Petrova". */
const ENDED = /[.!?…:]["'”’)\]]*\s*$/u;
/** A short text without a capital may just hold no name. */
const FEWEST_TO_TELL = 8;

/** A passage as the lexicon counts it: as it is read, with the spans of its words and sentences in its text. */
export type PassageWords = {
  readonly text: string;
  readonly tokens: readonly WrittenToken[];
  readonly places: readonly Span[];
  readonly sentences: readonly Span[];
  readonly capitals: Capitals;
};

/**
 * Reads a passage for the lexicon; what is taken out of it again has to be read the same.
 *
 * @param language ISO 639-1
 * @param lexicon which cuts it into words, and is to count them
 * @example `'Turnout was high. Vasko said so.'` → tokens of which the openings are `turnout` and `vasko`
 */
export function readWords(passage: Passage, language: string, lexicon: Lexicon): PassageWords {
  const { text, spanOf } = reading(passage);
  const tokens = lexicon.read(text, language);
  const places = tokens.map(spanOf);
  const sentences = readableSentences(passage, language);
  const openings = new Set<number>();
  let token = 0;
  for (const { start } of ENDED.test(text) ? sentences : []) {
    while ((places[token]?.start ?? Number.POSITIVE_INFINITY) < start) token++;
    openings.add(token);
  }
  return { text, tokens, places, sentences, capitals: { hasNameShape: nameShape(text, language), openings } };
}

/**
 * How the capitals of a text are read, word by word.
 *
 * @param count of its tokens
 * @example of `'Xi left.'` → `asName` for the token `xi`, written `Xi`
 */
export function readCapitals(
  text: string,
  count: number,
  { hasNameShape }: Capitals,
): (token: WrittenToken) => Told {
  // A text in hurried lower case, or in capitals throughout, does not tell what is a name.
  const isCased = count < FEWEST_TO_TELL || (/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text));
  if (hasNameShape !== undefined) return (token) => (hasNameShape(token) ? 'asName' : 'asCommon');
  if (!isCased) return () => 'untold';
  return ({ word }) => (word.isCapitalised ? 'asName' : 'asCommon');
}

/** Counts one more way in which a word is written, or one less. */
export function countCapital(word: Word, told: Told, opens: boolean, by: 1 | -1): void {
  if (told === 'asCommon') word.lowerCase += by;
  if (told !== 'asName') return;
  word.capitalised += by;
  if (opens) word.opening += by;
}
