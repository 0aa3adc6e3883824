import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/read-article-file.ts';
import { readArticles } from '../../src/articles/read-articles.ts';
import type { Passage } from '../../src/model/passage.ts';
import { goldenText } from './golden-text.ts';
import { expectLaw } from './law.ts';

const root = join(import.meta.dirname, '../..');

let articles: readonly Article[];
let interview: Article;

beforeAll(async () => {
  const read = await readArticles(join(root, 'data/articles'));
  expect(read.problems).toEqual([]);
  articles = read.articles;
  const found = articles.find(({ source }) => source.path.startsWith('001_'));
  if (found === undefined) throw new Error('the article with the interviews is missing');
  interview = found;
});

const atLine = (line: number): Passage | undefined =>
  interview.passages.find((passage) => passage.line === line);

test('every passage of the five articles is what the golden file says', async () => {
  const golden = await readFile(join(root, 'test/fixtures/articles/golden.txt'), 'utf8');
  expect(articles.map(goldenText).join('\n')).toBe(golden);
});

test('every passage of the five articles obeys the law', () => {
  for (const { source, passages } of articles) expectLaw(source.text, passages);
});

describe('the article with two interviews', () => {
  test.each([
    [9, 'efforts to defuse\nthe Ukraine crisis. This statement'],
    [12, 'label beijing as an enabler\nof the conflict, a characterization'],
    [15, 'international and regional problems\nwith China’s senior leaders. This broad agenda'],
  ])('the paragraph broken after line %i is one passage', (line, seam) => {
    expect(atLine(line)?.text).toContain(seam);
    expect(atLine(line + 1)).toBeUndefined();
  });

  test('the stray "Table of Contents" is no passage and no paragraph number is lost to it', () => {
    expect(atLine(2)).toBeUndefined();
    expect(atLine(1)?.ordinal).toBe(1);
    expect(atLine(3)?.ordinal).toBe(2);
  });

  test('a heading is not joined with the question below it that begins in lower case', () => {
    expect(atLine(21)).toMatchObject({ kind: 'heading' });
    expect(atLine(22)).toMatchObject({ kind: 'prose', heading: atLine(21)?.text });
  });

  test('however they are spelt there are two speakers, named in the commonest form', () => {
    const turns = interview.passages.filter((passage) => passage.kind === 'turn');
    expect(new Set(turns.map((turn) => turn.speaker))).toEqual(
      new Set(['World-Today-News.com', 'Dr. Petrova']),
    );
    const spellings = new Set(turns.map((turn) => turn.text.slice(0, turn.text.indexOf(':'))));
    expect(spellings).toEqual(
      new Set([
        ...['World-Today-News.com', 'World-today-News.com', 'World-Today-news.com'],
        ...['Dr. Petrova', 'Dr.petrova', 'Dr.Petrova', 'Dr. petrova'],
      ]),
    );
  });

  test.each([32, 33, 34, 35])('the list item on line %i is said by Dr. Petrova after her lead-in', (line) => {
    const item = atLine(line);
    expect(item).toMatchObject({ kind: 'item', speaker: 'Dr. Petrova', leadIn: atLine(31)?.span });
    expect(atLine(31)?.text).toMatch(/could have focused on:$/);
  });

  test('thanks without a question mark are no lead-in of the answer', () => {
    expect(atLine(41)).not.toHaveProperty('leadIn');
  });
});

test('the dateline "Beijing:" is no speaker', () => {
  const [first] = articles.at(-1)?.passages ?? [];
  expect(first?.text).toMatch(/^Beijing: /);
  expect(first).toMatchObject({ kind: 'prose' });
  expect(first).not.toHaveProperty('speaker');
});
