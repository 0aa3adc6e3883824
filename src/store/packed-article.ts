import type { Passage, PassageKind } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import { type IndexedArticle, type IndexedPassage, NOTHING_AROUND } from '../search/indexed-article.ts';
import type { Numbers } from '../search/number-list.ts';
import type { Steps } from '../slices.ts';
import type { PackedNumbers } from './packed-numbers.ts';

/** What of an article is not in arrays of numbers. */
export type PackedArticle = {
  readonly source: Source;
  /** Headings and speakers, each once. */
  readonly strings: readonly string[];
  readonly passages: number;
  readonly length: number;
  /** Whatever else is known of the article, and of some passages by their places. */
  readonly more: More;
  readonly moreOfPassages: readonly (readonly [place: number, more: MoreOfPassage])[];
};

type More = Omit<
  IndexedArticle,
  | 'source'
  | 'entries'
  | 'length'
  | 'tokenIds'
  | 'tokenStarts'
  | 'tokenLengths'
  | 'wordIds'
  | 'wordCounts'
  | 'titleIds'
  | 'sentenceTokens'
  | 'sentenceStarts'
  | 'sentenceEnds'
>;
type MoreOfPassage = Omit<
  Passage,
  'id' | 'sourceId' | 'ordinal' | 'line' | 'kind' | 'span' | 'text' | 'heading' | 'speaker' | 'leadIn'
>;

const KINDS: readonly PassageKind[] = ['headline', 'heading', 'prose', 'turn', 'item'];

/** Numbers kept of each passage, in this order; a place of 0 is "none". */
const COLUMNS = 14;

/** So many passages are taken apart, or put together, in some milliseconds. */
const PASSAGES_IN_A_STEP = 1_000;

/** An article that is taken apart; the arrays come in the order in which `unpackArticle` reads them. */
export type ArticleParts = { readonly packed: PackedArticle; readonly arrays: readonly Numbers[] };

/**
 * Takes an article apart, in steps.
 *
 * @throws Error when a passage is not the slice of its source that its span says.
 */
export function* packArticle(article: IndexedArticle): Steps<ArticleParts> {
  const { source, entries, length, tokenIds, tokenStarts, tokenLengths, wordIds, wordCounts, titleIds } =
    article;
  const { sentenceTokens, sentenceStarts, sentenceEnds } = article;
  const strings = new Map<string, number>();
  const placeOf = (text: string | undefined) => {
    if (text === undefined) return 0;
    const place = strings.get(text) ?? strings.size + 1;
    strings.set(text, place);
    return place;
  };
  const around = new Map<Uint32Array, number>([[NOTHING_AROUND, 0]]);
  const placeAround = (ids: Uint32Array) => {
    const place = ids.length === 0 ? 0 : (around.get(ids) ?? around.size);
    if (place > 0) around.set(ids, place);
    return place;
  };
  const columns = new Uint32Array(entries.length * COLUMNS);
  const moreOfPassages: [number, MoreOfPassage][] = [];
  for (const [at, entry] of entries.entries()) {
    const { passage, tokenTo, sentenceTo, headingIds, leadInIds, asks } = entry;
    const { id, sourceId, ordinal, line, kind, span, heading, speaker, leadIn, text, ...more } = passage;
    if (
      source.text.slice(span.start, span.end) !== text ||
      id !== idOf(source, ordinal) ||
      sourceId !== source.id
    )
      throw new Error(`Passage ${id} is not what its number and its span say`);
    if (Object.keys(more).length > 0) moreOfPassages.push([at, more]);
    const row = [
      ordinal,
      line,
      KINDS.indexOf(kind),
      span.start,
      span.end,
      placeOf(heading),
      placeOf(speaker),
    ];
    const inText = leadIn === undefined ? [0, 0] : [leadIn.start + 1, leadIn.end + 1];
    const inIndex = [tokenTo, sentenceTo, placeAround(headingIds), placeAround(leadInIds), asks ? 1 : 0];
    columns.set([...row, ...inText, ...inIndex], at * COLUMNS);
    if (at % PASSAGES_IN_A_STEP === 0) yield;
  }
  const words = [tokenIds, tokenStarts, tokenLengths, wordIds, wordCounts, titleIds];
  const idsAround = [...around.keys()].slice(1);
  return {
    packed: {
      source,
      strings: [...strings.keys()],
      passages: entries.length,
      length,
      more: moreOf(article),
      moreOfPassages,
    },
    arrays: [
      columns,
      ...words,
      sentenceTokens,
      sentenceStarts,
      sentenceEnds,
      Uint32Array.of(idsAround.length),
      ...idsAround,
    ],
  };
}

