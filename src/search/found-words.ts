import type { IndexedPassage } from './indexed-article.ts';
import type { Numbers } from './number-list.ts';
import type { SlotSet, WeighedQuery } from './weighed-query.ts';

/** Where the words that fill slots of a question stand in a passage; the first three lists run in parallel. */
export type FoundWords = {
  /** Numbers of `query.filling`. */
  readonly words: readonly number[];
  /** Positions among the passage's words, ascending, from 0. */
  readonly positions: readonly number[];
  /** Number of the sentence of each, from 0. */
  readonly sentences: readonly number[];
  /** The slots whose own word stands in each sentence, up to the last one with a word. */
  readonly bySentence: readonly SlotSet[];
  /** The same with those that related words fill. */
  readonly filledBySentence: readonly SlotSet[];
  /** The slots whose own word stands here, and those that any word fills. */
  readonly literal: SlotSet;
  readonly filled: SlotSet;
};

/**
 * Finds the words of a query in a passage; all that is asked of the passage afterwards is asked of this short list.
 *
 * @example `shoigu` in `'He left. Shoigu came.'` → `{ words: [0], positions: [1], sentences: [1], … }`
 */
export function findWords(query: WeighedQuery, entry: IndexedPassage): FoundWords {
  const { marks, literalSlots, filling } = query;
  const { tokenFrom, tokenTo, sentenceFrom, sentenceTo } = entry;
  const { tokenIds, sentenceTokens } = entry.article;
  const words: number[] = [];
  const positions: number[] = [];
  const sentences: number[] = [];
  const bySentence: SlotSet[] = [0];
  const filledBySentence: SlotSet[] = [0];
  let literal = 0;
  let filled = 0;
  let sentence = sentenceFrom;
  for (let token = tokenFrom; token < tokenTo; token++) {
    const mark = marks[tokenIds[token] ?? 0] ?? 0;
    if (mark === 0) continue;
    while (sentence + 1 < sentenceTo && token >= (sentenceTokens[sentence + 1] ?? tokenTo)) {
      sentence++;
      bySentence.push(0);
      filledBySentence.push(0);
    }
    const at = sentence - sentenceFrom;
    words.push(mark - 1);
    positions.push(token - tokenFrom);
    sentences.push(at);
    const slot = literalSlots[mark - 1] ?? -1;
    if (slot >= 0) {
      literal |= 1 << slot;
      bySentence[at] = (bySentence[at] ?? 0) | (1 << slot);
    }
    const fills = filling[mark - 1]?.filled ?? 0;
    filled |= fills;
    filledBySentence[at] = (filledBySentence[at] ?? 0) | fills;
  }
  return { words, positions, sentences, bySentence, filledBySentence, literal, filled };
}

/**
 * The slots whose own word stands in a passage.
 *
 * @example a passage without any word of the question → `0`
 */
export function literalSlotsOf({ marks, literalSlots }: WeighedQuery, entry: IndexedPassage): SlotSet {
  const { tokenIds } = entry.article;
  let set = 0;
  for (let token = entry.tokenFrom; token < entry.tokenTo; token++) {
    const mark = marks[tokenIds[token] ?? 0] ?? 0;
    if (mark === 0) continue;
    const slot = literalSlots[mark - 1] ?? -1;
    if (slot >= 0) set |= 1 << slot;
  }
  return set;
}

/**
 * The slots whose own word is among some ids.
 *
 * @example the ids of a heading → the slots that it fills
 */
export function literalIn({ marks, literalSlots }: WeighedQuery, ids: Numbers): SlotSet {
  let set = 0;
  for (let at = 0; at < ids.length; at++) {
    const mark = marks[ids[at] ?? 0] ?? 0;
    const slot = mark === 0 ? -1 : (literalSlots[mark - 1] ?? -1);
    if (slot >= 0) set |= 1 << slot;
  }
  return set;
}

/**
 * The same with related words.
 *
 * @example the ids of `US` for a query with `American` → the slot of `American`
 */
export function filledBy({ marks, filling }: WeighedQuery, ids: Numbers): SlotSet {
  let set = 0;
  for (let at = 0; at < ids.length; at++) {
    const mark = marks[ids[at] ?? 0] ?? 0;
    if (mark !== 0) set |= filling[mark - 1]?.filled ?? 0;
  }
  return set;
}

/**
 * The slots that title, heading and lead-in of a passage fill, related words counting.
 *
 * @example `shoigu` for a passage of "Shoigu in Beijing" that only says "he" → the slot of `shoigu`
 */
export function filledAround(
  query: WeighedQuery,
  { article, headingIds, leadInIds }: IndexedPassage,
): SlotSet {
  return filledBy(query, article.titleIds) | filledBy(query, headingIds) | filledBy(query, leadInIds);
}

/**
 * Whether a passage is about one of the question's names, by its text or what stands around it; true without names.
 *
 * @example `Who married Xi?` and a passage on somebody else's wedding → `false`
 */
export function isAboutNames(query: WeighedQuery, entry: IndexedPassage, { filled }: FoundWords): boolean {
  return query.names === 0 || ((filled | filledAround(query, entry)) & query.names) !== 0;
}
