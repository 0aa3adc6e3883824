import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableSentences, reading } from '../../src/language/readable-text.ts';
import { stems, tokenize } from '../../src/language/tokenize.ts';
import type { Passage } from '../../src/model/passage.ts';
import {
  countInArticle,
  indexArticle,
  sentenceSpansOf,
  tokenIdsOf,
  tokenSpanOf,
} from '../../src/search/indexed-article.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { allAtOnce } from '../../src/slices.ts';
import { someClips } from '../arbitraries/collections.ts';
import { collection } from '../ranking/collection.ts';
import { entryAt } from '../ranking/weigh.ts';

const { index } = collection({
  'a.txt': {
    title: 'A visit to Beijing',
    text: 'Talks in Beijing\n\nIt was so. Shoigu met Wang Yi. Then they left Beijing together.\n\nThey agreed:\n\n• on tin',
  },
});
const { lexicon } = index;
const idsOf = (text: string) => stems(text).map((stem) => lexicon.idOf(stem));

const passageOf = (text: string): Passage => ({
  id: 'k3f9a2xq0d-1',
  sourceId: 'k3f9a2xq0d',
  ordinal: 1,
  line: 1,
  kind: 'prose',
  span: { start: 0, end: text.length },
  text,
});
const sourceOf = (text: string) => ({ id: 'k3f9a2xq0d', path: 'a.txt', title: 'A', text });

describe('an article in the index', () => {
  test('keeps the words of its passages', () => {
    expect([...tokenIdsOf(entryAt(index, 1))]).toEqual(
      idsOf('Shoigu met Wang Yi. Then they left Beijing together.'),
    );
  });

  test('keeps what stands around a passage', () => {
    const item = entryAt(index, 3);
    expect([...item.article.titleIds]).toEqual(idsOf('A visit to Beijing'));
    expect([...item.headingIds]).toEqual(idsOf('Talks in Beijing'));
    expect([...item.leadInIds]).toEqual(idsOf('They agreed:'));
    expect([...entryAt(index, 1).leadInIds]).toEqual([]);
  });

  test('does not take the title for a heading', () => {
    const text = 'Talks in Beijing\n\nShoigu met Wang Yi.';
    const { index } = collection({ 'a.txt': { title: 'Talks in Beijing', text } });
    expect(entryAt(index, 1).passage.heading).toBe('Talks in Beijing');
    expect([...entryAt(index, 1).headingIds]).toEqual([]);
  });

  test('knows where the first word of each sentence stands', () => {
    const { article, sentenceFrom, sentenceTo, tokenFrom } = entryAt(index, 1);
    const firsts = [...article.sentenceTokens.subarray(sentenceFrom, sentenceTo)];
    expect(firsts.map((token) => token - tokenFrom)).toEqual([0, 0, 4]);
  });

  test.each([
    ['Who came?', true],
    ['He asked: “Who came?”', true],
    ['(Who came?)', true],
    ['Who came? Nobody.', false],
    ['Nobody came.', false],
  ])('knows whether a passage asks: %s', (text, asks) => {
    expect(entryAt(collection({ 'a.txt': text }).index).asks).toBe(asks);
  });

  test('may have no passages', () => {
    const lexicon = new Lexicon();
    const article = allAtOnce(indexArticle(sourceOf(''), [], lexicon));
    expect(article.entries).toEqual([]);
    expect(countInArticle(article, 0)).toBe(0);
    expect(lexicon.size).toBe(0);
  });

  test('numbers its passages from 0', () => {
    const passages = [passageOf('Xi came.'), passageOf('Xi left.')];
    const { entries } = allAtOnce(indexArticle(sourceOf('Xi came.'), passages, new Lexicon()));
    expect(entries.map(({ place }) => place)).toEqual([0, 1]);
  });

  test('takes a passage without any sentence for one', () => {
    const { entries } = allAtOnce(indexArticle(sourceOf('  '), [passageOf('  ')], new Lexicon()));
    expect(entries.map(sentenceSpansOf)).toEqual([[{ start: 0, end: 2 }]]);
  });
});