/**
 * Puts an article together again, in steps; its arrays stay where they were read to.
 *
 * @throws BadIndexFile when the arrays are not those of the article.
 */
export function* unpackArticle(packed: PackedArticle, numbers: PackedNumbers): Steps<IndexedArticle> {
  const { source, strings, passages, length, more } = packed;
  const moreOfPassages = new Map(packed.moreOfPassages);
  const columns = numbers.next32();
  const entries: IndexedPassage[] = [];
  const article: IndexedArticle = {
    ...more,
    source,
    tokenIds: numbers.next(),
    tokenStarts: numbers.next(),
    tokenLengths: numbers.next(),
    wordIds: numbers.next(),
    wordCounts: numbers.next(),
    titleIds: numbers.next32(),
    sentenceTokens: numbers.next32(),
    sentenceStarts: numbers.next32(),
    sentenceEnds: numbers.next32(),
    length,
    entries,
  };
  const [arraysAround = 0] = numbers.next32();
  const around: Uint32Array[] = [NOTHING_AROUND];
  for (let at = 0; at < arraysAround; at++) around.push(numbers.next32());
  let tokenFrom = 0;
  let sentenceFrom = 0;
  for (let place = 0; place < passages; place++) {
    const row = place * COLUMNS;
    const tokenTo = columns[row + 9] ?? 0;
    const sentenceTo = columns[row + 10] ?? 0;
    entries.push({
      place,
      passage: passageOf(source, strings, columns, row, moreOfPassages.get(place)),
      source,
      tokenFrom,
      tokenTo,
      sentenceFrom,
      sentenceTo,
      headingIds: around[columns[row + 11] ?? 0] ?? NOTHING_AROUND,
      leadInIds: around[columns[row + 12] ?? 0] ?? NOTHING_AROUND,
      asks: columns[row + 13] === 1,
      article,
    });
    tokenFrom = tokenTo;
    sentenceFrom = sentenceTo;
    if (place % PASSAGES_IN_A_STEP === 0) yield;
  }
  return article;
}

function moreOf(article: IndexedArticle): More {
  const {
    source,
    entries,
    length,
    tokenIds,
    tokenStarts,
    tokenLengths,
    wordIds,
    wordCounts,
    titleIds,
    ...others
  } = article;
  const { sentenceTokens, sentenceStarts, sentenceEnds, ...more } = others;
  return more;
}

function idOf({ id }: Source, ordinal: number): string {
  return `${id}-${ordinal}`;
}

function passageOf(
  source: Source,
  strings: readonly string[],
  columns: Uint32Array,
  row: number,
  more: MoreOfPassage | undefined,
): Passage {
  const ordinal = columns[row] ?? 0;
  const span = { start: columns[row + 3] ?? 0, end: columns[row + 4] ?? 0 };
  const heading = strings[(columns[row + 5] ?? 0) - 1];
  const speaker = strings[(columns[row + 6] ?? 0) - 1];
  const leadInStart = columns[row + 7] ?? 0;
  return {
    id: idOf(source, ordinal),
    sourceId: source.id,
    ordinal,
    line: columns[row + 1] ?? 0,
    kind: KINDS[columns[row + 2] ?? 0] ?? 'prose',
    span,
    text: source.text.slice(span.start, span.end),
    ...(heading !== undefined && { heading }),
    ...(speaker !== undefined && { speaker }),
    ...(leadInStart > 0 && { leadIn: { start: leadInStart - 1, end: (columns[row + 8] ?? 0) - 1 } }),
    ...more,
  };
}
