import { dateMentions } from '../language/mentions/dates.ts';
import type { Mention } from '../language/mentions/mention.ts';
import { nameMentions } from '../language/mentions/names.ts';
import { numberMentions } from '../language/mentions/numbers.ts';
import { type PlaceMention, placeMentions } from '../language/mentions/places.ts';
import { stem } from '../language/stem.ts';
import type { Intent } from '../model/query.ts';
import type { Lexicon } from './lexicon.ts';
import type { IndexedPassage } from './passage-index.ts';
import type { WeighedQuery } from './weighed-query.ts';

type Finder = (text: string, lexicon: Lexicon) => Mention[];

const FINDERS: Readonly<Record<Exclude<Intent, 'what'>, Finder>> = {
  who: (text, lexicon) => nameMentions(text, (folded) => lexicon.isCommon(stem(folded))),
  when: dateMentions,
  where: placeMentions,
  howMany: numberMentions,
};

/** A mention with the half-open range of its tokens in the passage, the number of its sentence, and its stems. */
export type TypedMention = {
  readonly mention: Mention;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly stems: readonly string[];
};

/** Found once for a passage and a kind of question: the same passages come to the top again and again. */
const remembered = new WeakMap<IndexedPassage, Map<Intent, readonly TypedMention[]>>();

/**
 * The things of the kind that is asked for in a passage (names for who, dates for when …); none for `what`.
 *
 * @example `typedMentions(entry, 'who', lexicon)` of `'Xi met Shoigu.'` → `[{ mention: { text: 'Xi', … }, from: 0, to: 1, sentence: 0, stems: ['xi'] }, …]`
 */
export function typedMentions(
  entry: IndexedPassage,
  intent: Intent,
  lexicon: Lexicon,
): readonly TypedMention[] {
  if (intent === 'what') return [];
  const kinds = remembered.get(entry) ?? new Map<Intent, readonly TypedMention[]>();
  const known = kinds.get(intent);
  if (known !== undefined) return known;
  const mentions = FINDERS[intent](entry.passage.text, lexicon).map((mention) =>
    locate(mention, entry, lexicon),
  );
  remembered.set(entry, kinds.set(intent, mentions));
  return mentions;
}

/**
 * A mention with its place among a passage's tokens.
 *
 * @example the mention `Xi` of `'Xi met Shoigu.'` → `{ mention, from: 0, to: 1, sentence: 0, stems: ['xi'] }`
 */
export function locate(mention: Mention, entry: IndexedPassage, lexicon: Lexicon): TypedMention {
  const { tokenIds, tokenStarts, tokenEnds } = entry;
  const first = tokenEnds.findIndex((end) => end > mention.span.start);
  const after = tokenStarts.findIndex((start) => start >= mention.span.end);
  const from = first < 0 ? tokenIds.length : first;
  const to = after < 0 ? tokenIds.length : after;
  // Read in the passage, not alone: "US" by itself would pass for a shouted "us".
  const own = Array.from(tokenIds.subarray(from, to), (id) => lexicon.stemOf(id));
  return { mention, from, to, sentence: sentenceAt(entry, from), stems: own };
}

/** Whether a mention is no place, or one where something happens. */
export function isLocated({ mention }: TypedMention): boolean {
  const { located = true }: Partial<PlaceMention> = mention;
  return located;
}

/** Whether a mention says more than the question's own words. */
export function isNews({ stems }: TypedMention, query: WeighedQuery): boolean {
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
export function nearness(mention: TypedMention, entry: IndexedPassage, query: WeighedQuery): number {
  const { tokenIds, sentenceStarts } = entry;
  const begin = sentenceStarts[mention.sentence] ?? 0;
  const end = sentenceStarts[mention.sentence + 1] ?? tokenIds.length;
  const nearest = new Float64Array(query.slots);
  for (let position = begin; position < end; position++) {
    const found = query.weights.get(tokenIds[position] ?? -1);
    if (found === undefined) continue;
    const distance = Math.max(mention.from - position, position - mention.to + 1, 1);
    const direction = query.intent === 'when' && position >= mention.to ? BEHIND_A_DATE : 1;
    const close = distance <= REACH ? direction / (1 + distance / FALL_OFF) : 0;
    const weight = found.weight * (close + SAME_SENTENCE);
    if (weight > (nearest[found.slot] ?? 0)) nearest[found.slot] = weight;
  }
  return query.total === 0 ? 0 : nearest.reduce((sum, weight) => sum + weight, 0) / query.total;
}

function sentenceAt({ sentenceStarts }: IndexedPassage, position: number): number {
  let sentence = 0;
  while (position >= (sentenceStarts[sentence + 1] ?? Number.POSITIVE_INFINITY)) sentence++;
  return sentence;
}
