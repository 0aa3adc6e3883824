import { dateMentions } from '../language/mentions/dates.ts';
import { frequencyMentions } from '../language/mentions/frequencies.ts';
import { isRhythm, measures } from '../language/mentions/measure.ts';
import type { Mention } from '../language/mentions/mention.ts';
import { nameMentions } from '../language/mentions/names.ts';
import { numberMentions } from '../language/mentions/numbers.ts';
import { type PlaceMention, placeMentions } from '../language/mentions/places.ts';
import { type Reading, reading, spanInSource } from '../language/readable-text.ts';
import type { Intent } from '../model/query.ts';
import type { Span } from '../model/source.ts';
import { commonIn } from './common-words.ts';
import type { FoundWords } from './found-words.ts';
import { type IndexedPassage, tokenSpanOf } from './indexed-article.ts';
import type { Lexicon } from './lexicon.ts';
import { Remembered } from './remembered.ts';
import type { WeighedQuery } from './weighed-query.ts';

type Finder = (text: string, language: string, lexicon: Lexicon) => Mention[];

const FINDERS: Readonly<Record<Exclude<Intent, 'what'>, Finder>> = {
  who: (text, language, lexicon) => nameMentions(text, commonIn(lexicon, language), language),
  when: dateMentions,
  where: (text, language, lexicon) => placeMentions(text, language, commonIn(lexicon, language)),
  howMany: numbersAndFrequencies,
};

/** "Three times" is found as a number already; "three times a week" says more. */
function numbersAndFrequencies(text: string, language: string): Mention[] {
  const numbers = numberMentions(text, language);
  if (language !== 'en') return numbers;
  const others = frequencyMentions(text).filter(
    ({ span: { start, end } }) => !numbers.some(({ span }) => span.start === start && span.end === end),
  );
  return [...numbers, ...others];
}

/** A mention with the half-open range of its tokens in the passage, the number of its sentence, and its stems. */
export type TypedMention = {
  /** Its span is one of the passage's reading. */
  readonly mention: Mention;
  /** Where it stands in the source's text. */
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly stems: readonly string[];
};

/** Found once for a passage and a kind of question: the same passages come to the top again and again. */
const remembered = new Remembered<IndexedPassage, Map<Intent, readonly TypedMention[]>>();

/**
 * The things of the kind that is asked for in a passage (names for who, dates for when …); none for `what`.
 *
 * @example `typedMentions(entry, 'who', lexicon)` of `'Xi met Shoigu.'` → `[{ mention: { text: 'Xi', … }, from: 0, to: 1, sentence: 0, stems: ['xi'], … }, …]`
 */
export function typedMentions(
  entry: IndexedPassage,
  intent: Intent,
  lexicon: Lexicon,
): readonly TypedMention[] {
  if (intent === 'what') return [];
  const kinds = remembered.get(entry, lexicon, () => new Map());
  const known = kinds.get(intent);
  if (known !== undefined) return known;
  const read = reading(entry.passage);
  const mentions = FINDERS[intent](read.text, entry.article.language, lexicon).map((mention) =>
    locate(mention, read, entry, lexicon),
  );
  kinds.set(intent, mentions);
  return mentions;
}

/**
 * A mention with its place among a passage's tokens.
 *
 * @param read the reading of the passage, in which the mention was found
 * @example the mention `Xi` of `'Xi met Shoigu.'` → `{ mention, from: 0, to: 1, sentence: 0, stems: ['xi'], … }`
 */
export function locate(
  mention: Mention,
  read: Reading,
  entry: IndexedPassage,
  lexicon: Lexicon,
): TypedMention {
  const { article, passage, tokenFrom, tokenTo, sentenceFrom, sentenceTo } = entry;
  const span = spanInSource(read, passage, mention.span);
  let from = tokenFrom;
  while (from < tokenTo && tokenSpanOf(entry, from).end <= span.start) from++;
  let to = from;
  while (to < tokenTo && tokenSpanOf(entry, to).start < span.end) to++;
  let sentence = sentenceFrom;
  while (sentence + 1 < sentenceTo && from >= (article.sentenceTokens[sentence + 1] ?? tokenTo)) sentence++;
  return {
    mention,
    span,
    from: from - tokenFrom,
    to: to - tokenFrom,
    sentence: sentence - sentenceFrom,
    // Read in the passage, not alone: "US" by itself would pass for a shouted "us".
    stems: Array.from(article.tokenIds.subarray(from, to), (id) => lexicon.stemOf(id)),
  };
}

/** Whether a mention is no place, or one where something happens. */
export function isLocated({ mention }: TypedMention): boolean {
  const { located = true }: Partial<PlaceMention> = mention;
  return located;
}

/** Whether a mention says more than the question's own words, and measures what is asked for. */
export function isNews({ stems, mention }: TypedMention, query: WeighedQuery): boolean {
  if (query.measure !== undefined && !measures(mention.text, query.measure)) return false;
  if (query.intent === 'howMany' && query.measure === undefined && isRhythm(mention.text)) return false;
  return stems.length === 0 || stems.some((stem) => !query.stems.has(stem));
}

/** How far from a mention a word of the question still counts, in tokens. */
const REACH = 10;
const FALL_OFF = 3;
/** A date belongs to the words before it: "Robinson (1920–1999) and Gallagher". */
const BEHIND_A_DATE = 0.6;
/** What a word of the question counts anywhere in the mention's sentence. */
const SAME_SENTENCE = 0.3;

/**
 * How closely a mention is surrounded by the question's words, within its sentence: the share of their weight, each word
 * counting `1 / (1 + distance / 3)` for its distance and 0.3 for standing there at all.
 *
 * @example `'Xi'` in `'Xi met Shoigu'` for the words `meet shoigu` → between 0.9 and 1.1
 */
export function nearness(
  mention: TypedMention,
  { words, positions, sentences }: FoundWords,
  { slots, filling, intent, total }: WeighedQuery,
): number {
  const nearest = new Float64Array(slots.length);
  for (let at = 0; at < words.length; at++) {
    if (sentences[at] !== mention.sentence) continue;
    const position = positions[at] ?? 0;
    const distance = Math.max(mention.from - position, position - mention.to + 1, 1);
    const direction = intent === 'when' && position >= mention.to ? BEHIND_A_DATE : 1;
    const close = distance <= REACH ? direction / (1 + distance / FALL_OFF) : 0;
    for (const { slot, weight } of filling[words[at] ?? -1]?.fills ?? []) {
      const near = weight * (close + SAME_SENTENCE);
      if (near > (nearest[slot] ?? 0)) nearest[slot] = near;
    }
  }
  if (total === 0) return 0;
  let sum = 0;
  for (const weight of nearest) sum += weight;
  return sum / total;
}
