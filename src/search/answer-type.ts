import { dateMentions } from '../language/mentions/dates.ts';
import type { Mention } from '../language/mentions/mention.ts';
import { nameMentions } from '../language/mentions/names.ts';
import { numberMentions } from '../language/mentions/numbers.ts';
import { placeMentions } from '../language/mentions/places.ts';
import { stem } from '../language/stem.ts';
import { stems, tokenize } from '../language/tokenize.ts';
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
export function typedMentions(entry: IndexedPassage, intent: Intent, lexicon: Lexicon): readonly TypedMention[] {
  if (intent === 'what') return [];
  const kinds = remembered.get(entry) ?? new Map<Intent, readonly TypedMention[]>();
  const known = kinds.get(intent);
  if (known !== undefined) return known;
  const { text } = entry.passage;
  const tokens = tokenize(text);
  const mentions = FINDERS[intent](text, lexicon).map((mention): TypedMention => {
    const first = tokens.findIndex(({ end }) => end > mention.span.start);
    const after = tokens.findIndex(({ start }) => start >= mention.span.end);
    const from = first < 0 ? tokens.length : first;
    const to = after < 0 ? tokens.length : after;
    return { mention, from, to, sentence: sentenceAt(entry, from), stems: stems(mention.text) };
  });
  remembered.set(entry, kinds.set(intent, mentions));
  return mentions;
}

/** Whether a mention says more than the question's own words. */
export function isNews({ stems }: TypedMention, query: WeighedQuery): boolean {
  return stems.length === 0 || stems.some((stem) => !query.stems.has(stem));
}

/** How far from a mention a word of the question still counts, in tokens. */
const REACH = 10;

/**
 * How closely a mention is surrounded by the question's words, within its sentence: the share of their weight, each
 * divided by `1 + distance / 4`.
 *
 * @example `'Xi'` in `'Xi met Shoigu'` for the words `meet shoigu` → between 0.67 and 0.8
 */
export function nearness(mention: TypedMention, entry: IndexedPassage, query: WeighedQuery): number {
  const { tokenIds, sentenceStarts } = entry;
  const begin = Math.max(sentenceStarts[mention.sentence] ?? 0, mention.from - REACH);
  const end = Math.min(sentenceStarts[mention.sentence + 1] ?? tokenIds.length, mention.to + REACH);
  const nearest = new Map<number, number>();
  for (let position = begin; position < end; position++) {
    const id = tokenIds[position] ?? -1;
    const weight = query.weights.get(id);
    if (weight === undefined) continue;
    const distance = Math.max(mention.from - position, position - mention.to + 1, 1);
    nearest.set(id, Math.max(nearest.get(id) ?? 0, weight / (1 + distance / 4)));
  }
  let total = 0;
  for (const weight of nearest.values()) total += weight;
  return query.total === 0 ? 0 : total / query.total;
}

function sentenceAt({ sentenceStarts }: IndexedPassage, position: number): number {
  let sentence = 0;
  while (position >= (sentenceStarts[sentence + 1] ?? Number.POSITIVE_INFINITY)) sentence++;
  return sentence;
}
