import { describe, expect, test } from 'vitest';
import { recombined } from '../../src/evaluation/recombine.ts';
import { sentences } from '../../src/language/sentences.ts';
import { collection } from '../ranking/collection.ts';

const real = {
  'a.txt':
    'Talks in Beijing\n\nShoigu arrived in Beijing on Friday. He met Xi. They spoke of trade.\n\nSnow fell on Sunday.\n',
  'b.txt': 'Boats in Galati\n\nThe harbour museum shows boats. It is old.\n',
};
const { index } = collection(real);
const pieces = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));
const known = new Set(Object.values(real).flatMap((text) => text.split('\n').flatMap(pieces)));

describe('recombined articles', () => {
  const articles = [...recombined(index.entries, 45)];
  const paragraphs = articles.flatMap(({ passages }) => passages);

  test('have as many paragraphs as asked for, twenty an article', () => {
    expect(articles.map(({ passages }) => passages.length)).toEqual([20, 20, 5]);
    expect(new Set(articles.map(({ source }) => source.id)).size).toBe(3);
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(45);
  });

  test('say nothing but sentences of the real ones, at real lengths, and no heading', () => {
    const counts = new Set<number>();
    for (const { text } of paragraphs) {
      const said = pieces(text);
      counts.add(said.length);
      for (const sentence of said) expect(known).toContain(sentence);
      expect(said).not.toContain('Talks in Beijing');
    }
    expect([...counts].sort()).toEqual([1, 2, 3]);
  });

  test('keep the law of the house', () => {
    for (const { source, passages } of articles) {
      for (const { span, text } of passages) expect(source.text.slice(span.start, span.end)).toBe(text);
    }
  });

  test('are the same each time, though they are added to the index that they come from', () => {
    const { index: growing } = collection(real);
    const texts: string[] = [];
    for (const { source, passages } of recombined(growing.entries, 45)) {
      growing.add(source, passages);
      texts.push(`${source.title}: ${source.text}`);
    }
    expect(texts).toEqual(articles.map(({ source }) => `${source.title}: ${source.text}`));
    expect(growing.entries).toHaveLength(index.entries.length + 45);
  });

  test('are made one at a time', () => {
    const [first] = recombined(index.entries, Number.MAX_SAFE_INTEGER);
    expect(first?.passages).toHaveLength(20);
  });

  test('are refused where there is no sentence', () => {
    const { index: headings } = collection({ 'a.txt': 'Talks in Beijing\n' });
    const entries = headings.entries.filter(({ passage }) => passage.kind !== 'prose');
    expect(() => [...recombined(entries, 1)]).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'NO_SENTENCES' }),
    );
  });
});
