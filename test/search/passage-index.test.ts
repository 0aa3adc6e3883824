import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableText } from '../../src/language/readable-text.ts';
import { stem } from '../../src/language/stem.ts';
import { stems } from '../../src/language/tokenize.ts';
import { byPlace, type IndexedPassage } from '../../src/search/indexed-article.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { type WeighedQuery, weighQuery } from '../../src/search/weighed-query.ts';
import { someClipsIn, someWords } from '../arbitraries/collections.ts';
import { newsWord } from '../arbitraries/text.ts';
import { type Articles, collection as collectionIn } from '../ranking/collection.ts';
import { termOf, weigh, weighLiterally } from '../ranking/weigh.ts';
import { IMPLEMENTATIONS } from './implementations.ts';

const search = (index: PassageIndex, text: string, limit = 1_000) =>
  index.search(weighLiterally(index, text), limit);
const found = (index: PassageIndex, text: string, limit?: number) =>
  search(index, text, limit).map(({ entry }) => `${entry.source.path} ${entry.passage.ordinal}`);

describe.each(IMPLEMENTATIONS)('$name', ({ make }) => {
  const collection = (articles: Articles) => collectionIn(articles, make);
  const clips = someClipsIn(make);
  const { index } = collection({
    'a.txt': 'Talks in Beijing\n\nShoigu met Wang Yi.\n\nNobody spoke of trade.',
    'b.txt': 'Shoigu, Shoigu and once more Shoigu came, and Wang Yi did not.',
  });

  describe('a search', () => {
    test('finds the passages that hold any of the words', () => {
      expect(found(index, 'met spoke').sort()).toEqual(['a.txt 2', 'a.txt 3']);
    });

    test('finds a passage by its heading', () => {
      const [best, ...others] = found(index, 'Beijing');
      expect(best).toBe('a.txt 1');
      expect(others.sort()).toEqual(['a.txt 2', 'a.txt 3']);
    });

    test('finds a list item by its lead-in', () => {
      const { index } = collection({ 'a.txt': 'They agreed on three steps:\n\n• tin\n\n• rubber' });
      const leadIns = index.entries.map(({ passage }) => passage.leadIn !== undefined);
      expect(leadIns).toEqual([false, true, true]);
      expect(found(index, 'agreed')).toEqual(['a.txt 1', 'a.txt 2', 'a.txt 3']);
    });

    test('finds no passage merely by the title of its article, be it its heading or not', () => {
      const text = 'Talks in Beijing\n\nShoigu met Wang Yi.\n\nNobody spoke of trade.';
      const { index } = collection({
        'a.txt': { title: 'Talks in Beijing', text },
        'b.txt': { title: 'Beijing', text: 'Wang Yi came.' },
      });
      expect(found(index, 'Beijing')).toEqual(['a.txt 1']);
    });

    test('sees no difference between the forms of a word', () => {
      expect(found(index, 'meeting').sort()).toEqual(found(index, 'meets').sort());
      expect(found(index, 'meeting')).toEqual(['a.txt 2']);
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
      const [best] = search(index, 'Beijing met', 10);
      expect(best?.entry.passage.text).toBe('Shoigu met Wang Yi.');
      for (const { score, articleScore } of search(index, 'Shoigu', 10)) {
        expect(score).toBeGreaterThan(0);
        expect(articleScore).toBeGreaterThan(0);
      }
    });

    test('reads a lighter term as less', () => {
      const scoreOf = (weight: number) =>
        index.search(weighQuery([termOf('trade', weight)], 'what', false, index.lexicon), 1)[0]?.score ?? 0;
      expect(scoreOf(0.5)).toBeCloseTo(scoreOf(1) / 2);
      expect(scoreOf(1)).toBeGreaterThan(0);
    });

    test('looks for what stands for a word that the clips do not hold, and only then', () => {
      const { index } = collection({ 'a.txt': 'The US sent envoys.', 'b.txt': 'Germany sent tin.' });
      const hits = (question: string) =>
        index.search(weigh(index, question), 9).map(({ entry }) => entry.source.path);
      expect(hits('American')).toEqual(['a.txt']);
      expect(hits('Germany')).toEqual(['b.txt']);
      index.add({ id: 'c', path: 'c.txt', title: 'C', text: 'American' }, [
        {
          id: 'c-1',
          sourceId: 'c',
          ordinal: 1,
          line: 1,
          kind: 'prose',
          span: { start: 0, end: 8 },
          text: 'American',
        },
      ]);
      expect(hits('American')).toEqual(['c.txt']);
    });

    test('is not led astray by names that every object has', () => {
      const { index } = collection({ 'a.txt': 'The constructor of __proto__ and toString.' });
      expect(found(index, 'constructor')).toEqual(['a.txt 1']);
      expect(found(index, 'hasOwnProperty valueOf')).toEqual([]);
    });
  });

  describe('among many passages', () => {
    const { index: many } = collection(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, at) => [
          `${String(at).padStart(3, '0')}.txt`,
          `Talks went on.${at % 150 === 7 ? ' A yak came.' : ''}`,
        ]),
      ),
    );
    const rare = ['007.txt 1', '157.txt 1', '307.txt 1'];

    test('a word that most of them hold adds none to those that a rare word finds', () => {
      expect(found(many, 'yak talks').sort()).toEqual([...rare].sort());
      expect(found(many, 'talks yak').sort()).toEqual([...rare].sort());
    });

    test('a common word alone is looked up all the same', () => {
      expect(found(many, 'talks')).toHaveLength(400);
      expect(found(many, 'talks went')[0]).toBe('000.txt 1');
    });

    test('equal scores come in order of path and place', () => {
      expect(found(many, 'talks', 5)).toEqual([
        '000.txt 1',
        '001.txt 1',
        '002.txt 1',
        '003.txt 1',
        '004.txt 1',
      ]);
      expect(found(many, 'yak')).toEqual(rare);
    });
  });

  test('the same source twice is a mistake that is not let through', () => {
    const index = make();
    const source = { id: 'aaaaaaaaaa', path: 'a.txt', title: 'A', text: '' };
    index.add(source, []);
    expect(() => index.add(source, [])).toThrow();
  });

  describe('a word that only stands in a title', () => {
    const titled = collection({
      'zebras.txt': { title: 'Zebras', text: 'Nothing of the kind.' },
      ...Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`${at}.txt`, 'Talks went on.'])),
      'envoys.txt': { title: 'American envoys', text: 'The US sent tin.' },
    });

    test('keeps no other word from finding its passages', () => {
      expect(titled.index.search(weigh(titled.index, 'zebras talks'), 10)).toHaveLength(10);
    });

    test('is searched for by those that may stand for it', () => {
      const found = titled.index.search(weigh(titled.index, 'American'), 10);
      expect(found.map(({ entry }) => entry.source.path)).toEqual(['envoys.txt']);
    });

    test('is named as one that no passage holds', () => {
      const answer = titled.ask('Which zebras held talks?');
      expect('unmatched' in answer && answer.unmatched).toContain('zebras');
    });
  });

  describe('against a search that reads every passage', () => {
    /** Whether a passage holds one of the stems in its own words, its lead-in or a heading that is not the title. */
    function holds({ passage, source }: IndexedPassage, wanted: ReadonlySet<string>): boolean {
      const leadIn = passage.leadIn && source.text.slice(passage.leadIn.start, passage.leadIn.end);
      const heading = passage.heading === source.title ? undefined : passage.heading;
      return [passage.text, heading, leadIn].some(
        (text) => text && stems(text).some((each) => wanted.has(each)),
      );
    }

    const inText = ({ entries }: PassageIndex, stem: string) =>
      entries.filter(({ passage }) => stems(passage.text).includes(stem)).map(({ passage }) => passage.id);
    const scoringStems = ({ lexicon }: PassageIndex, { scoring }: WeighedQuery) =>
      new Set(scoring.map(({ id }) => lexicon.stemOf(id)));

    test('the same passages are found, no more and, while few are seen, no fewer', () => {
      fc.assert(
        fc.property(clips, someWords, fc.boolean(), ({ index }, question, literally) => {
          const query = literally ? weighLiterally(index, question) : weigh(index, question);
          const wanted = scoringStems(index, query);
          if (literally) {
            expect(wanted).toEqual(
              new Set(stems(question).filter((each) => index.lexicon.idOf(each) !== undefined)),
            );
          }
          const hits = index.search(query, index.size).map(({ entry }) => entry.passage.id);
          const expected = index.entries
            .filter((entry) => holds(entry, wanted))
            .map(({ passage }) => passage.id);
          const seen = [...wanted].flatMap((each) => inText(index, each)).length;
          if (seen <= 100) expect(hits.sort()).toEqual(expected.sort());
          else expect(expected).toEqual(expect.arrayContaining(hits));
          expect(new Set(hits).size).toBe(hits.length);
        }),
        { numRuns: 250 },
      );
    });

    test('the rarest word’s passages are found whatever else is asked', () => {
      fc.assert(
        fc.property(clips, someWords, ({ index }, question) => {
          const byWord = stems(question)
            .map((each) => inText(index, each))
            .filter((numbers) => numbers.length > 0)
            .sort((a, b) => a.length - b.length);
          const hits = search(index, question, index.size).map(({ entry }) => entry.passage.id);
          const [least = []] = byWord;
          const rarest = byWord.filter((numbers) => numbers.length === least.length);
          expect(rarest.length === 0 || rarest.some((all) => all.every((each) => hits.includes(each)))).toBe(
            true,
          );
        }),
        { numRuns: 100 },
      );
    });

    test('hits are sorted by score, the same every time, and never more than wanted', () => {
      fc.assert(
        fc.property(clips, someWords, fc.nat({ max: 12 }), ({ index }, question, limit) => {
          const query = weigh(index, question);
          const hits = index.search(query, limit);
          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(index.search(weigh(index, question), limit)).toEqual(hits);
          for (const [at, { score, articleScore, entry }] of hits.entries()) {
            const before = hits[at - 1];
            expect(score).toBeGreaterThan(0);
            expect(articleScore).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(before?.score ?? Number.POSITIVE_INFINITY);
            if (score === before?.score) expect(byPlace(before.entry, entry)).toBeLessThan(0);
          }
        }),
        { numRuns: 150 },
      );
    });

    test('every word of a passage finds it', () => {
      fc.assert(
        fc.property(clips, ({ index }) => {
          for (const { passage, tokenFrom, tokenTo } of index.entries.slice(0, 6)) {
            const words = stems(readableText(passage));
            expect(tokenTo - tokenFrom).toBe(words.length);
            for (const word of new Set(words)) {
              const query = weighQuery([termOf(word)], 'what', false, index.lexicon);
              const hits = index.search(query, index.entries.length);
              expect(hits.map(({ entry }) => entry.passage.id)).toContain(passage.id);
            }
          }
        }),
        { numRuns: 60 },
      );
    });
  });
});

test('a stem is its own word again: searching twice stems no further', () => {
  fc.assert(
    fc.property(newsWord, (word) => {
      for (const once of stems(word)) expect(stems(word)).toContain(once);
      expect(stem('')).toBe('');
    }),
  );
});
