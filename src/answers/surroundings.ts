import { readableBetween } from '../language/readable-text.ts';
import type { Asked } from '../questions/asked.ts';
import type { FoundWords } from '../search/found-words.ts';
import { type IndexedPassage, tokenSpanOf } from '../search/indexed-article.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';
import type { CandidateMention } from './candidate-mentions.ts';

/** How the words of a question stand around a mention in its sentence; shares are of the question's weight. */
export type Surroundings = {
  readonly nearness: number;
  readonly before: number;
  readonly sentence: number;
  readonly clause: number;
  readonly rightPart: number;
  readonly wrongPart: number;
  readonly counted: number;
};

/** How far from a mention a word of the question still counts, in tokens. */
const REACH = 10;
const FALL_OFF = 3;
const CLAUSE_END = /[,;:()]/;
const PASSIVE_BEFORE = /\b(?:is|are|was|were|been|being|be)\s+(?:\p{L}+\s+)?$/u;
const PASSIVE_BEHIND = /^\s+(?:\p{L}+\s+){0,3}by\b/u;
const LONGEST_PASSIVE = 30;
/** Behind one of these a name is no subject. */
const PREPOSITION = /^(?:by|in|at|of|to|from|with|for|on|against|near|between|under|into|over|after)$/;

/**
 * How the words of a question, or words that stand for them, stand around a mention in its sentence.
 *
 * @example `'Xi'` in `'Xi met Shoigu.'` for `Who met Shoigu?` → `{ sentence: 1, rightPart: 0.75, wrongPart: 0, … }`
 */
export function surroundingsOf(
  candidate: CandidateMention,
  { entry, found }: { readonly entry: IndexedPassage; readonly found: FoundWords },
  query: WeighedQuery,
  asked: Asked,
  lexicon: Lexicon,
): Surroundings {
  const { from, to, sentence, span, stems } = candidate;
  const { article, passage, tokenFrom, tokenTo } = entry;
  const [near, before, held, clause] = Array.from({ length: 4 }, () => new Float64Array(query.slots.length));
  const verbId = lexicon.idOf(asked.verb ?? '');
  const verbSlot = verbId === undefined ? -1 : query.slots.findIndex(({ id }) => id === verbId);
  // "14 ships" holds what is counted.
  const unitAt = query.intent === 'howMany' && to > from + 1 ? to - 1 : undefined;
  let verbAt: number | undefined;
  let verbCloseness = 0;
  for (const [at, word] of found.words.entries()) {
    const position = found.positions[at] ?? 0;
    if (found.sentences[at] !== sentence) continue;
    if (position >= from && position < to && position !== unitAt) continue;
    const isBefore = position < from;
    const distance = Math.max(1, isBefore ? from - position : position - to + 1);
    const closeness = 1 / (1 + distance / FALL_OFF);
    const gap = isBefore
      ? readableBetween(passage, tokenSpanOf(entry, tokenFrom + position).end, span.start)
      : readableBetween(passage, span.end, tokenSpanOf(entry, tokenFrom + position).start);
    const isSameClause = !CLAUSE_END.test(gap);
    for (const { slot, weight } of query.filling[word]?.fills ?? []) {
      raise(held, slot, weight);
      if (isSameClause) raise(clause, slot, weight);
      if (distance <= REACH) raise(near, slot, weight * closeness);
      if (distance <= REACH && isBefore) raise(before, slot, weight * closeness);
      if (slot === verbSlot && closeness > verbCloseness) {
        verbAt = position;
        verbCloseness = closeness;
      }
    }
  }
  const share = (weights: Float64Array | undefined) =>
    query.total === 0 ? 0 : (weights?.reduce((sum, weight) => sum + weight, 0) ?? 0) / query.total;
  const part = verbAt === undefined || asked.part === 'holder' ? undefined : partOf(candidate, entry, verbAt);
  const isCounted =
    asked.counted !== undefined &&
    (stems.includes(asked.counted) ||
      (tokenFrom + to < tokenTo && lexicon.stemOf(article.tokenIds[tokenFrom + to] ?? -1) === asked.counted));
  return {
    nearness: share(near),
    before: share(before),
    sentence: share(held),
    clause: share(clause),
    rightPart: part === asked.part ? verbCloseness : 0,
    wrongPart: part !== undefined && part !== asked.part ? verbCloseness : 0,
    counted: isCounted ? 1 : 0,
  };
}

/** Whether a mention does what a verb says or is what it is done to, by their order, a preposition and the passive. */
function partOf(
  { from, to, wordBefore }: CandidateMention,
  entry: IndexedPassage,
  verbAt: number,
): 'doer' | 'other' | undefined {
  const { passage } = entry;
  const { start: verbStart, end: verbEnd } = tokenSpanOf(entry, entry.tokenFrom + verbAt);
  const isPassive =
    PASSIVE_BEFORE.test(
      readableBetween(passage, Math.max(passage.span.start, verbStart - LONGEST_PASSIVE), verbStart),
    ) || PASSIVE_BEHIND.test(readableBetween(passage, verbEnd, verbEnd + LONGEST_PASSIVE));
  if (verbAt >= to) {
    if (isPassive) return 'other';
    return PREPOSITION.test(wordBefore) ? undefined : 'doer';
  }
  if (verbAt >= from) return undefined;
  if (isPassive) return wordBefore === 'by' ? 'doer' : undefined;
  return 'other';
}

function raise(weights: Float64Array | undefined, slot: number, weight: number): void {
  if (weights !== undefined && weight > (weights[slot] ?? 0)) weights[slot] = weight;
}