describe('how often a word stands in an article', () => {
  test('counts its title, and no heading twice', () => {
    const { article } = entryAt(index);
    const count = (stem: string) => countInArticle(article, lexicon.idOf(stem) ?? -1);
    expect([count('visit'), count('beij'), count('talk'), count('shoigu')]).toEqual([1, 3, 1, 1]);
    expect([count('napoleon'), countInArticle(article, lexicon.idCount)]).toEqual([0, 0]);
  });
});

describe('over any clips', () => {
  test('words are the passage’s, and their places in the source are where they stand', () => {
    fc.assert(
      fc.property(someClips, ({ index }) => {
        for (const entry of index.entries) {
          const { passage, source, tokenFrom } = entry;
          const { text, spanOf } = reading(passage);
          const tokens = tokenize(text);
          const places = Array.from(tokenIdsOf(entry), (_, at) => {
            const { start, end } = tokenSpanOf(entry, tokenFrom + at);
            return source.text.slice(start, end);
          });
          expect(Array.from(tokenIdsOf(entry), (id) => index.lexicon.stemOf(id))).toEqual(
            tokens.map(({ stem }) => stem),
          );
          expect(places).toEqual(tokens.map(spanOf).map(({ start, end }) => passage.text.slice(start, end)));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('sentences are the passage’s, ascend without overlapping and stay within it', () => {
    fc.assert(
      fc.property(someClips, ({ index }) => {
        for (const entry of index.entries) {
          const { article, passage, sentenceFrom, tokenFrom } = entry;
          const { start: from, end: to } = passage.span;
          const spans = sentenceSpansOf(entry);
          const expected = readableSentences(passage).map(({ start, end }) => ({
            start: from + start,
            end: from + end,
          }));
          // A passage of which nothing can be seen, such as a soft hyphen, is its own sentence.
          expect(spans).toEqual(expected.length > 0 ? expected : [passage.span]);
          if (expected.length === 0) continue;
          for (const [at, { start, end }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? from);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(to);
            const { text, spanOf } = reading(passage);
            const before = tokenize(text).filter((token) => from + spanOf(token).start < start);
            expect(article.sentenceTokens[sentenceFrom + at]).toBe(tokenFrom + before.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the passages of an article share out its words and sentences without gaps', () => {
    fc.assert(
      fc.property(someClips, ({ index }) => {
        for (const [number, entry] of index.entries.entries()) {
          const { article } = entry;
          const before = index.entries[number - 1];
          const after = index.entries[number + 1];
          const isFirst = before?.article !== article;
          expect(entry.place).toBe(isFirst ? 0 : before.place + 1);
          expect(article.entries[entry.place]).toBe(entry);
          expect(entry.tokenFrom).toBe(isFirst ? 0 : before.tokenTo);
          expect(entry.sentenceFrom).toBe(isFirst ? 0 : before.sentenceTo);
          if (after?.article === article) continue;
          expect(entry.tokenTo).toBe(article.tokenIds.length);
          expect(entry.sentenceTo).toBe(article.sentenceStarts.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a word is counted as often as it stands in the passages and the title', () => {
    fc.assert(
      fc.property(someClips, ({ index }) => {
        for (const article of new Set(index.entries.map((entry) => entry.article))) {
          const own = index.entries.filter((entry) => entry.article === article);
          const all = [article.source.title, ...own.map(({ passage }) => passage.text)].flatMap((text) =>
            stems(text),
          );
          for (let id = 0; id < index.lexicon.idCount; id++) {
            const stem = index.lexicon.stemOf(id);
            expect(countInArticle(article, id)).toBe(all.filter((each) => each === stem).length);
          }
          expect(article.length).toBe(all.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
