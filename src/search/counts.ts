import type { WrittenForm } from './written-forms.ts';

/** What is counted of one word. */
export type Word = {
  readonly stem: string;
  passages: number;
  articles: number;
  /** How often it stands around a passage: in a heading, a lead-in. */
  around: number;
  lowerCase: number;
  capitalised: number;
  /** How many of these open a sentence. */
  opening: number;
  readonly forms: WrittenForm[];
};

/** All that a lexicon counts; `words` by id, with gaps where an id stands for none. */
export type Counts = {
  readonly words: readonly (Word | undefined)[];
  readonly passages: number;
  readonly articles: number;
};

/**
 * Whether a word is mostly written in lower case; nothing where no text tells.
 *
 * @example of a word that stands there five times as a name and once not → `false`
 */
export function isMostlyLowerCase({ lowerCase, capitalised }: Word): boolean | undefined {
  if (lowerCase + capitalised === 0) return undefined;
  return lowerCase > 0 && lowerCase * 4 >= capitalised;
}

/**
 * Whether a word only ever stands as the first of a sentence, where a capital does not tell a name.
 *
 * @example of "turnout" in `'Turnout was 71 per cent.'` → `true`
 */
export function onlyOpensSentences({ lowerCase, capitalised, opening }: Word): boolean {
  return capitalised > 0 && lowerCase === 0 && opening === capitalised;
}

/**
 * The inverse document frequency of BM25: how much it tells of a text to hold what few hold.
 *
 * @see https://en.wikipedia.org/wiki/Okapi_BM25
 * @example `inverseFrequency(0, 0)` → `ln 2`
 */
export function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
