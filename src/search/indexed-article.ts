import { readableText } from '../language/readable-text.ts';
import { stems } from '../language/tokenize.ts';
import type { LocatedPassage } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';
import type { Source, Span } from '../model/source.ts';
import type { Steps } from '../slices.ts';
import { readWords } from './capitals.ts';
import { countWords } from './count-words.ts';
import type { Lexicon } from './lexicon.ts';
import { NumberList, type Numbers } from './number-list.ts';
import { byPath } from './source-order.ts';

/** An article as the index keeps it: its words and sentences in flat arrays, which are small and quick to read. */
export type IndexedArticle = {
  readonly source: Source;
  /** ISO 639-1: by which it was cut into words and stemmed. */
  readonly language: string;
  /** The lexicon's ids of the words of all passages, in order; where each begins in its passage, and how long it is. */
  readonly tokenIds: Numbers;
  readonly tokenStarts: Numbers;
  readonly tokenLengths: Numbers;
  /** The token with which each sentence begins, and where the sentence begins and ends in the source's text. */
  readonly sentenceTokens: Uint32Array;
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
  /** The ids of its distinct words, title included, ascending, and how often each stands there. */
  readonly wordIds: Numbers;
  readonly wordCounts: Numbers;
  readonly length: number;
  readonly titleIds: Uint32Array;
  /** Its passages, in order. */
  readonly entries: readonly IndexedPassage[];
};

/** A passage as the index keeps it: ranges of its article's arrays, half-open. */
export type IndexedPassage = LocatedPassage & {
  /** Its place among the passages of its article, from 0. */
  readonly place: number;
  readonly article: IndexedArticle;
  readonly tokenFrom: number;
  readonly tokenTo: number;
  readonly sentenceFrom: number;
  readonly sentenceTo: number;
  /** The words of what stands around it, besides the article's title. */
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
export function tokenIdsOf({ article, tokenFrom, tokenTo }: IndexedPassage): Numbers {
  return article.tokenIds.subarray(tokenFrom, tokenTo);
}

/**
 * Where a word of a passage stands in the source's text.
 *
 * @param token its place in `article.tokenIds`
 * @example the second word of `'Xi met Xi'` → `{ start: 3, end: 6 }`
 */
export function tokenSpanOf({ article, passage }: IndexedPassage, token: number): Span {
  const start = passage.span.start + (article.tokenStarts[token] ?? 0);
  return { start, end: start + (article.tokenLengths[token] ?? 0) };
}

/**
 * The order of passages wherever nothing else decides: that of their sources, and place.
 *
 * @example `passages.sort(byPlace)` → all of `a.txt` from the top, then all of `b.txt`
 */
export function byPlace(a: IndexedPassage, b: IndexedPassage): number {
  return a.article === b.article ? a.place - b.place : byPath(a.source, b.source);
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

/** So many passages are made in some milliseconds, once all words are known. */
const PASSAGES_IN_A_STEP = 2_000;

/** What stands around most passages. */
export const NOTHING_AROUND = new Uint32Array();

/**
 * Reads an article for the index and adds its words to the lexicon, a step for each passage.
 *
 * @param language ISO 639-1
 * @example two paragraphs → an article with two entries
 */
export function* indexArticle(
  source: Source,
  passages: readonly Passage[],
  lexicon: Lexicon,
  language = 'en',
): Steps<IndexedArticle> {
  const idsAround = (text: string) => Uint32Array.from(stems(text, language), (stem) => lexicon.intern(stem));
  const titleIds = idsAround(source.title);
  const ids = new NumberList();
  const starts = new NumberList();
  const lengths = new NumberList();
  const sentenceTokens = new NumberList();
  const sentenceStarts = new NumberList();
  const sentenceEnds = new NumberList();
  const ranges: Omit<IndexedPassage, 'article'>[] = [];
  let heading = { text: '', ids: NOTHING_AROUND };
  let lead = { start: -1, ids: NOTHING_AROUND };
  for (const [place, passage] of passages.entries()) {
    const { span, leadIn } = passage;
    const { text, tokens, places, sentences, capitals } = readWords(passage, language, lexicon);
    const tokenFrom = ids.length;
    const sentenceFrom = sentenceTokens.length;
    for (const { start, end } of places) {
      starts.push(start);
      lengths.push(end - start);
    }
    let token = 0;
    for (const { start, end } of sentences) {
      while ((places[token]?.start ?? Number.POSITIVE_INFINITY) < start) token++;
      sentenceTokens.push(tokenFrom + token);
      sentenceStarts.push(span.start + start);
      sentenceEnds.push(span.start + end);
    }
    for (const id of lexicon.add(text, tokens, capitals)) ids.push(id);
    // The items of a list share their lead-in.
    if (leadIn !== undefined && leadIn.start !== lead.start) {
      const around = passages.find((other) => other.span.start === leadIn.start);
      lead = {
        start: leadIn.start,
        ids: around === undefined ? NOTHING_AROUND : idsAround(readableText(around)),
      };
    }
    const headingText = passage.heading === source.title ? '' : (passage.heading ?? '');
    if (headingText !== heading.text) heading = { text: headingText, ids: idsAround(headingText) };
    ranges.push({
      place,
      passage,
      source,
      tokenFrom,
      tokenTo: ids.length,
      sentenceFrom,
      sentenceTo: sentenceTokens.length,
      headingIds: heading.ids,
      leadInIds: leadIn === undefined ? NOTHING_AROUND : lead.ids,
      asks: /\?["'”’)]*\s*$/u.test(text),
    });
    yield;
  }
  const tokenIds = ids.smallest();
  const words = countWords(tokenIds, titleIds);
  yield;
  const entries: IndexedPassage[] = [];
  const article: IndexedArticle = {
    source,
    language,
    tokenIds,
    tokenStarts: starts.smallest(),
    tokenLengths: lengths.smallest(),
    sentenceTokens: sentenceTokens.all(),
    sentenceStarts: sentenceStarts.all(),
    sentenceEnds: sentenceEnds.all(),
    ...words,
    titleIds,
    entries,
  };
  yield;
  for (const [place, range] of ranges.entries()) {
    entries.push({ ...range, article });
    if (place % PASSAGES_IN_A_STEP === 0) yield;
  }
  yield* lexicon.countArticle(article.wordIds, idsAroundPassages(article), 1);
  return article;
}

/** Takes the words of an article out of the lexicon that it was read with, a step for each passage. */
export function* forgetArticle(article: IndexedArticle, lexicon: Lexicon): Steps<void> {
  for (const { passage } of article.entries) {
    const { text, tokens, capitals } = readWords(passage, article.language, lexicon);
    lexicon.remove(text, tokens, capitals);
    yield;
  }
  yield* lexicon.countArticle(article.wordIds, idsAroundPassages(article), -1);
}

/** The ids of what stands around the passages of an article: an array for each that something stands around. */
function* idsAroundPassages({ entries }: IndexedArticle): Iterable<Uint32Array> {
  for (const { headingIds, leadInIds } of entries) {
    if (headingIds.length > 0) yield headingIds;
    if (leadInIds.length > 0) yield leadInIds;
  }
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
