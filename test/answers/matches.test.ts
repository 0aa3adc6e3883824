import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchSpans } from '../../src/answers/matches.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import { findWords } from '../../src/search/found-words.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { readTerms } from '../../src/search/read-terms.ts';
import type { WeighedQuery } from '../../src/search/weighed-query.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { collection } from '../ranking/collection.ts';
import { entryAt, weigh, weighLiterally } from '../ranking/weigh.ts';

const TEXT = 'Talks\n\nShoigu’s visit: the visitors, visiting the U.S., met us.';
const { index } = collection({ 'a.txt': TEXT });

/** The words of a query in a passage, as the article writes them. */
function matched(index: PassageIndex, query: WeighedQuery, at: number): string[] {
  const entry = entryAt(index, at);
  const spans = matchSpans(query, entry, findWords(query, entry));
  return spans.map(({ start, end }) => entry.source.text.slice(start, end));
}

test.each([
  ['every form of a word', 'visits', ['visit', 'visiting']],
  ['a word with its possessive ending', 'Shoigu', ['Shoigu’s']],
  ['an irregular form', 'meeting', ['met']],
  ['the country and not the pronoun', 'the U.S.', ['U.S.']],
  ['several words in order', 'met Shoigu', ['Shoigu’s', 'met']],
  ['no stop word', 'the', []],
  ['no word that is elsewhere', 'talks', []],
  ['nothing', '', []],
])('the words of a question stand in a passage: %s', (_, question, found) => {
  expect(matched(index, weighLiterally(index, question), 1)).toEqual(found);
});

describe('a word that stands for another', () => {
  const { index: news } = collection({
    'a.txt': 'The US sent envoys.',
    'b.txt': 'The US sent American envoys.',
  });

  test('is marked where that other is missing', () => {
    expect(matched(news, weigh(news, 'American envoys'), 0)).toEqual(['US', 'envoys']);
  });

  test('is marked where one of the two is missing that it stands for', () => {
    const { index } = collection({ 'a.txt': 'Envoys of China met in Beijing.' });
    expect(matched(index, weigh(index, 'Chinese Beijing'), 0)).toEqual(['China', 'Beijing']);
  });

  test('is not marked beside that other', () => {
    expect(matched(news, weigh(news, 'American envoys'), 1)).toEqual(['American', 'envoys']);
  });
});

test('matches are words of the passage that the question holds or that stand for one of its words', () => {
  fc.assert(
    fc.property(someClips, someWords, ({ index }, question) => {
      const { terms } = readTerms(question, tokenize(question), index.lexicon);
      const wanted = new Set(
        terms.flatMap(({ stem, related }) => [stem, ...related.map((each) => each.stem)]),
      );
      const own = new Set(terms.map(({ stem }) => stem));
      const query = weigh(index, question);
      for (const entry of index.entries) {
        const { text, span } = entry.passage;
        const tokens = tokenize(text).map(({ stem, start, end }) => ({
          stem,
          span: { start: span.start + start, end: span.start + end },
        }));
        const spans = matchSpans(query, entry, findWords(query, entry));
        const places = (stems: ReadonlySet<string>) =>
          tokens.filter(({ stem }) => stems.has(stem)).map((token) => token.span);
        expect(places(wanted)).toEqual(expect.arrayContaining(spans));
        expect(spans).toEqual(expect.arrayContaining(places(own)));
        for (const [at, { start }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? span.start);
        }
      }
    }),
    { numRuns: 100 },
  );
});
