import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/language/sentences.ts';
import { stems, tokenize } from '../../src/language/tokenize.ts';
import type { Term } from '../../src/model/query.ts';
import { filledBy, findWords, literalIn, literalSlotsOf } from '../../src/search/found-words.ts';
import { tokenIdsOf } from '../../src/search/indexed-article.ts';
import { readTerms } from '../../src/search/read-terms.ts';
import { MOST_SLOTS, type SlotSet } from '../../src/search/weighed-query.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { collection } from '../ranking/collection.ts';
import { entryAt, weigh } from '../ranking/weigh.ts';

const { index } = collection({
  'a.txt': 'He left. Shoigu came. It rained on the US, and Shoigu met envoys. Nobody laughed.',
});
const find = (question: string) => findWords(weigh(index, question), entryAt(index));

describe('the words of a question in a passage', () => {
  test('are found with their places and sentences', () => {
    expect(find('Shoigu envoys')).toEqual({
      words: [0, 0, 1],
      positions: [1, 5, 7],
      sentences: [1, 2, 2],
      bySentence: [0, 0b1, 0b11],
      filledBySentence: [0, 0b1, 0b11],
      literal: 0b11,
      filled: 0b11,
    });
  });

  test('are none for a question that is about something else', () => {
    const nothing = {
      words: [],
      positions: [],
      sentences: [],
      bySentence: [0],
      filledBySentence: [0],
      literal: 0,
      filled: 0,
    };
    expect(find('Napoleon')).toEqual(nothing);
    expect(find('')).toEqual(nothing);
  });

  test('fill a slot as related words, but not literally', () => {
    const { words, literal, filled, bySentence, filledBySentence } = find('American envoys');
    expect(words).toHaveLength(2);
    expect(literal).toBe(0b10);
    expect(filled).toBe(0b11);
    expect(bySentence).toEqual([0, 0, 0b10]);
    expect(filledBySentence).toEqual([0, 0, 0b11]);
  });

  test('are found in a passage that came after the question was weighed', () => {
    const { index } = collection({ 'a.txt': 'Shoigu came.' });
    const query = weigh(index, 'Shoigu');
    const text = 'Yaks saw Shoigu.';
    const passage = { id: 'b-1', sourceId: 'b', ordinal: 1, line: 1, kind: 'prose', text } as const;
    index.add({ id: 'b', path: 'b.txt', title: 'B', text }, [
      { ...passage, span: { start: 0, end: text.length } },
    ]);
    expect(findWords(query, entryAt(index, 1))).toMatchObject({ words: [0], positions: [2], literal: 1 });
  });
});

describe('against a scan of the text', () => {
  /** The slots of which one of these stems is the own word, or, where `related`, one that may stand for it. */
  function slotsOf(terms: readonly Term[], held: readonly string[], related: boolean): SlotSet {
    const stems = new Set(held);
    return terms.reduce((set, term, slot) => {
      const fills = stems.has(term.stem) || (related && term.related.some(({ stem }) => stems.has(stem)));
      return fills ? set | (1 << slot) : set;
    }, 0);
  }

  const distinctTerms = (terms: readonly Term[]) => [
    ...new Map(terms.map((term) => [term.stem, term])).values(),
  ];

  test('the same words fill the same slots, here and in each sentence', () => {
    fc.assert(
      fc.property(someClips, someWords, ({ index }, question) => {
        const terms = distinctTerms(readTerms(question, tokenize(question), index.lexicon).terms);
        fc.pre(terms.length <= MOST_SLOTS);
        const query = weigh(index, question);
        for (const entry of index.entries) {
          const { text } = entry.passage;
          const tokens = tokenize(text);
          const found = findWords(query, entry);
          const all = tokens.map(({ stem }) => stem);
          expect(found.literal).toBe(slotsOf(terms, all, false));
          expect(found.filled).toBe(slotsOf(terms, all, true));

          const starts = sentences(text).map(({ start }) => start);
          const sentenceOf = (start: number) =>
            Math.max(
              0,
              starts.findLastIndex((begin) => begin <= start),
            );
          const fitting = tokens.flatMap(({ stem, start }, position) =>
            slotsOf(terms, [stem], true) === 0 ? [] : [{ stem, position, sentence: sentenceOf(start) }],
          );
          expect(found.positions).toEqual(fitting.map(({ position }) => position));
          expect(found.sentences).toEqual(fitting.map(({ sentence }) => sentence));
          expect(found.words.map((word) => query.filling[word]?.id)).toEqual(
            fitting.map(({ stem }) => index.lexicon.idOf(stem)),
          );
          const last = fitting.at(-1)?.sentence ?? 0;
          expect(found.bySentence).toEqual(
            Array.from({ length: last + 1 }, (_, at) => {
              const here = fitting.filter(({ sentence }) => sentence === at).map(({ stem }) => stem);
              return slotsOf(terms, here, false);
            }),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the quicker looks see the same as the full one', () => {
    fc.assert(
      fc.property(someClips, someWords, ({ index }, question) => {
        const query = weigh(index, question);
        for (const entry of index.entries) {
          const { literal, filled } = findWords(query, entry);
          expect(literalSlotsOf(query, entry)).toBe(literal);
          expect(literalIn(query, tokenIdsOf(entry))).toBe(literal);
          expect(filledBy(query, tokenIdsOf(entry))).toBe(filled);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('words around a passage fill the slots that their text would', () => {
    fc.assert(
      fc.property(someClips, someWords, ({ index }, question) => {
        const terms = distinctTerms(readTerms(question, tokenize(question), index.lexicon).terms);
        fc.pre(terms.length <= MOST_SLOTS);
        const query = weigh(index, question);
        for (const { titleIds, source } of index.articles) {
          expect(literalIn(query, titleIds)).toBe(slotsOf(terms, stems(source.title), false));
          expect(filledBy(query, titleIds)).toBe(slotsOf(terms, stems(source.title), true));
        }
      }),
      { numRuns: 60 },
    );
  });
});
