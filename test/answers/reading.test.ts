import { describe, expect, test } from 'vitest';
import { readAt, summarise } from '../../src/answers/reading.ts';
import { readPassages } from '../../src/articles/passages.ts';
import type { Source } from '../../src/model/source.ts';

const TEXT = Array.from({ length: 9 }, (_, at) => `Paragraph ${at + 1} says something.`).join('\n\n');
const source: Source = { id: 'k3f9a2xq0d', path: 'a.txt', title: 'Talks', text: TEXT };
const passages = readPassages(source.id, { text: TEXT });

const shown = (paragraph: number) => {
  const answer = readAt(source, passages, paragraph);
  return answer.kind === 'reading' ? answer.passages.map(({ ordinal }) => ordinal) : answer.kind;
};

describe('an article opened at a paragraph', () => {
  test.each([
    [5, [3, 4, 5, 6, 7]],
    [1, [1, 2, 3]],
    [2, [1, 2, 3, 4]],
    [9, [7, 8, 9]],
  ])('%i shows it between its neighbours', (paragraph, ordinals) => {
    expect(shown(paragraph)).toEqual(ordinals);
  });

  test('says which paragraph was asked for and how many there are', () => {
    expect(readAt(source, passages, 5)).toMatchObject({ source, focus: 5, total: 9 });
  });

  test.each([
    [0, 1],
    [-3, 1],
    [Number.NaN, 1],
    [10, 9],
    [999_999_999, 9],
    [Number.POSITIVE_INFINITY, 9],
    [2.5, 9],
  ])('%d is not there: the nearest is offered', (paragraph, nearest) => {
    const answer = readAt(source, passages, paragraph);
    expect(answer).toMatchObject({
      kind: 'notice',
      message: { kind: 'no such paragraph', title: 'Talks', paragraphs: 9, wanted: paragraph },
      suggestions: [{ sourceId: source.id, paragraph: nearest }],
    });
  });
});

describe('the summary of a source', () => {
  const summaryOf = (text: string) => summarise({ ...source, text }, readPassages(source.id, { text }));

  test('opens with its first prose, not with its headline', () => {
    expect(summaryOf('Talks in Beijing\nShoigu arrived in Beijing on Friday for talks.')).toMatchObject({
      paragraphs: 2,
      opening: 'Shoigu arrived in Beijing on Friday for talks.',
    });
  });

  test('says what of its opening are marks of its format', () => {
    const [passage] = passages;
    if (passage === undefined) throw new Error('There is no passage');
    const marked = { ...passage, text: 'It **rained**.', readable: 'It   rained  .' };
    expect(summarise(source, [marked])).toMatchObject({
      opening: 'It **rained**.',
      readable: 'It   rained  .',
    });
    expect(summarise(source, [passage])).not.toHaveProperty('readable');
  });

  test('cuts a long opening at a word', () => {
    const { opening } = summaryOf(`${'Never-ending '.repeat(40)}story.`);
    expect(opening.length).toBeLessThanOrEqual(200);
    expect(opening.endsWith('Never-ending')).toBe(true);
  });

  test('is empty for nothing', () => {
    expect(summarise(source, [])).toEqual({ source, paragraphs: 0, opening: '' });
  });
});
