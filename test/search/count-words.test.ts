import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../src/search/count-words.ts';

test('every word is counted, one article after the other', () => {
  const ids = fc.array(fc.oneof(fc.nat(20), fc.nat(70_000)), { maxLength: 60 });
  fc.assert(
    fc.property(ids, ids, (tokens, title) => {
      const { wordIds, wordCounts, length } = countWords(Uint32Array.from(tokens), Uint32Array.from(title));
      const all = [...tokens, ...title];
      const distinct = [...new Set(all)].sort((a, b) => a - b);
      expect([...wordIds]).toEqual(distinct);
      expect([...wordCounts]).toEqual(distinct.map((id) => all.filter((other) => other === id).length));
      expect(length).toBe(all.length);
    }),
  );
});
