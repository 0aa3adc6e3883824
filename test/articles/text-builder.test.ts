import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/articles/text-builder.ts';

test('every block is the slice of the text that its span names, and nothing else is in it', () => {
  const part = fc.record({ text: fc.string({ unit: 'grapheme' }), kind: fc.constant('paragraph' as const) });
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const { text, blocks } = textOf(parts);
      const words = blocks.map(({ span }) => text.slice(span.start, span.end));
      expect(words.join('\n\n')).toBe(text);
      for (const word of words) expect(word).toBe(word.trim());
      const given = parts.map((each) => each.text.trim());
      expect(given.filter((each) => words.includes(each))).toEqual(words);
    }),
  );
});

test('what has no visible character is no block', () => {
  expect(textOf([{ text: ' \u200B\u2060 ', kind: 'paragraph' }])).toEqual({ text: '', blocks: [] });
});

test('the page of a block is kept', () => {
  expect(textOf([{ text: ' Talks ', kind: 'heading', page: 3 }]).blocks).toEqual([
    { span: { start: 0, end: 5 }, kind: 'heading', page: 3 },
  ]);
});
