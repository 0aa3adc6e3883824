import { sentences } from '../language/sentences.ts';
import { stems, tokenize } from '../language/tokenize.ts';
import type { LocatedPassage } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';
import type { Source, Span } from '../model/source.ts';
import type { Lexicon } from './lexicon.ts';

/** An article as the index keeps it: its words and sentences in flat arrays, which are small and quick to read. */
export type IndexedArticle = {
  readonly source: Source;
  /** The lexicon's ids of the words of all passages, in order, and where each begins and ends in the source's text. */
  readonly tokenIds: Uint32Array;
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
  /** The token with which each sentence begins, and where the sentence begins and ends in the source's text. */
  readonly sentenceTokens: Uint32Array;
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
  /** The ids of its distinct words, title included, ascending, and how often each stands there. */
  readonly wordIds: Uint32Array;
  readonly wordCounts: Uint32Array;
  readonly length: number;
};

/** A passage as the index keeps it: ranges of its article's arrays, half-open. */
export type IndexedPassage = LocatedPassage & {
  /** Its place among all passages of the clips, from 0. */
  readonly number: number;
  readonly article: IndexedArticle;
  readonly tokenFrom: number;
  readonly tokenTo: number;
  readonly sentenceFrom: number;
  readonly sentenceTo: number;
  /** The words of what stands around it. */
  readonly titleIds: Uint32Array;
  readonly headingIds: Uint32Array;
  readonly leadInIds: Uint32Array;
  /** Whether it ends in a question mark. */
  readonly asks: boolean;
};

/**
 * The lexicon's ids of a passage's words, in order.
 *
 * @example `'Xi met Xi'` → `Uint32Array [0, 1, 0]`
 */
export function tokenIdsOf({ article, tokenFrom, tokenTo }: IndexedPassage): Uint32Array {
  return article.tokenIds.subarray(tokenFrom, tokenTo);
}

/**
 * The sentences of a passage as spans into its source's text, in order; never none.
 *
 * @example `'He left. She came.'` → `[{ start: 0, end: 8 }, { start: 9, end: 18 }]`
 */
export function sentenceSpansOf({ article, passage, sentenceFrom, sentenceTo }: IndexedPassage): Span[] {
  const spans: Span[] = [];
  for (let at = sentenceFrom; at < sentenceTo; at++) {
    spans.push({ start: article.sentenceStarts[at] ?? 0, end: article.sentenceEnds[at] ?? 0 });
  }
  return spans.length > 0 ? spans : [passage.span];
}

const NOTHING = new Uint32Array();

const ENDED = /[.!?…:]["'”’)\]]*$/u;

/**
 * Reads an article for the index and adds its words to the lexicon.
 *
 * @param firstNumber the number of its first passage
 * @example two paragraphs → an article and two entries, numbered `firstNumber` and `firstNumber + 1`
 */
export function indexArticle(
  source: Source,
  passages: readonly Passage[],
  firstNumber: number,
  lexicon: Lexicon,
): { readonly article: IndexedArticle; readonly entries: readonly IndexedPassage[] } {
  const idsAround = (text: string) => Uint32Array.from(stems(text), (stem) => lexicon.intern(stem));
  const titleIds = idsAround(source.title);
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentenceTokens: number[] = [];
  const sentenceStarts: number[] = [];
  const sentenceEnds: number[] = [];
  const ranges: Omit<IndexedPassage, 'article'>[] = [];
  let heading = { text: '', ids: NOTHING };
  for (const [at, passage] of passages.entries()) {
    const { text, span, leadIn } = passage;
    const tokenFrom = ids.length;
    const sentenceFrom = sentenceTokens.length;
    const tokens = tokenize(text);
    for (const { start, end } of tokens) {
      starts.push(span.start + start);
      ends.push(span.start + end);
    }
    let token = 0;
    const openings = new Set<number>();
    for (const { start, end } of sentences(text)) {
      while ((tokens[token]?.start ?? Number.POSITIVE_INFINITY) < start) token++;
      // A heading is no sentence: "Interview with Anya Petrova".
      if (ENDED.test(text)) openings.add(token);
      sentenceTokens.push(tokenFrom + token);
      sentenceStarts.push(span.start + start);
      sentenceEnds.push(span.start + end);
    }
    for (const id of lexicon.add(text, tokens, openings)) ids.push(id);
    const headingText = passage.heading === source.title ? '' : (passage.heading ?? '');
    if (headingText !== heading.text) heading = { text: headingText, ids: idsAround(headingText) };
    ranges.push({
      number: firstNumber + at,
      passage,
      source,
      tokenFrom,
      tokenTo: ids.length,
      sentenceFrom,
      sentenceTo: sentenceTokens.length,
      titleIds,
      headingIds: heading.ids,
      leadInIds: leadIn === undefined ? NOTHING : idsAround(source.text.slice(leadIn.start, leadIn.end)),
      asks: /\?["'”’)]*$/u.test(text),
    });
  }
  const tokenIds = Uint32Array.from(ids);
  const article: IndexedArticle = {
    source,
    tokenIds,
    tokenStarts: Uint32Array.from(starts),
    tokenEnds: Uint32Array.from(ends),
    sentenceTokens: Uint32Array.from(sentenceTokens),
    sentenceStarts: Uint32Array.from(sentenceStarts),
    sentenceEnds: Uint32Array.from(sentenceEnds),
    ...countWords(tokenIds, titleIds),
  };
  lexicon.addArticle(article.wordIds);
  return { article, entries: ranges.map((range) => ({ ...range, article })) };
}

/** How often each word stands in an article. */
function countWords(
  tokenIds: Uint32Array,
  titleIds: Uint32Array,
): Pick<IndexedArticle, 'wordIds' | 'wordCounts' | 'length'> {
  const all = new Uint32Array(tokenIds.length + titleIds.length);
  all.set(tokenIds);
  all.set(titleIds, tokenIds.length);
  all.sort();
  const wordIds: number[] = [];
  const wordCounts: number[] = [];
  for (const id of all) {
    if (wordIds.at(-1) === id) wordCounts.push((wordCounts.pop() ?? 0) + 1);
    else {
      wordIds.push(id);
      wordCounts.push(1);
    }
  }
  return {
    wordIds: Uint32Array.from(wordIds),
    wordCounts: Uint32Array.from(wordCounts),
    length: all.length,
  };
}

/**
 * How often a word stands in an article.
 *
 * @example the id of a word that is not there → `0`
 */
export function countInArticle({ wordIds, wordCounts }: IndexedArticle, id: number): number {
  let low = 0;
  let high = wordIds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((wordIds[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return wordIds[low] === id ? (wordCounts[low] ?? 0) : 0;
}
