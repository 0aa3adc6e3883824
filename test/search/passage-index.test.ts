import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '../../src/language/stem.ts';
import { stems, tokenize } from '../../src/language/tokenize.ts';
import type { Term } from '../../src/model/query.ts';
import { type IndexedPassage, PassageIndex } from '../../src/search/passage-index.ts';
import { anyText, articleText, newsWord } from '../arbitraries/text.ts';
import { collection } from '../ranking/collection.ts';

const termOf = (stem: string): Term => ({ stem, surface: stem, weight: 1, known: true, related: [] });
const termsOf = (text: string) => stems(text).map(termOf);
const found = (index: PassageIndex, text: string, limit = 1_000) =>
  index.search(termsOf(text), limit).map(({ entry }) => `${entry.source.path} ${entry.passage.ordinal}`);

const { index } = collection({
  'a.txt': 'Talks in Beijing\n\nShoigu met Wang Yi.\n\nNobody spoke of trade.',
  'b.txt': 'Shoigu, Shoigu and once more Shoigu came, and Wang Yi did not.',
});

describe('a search', () => {
  test('finds the passages that hold any of the words', () => {
    expect(found(index, 'met spoke').sort()).toEqual(['a.txt 2', 'a.txt 3']);
  });

  test('finds a passage by its heading', () => {
    expect(found(index, 'Beijing')).toEqual(['a.txt 1', 'a.txt 2', 'a.txt 3']);
  });

  test('sees no difference between the forms of a word', () => {
    expect(found(index, 'meeting').sort()).toEqual(found(index, 'meets').sort());
  });

  test('knows no words that begin like another', () => {
    expect(found(index, 'Sho Shoi trad')).toEqual([]);
  });

  test.each(['', 'the of and', 'Napoleon', '?!'])('finds nothing for %j', (text) => {
    expect(found(index, text)).toEqual([]);
  });

  test('gives at most as many as wanted, the best of all', () => {
    expect(found(index, 'Shoigu Wang met', 1)).toEqual(found(index, 'Shoigu Wang met').slice(0, 1));
    expect(found(index, 'Shoigu', 0)).toEqual([]);
  });

  test('scores a passage together with its article', () => {
    const [best] = index.search(termsOf('Beijing met'), 10);
    expect(best?.entry.passage.text).toBe('Shoigu met Wang Yi.');
    for (const { score, articleScore } of index.search(termsOf('Shoigu'), 10)) {
      expect(score).toBeGreaterThan(0);
      expect(articleScore).toBeGreaterThan(0);
    }
  });

  test('reads a lighter term as less', () => {
    const light = index.search([{ ...termOf('trade'), weight: 0.5 }], 1)[0]?.score ?? 0;
    const full = index.search([termOf('trade')], 1)[0]?.score ?? 0;
    expect(light).toBeCloseTo(full / 2);
  });

  test('is not led astray by names that every object has', () => {
    const { index } = collection({ 'a.txt': 'The constructor of __proto__ and toString.' });
    expect(found(index, 'constructor')).toEqual(['a.txt 1']);
    expect(found(index, 'hasOwnProperty valueOf')).toEqual([]);
  });
});

test('an entry keeps its words, the beginnings of its sentences and what stands around it', () => {
  const [, entry] = index.entries;
  const idsOf = (text: string) => stems(text).map((stem) => index.lexicon.idOf(stem));
  expect([...(entry?.tokenIds ?? [])]).toEqual(idsOf('Shoigu met Wang Yi.'));
  expect([...(entry?.sentenceStarts ?? [])]).toEqual([0]);
  expect(entry?.contextIds.map((ids) => [...ids])).toContainEqual(idsOf('Talks in Beijing'));
});

test('the sentences of a passage begin where their first words stand', () => {
  const { index } = collection({
    'a.txt': 'It was so. Shoigu met Wang Yi. Then they left Beijing together.',
  });
  expect([...(index.entries[0]?.sentenceStarts ?? [])]).toEqual([0, 0, 4]);
});

test('the same source twice is a mistake that is not let through', () => {
  const index = new PassageIndex();
  const source = { id: 'aaaaaaaaaa', path: 'a.txt', title: 'A', text: '' };
  index.add(source, []);
  expect(() => index.add(source, [])).toThrow();
});

describe('against a search that reads every passage', () => {
  /** Every passage whose own words or surroundings hold one of the stems. */
  function naive(entries: readonly IndexedPassage[], wanted: ReadonlySet<string>): number[] {
    const holds = (text: string) => tokenize(text).some((token) => wanted.has(token.stem));
    return entries
      .filter(({ passage, source }) => {
        const leadIn = passage.leadIn && source.text.slice(passage.leadIn.start, passage.leadIn.end);
        return [passage.text, passage.heading, leadIn, source.title].some((text) => text && holds(text));
      })
      .map(({ number }) => number);
  }

  const words = fc.oneof(
    fc.array(newsWord, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')),
    anyText,
    fc.constantFrom('ﷺ', 'ͺ ﷺ Shoigu', 'constructor __proto__'),
  );

  test('the same passages are found, no more and no fewer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(articleText, words), { minLength: 1, maxLength: 4 }),
        fc.oneof(words, fc.constant('')),
        (texts, question) => {
          const { index } = collection(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text])));
          const hits = index.search(termsOf(question), index.entries.length);
          expect(hits.map(({ entry }) => entry.number).sort((a, b) => a - b)).toEqual(
            naive(index.entries, new Set(stems(question))),
          );
          for (const [at, { score }] of hits.entries()) {
            expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Number.POSITIVE_INFINITY);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('every word of a passage finds it', () => {
    fc.assert(
      fc.property(fc.oneof(articleText, words), (text) => {
        const { index } = collection({ 'a.txt': text });
        for (const { passage, number, tokenIds } of index.entries) {
          expect(tokenIds).toHaveLength(stems(passage.text).length);
          for (const word of stems(passage.text)) {
            const hits = index.search([termOf(word)], index.entries.length);
            expect(hits.map(({ entry }) => entry.number)).toContain(number);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('a stem is its own word again: searching twice stems no further', () => {
  fc.assert(
    fc.property(newsWord, (word) => {
      for (const once of stems(word)) expect(termsOf(word).map(({ stem }) => stem)).toContain(once);
      expect(stem('')).toBe('');
    }),
  );
});
