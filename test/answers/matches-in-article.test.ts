import { expect, test } from 'vitest';
import { matchesInArticle } from '../../src/answers/matches-in-article.ts';
import type { ReadingAnswer } from '../../src/model/answer.ts';
import { collection } from '../ranking/collection.ts';

const TEXT = [
  'Talks in Beijing',
  'Shoigu arrived in Beijing on Friday.',
  'The museum of Galati shows boats and nets.',
  'Nobody knew when Shoigu had arrived in Beijing.',
  'Beijing was cold.',
].join('\n\n');
const { index } = collection({ 'a.txt': TEXT, 'b.txt': 'Shoigu arrived in Beijing on Sunday.' });

function readingOf(path: string, focus: number, sides = 99): ReadingAnswer {
  const passages = index.entries.filter(({ source }) => source.path === path).map(({ passage }) => passage);
  const source = index.entries.find((entry) => entry.source.path === path)?.source;
  if (source === undefined) throw new Error(`There is no ${path}.`);
  const shown = passages.slice(Math.max(0, focus - 1 - sides), focus + sides);
  return { kind: 'reading', source, passages: shown, focus, total: passages.length };
}

test('the paragraphs of this article that hold about as much of the question as its best', () => {
  const { paragraphs, question } = matchesInArticle(index, readingOf('a.txt', 2), 'When did Shoigu arrive?');
  expect(paragraphs).toEqual([2, 4]);
  expect(question).toBe('When did Shoigu arrive?');
});

test('the words of the question in the passages shown, in order, and in no others', () => {
  const all = matchesInArticle(index, readingOf('a.txt', 2), 'When did Shoigu arrive?').matches;
  expect(all.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    'Shoigu',
    'arrived',
    'Shoigu',
    'arrived',
  ]);
  expect([...all].sort((a, b) => a.start - b.start)).toEqual(all);
  expect(matchesInArticle(index, readingOf('a.txt', 2, 0), 'When did Shoigu arrive?').matches).toHaveLength(
    2,
  );
});

test.each(['', '???', 'zeppelin'])(
  'a question without a word of the article, %j, matches nowhere',
  (question) => {
    expect(matchesInArticle(index, readingOf('a.txt', 1), question)).toEqual({
      question,
      paragraphs: [],
      matches: [],
    });
  },
);
