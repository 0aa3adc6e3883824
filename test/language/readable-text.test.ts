import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableBetween, readableSentences, readableText } from '../../src/language/readable-text.ts';
import { sentences } from '../../src/language/sentences.ts';

/** A passage in which `*`, `|` and what stands in angle brackets are marks. */
function marked(text: string) {
  const readable = text.replace(/[*|]|<[^<>]*>/g, (mark) => ' '.repeat(mark.length));
  return { text, span: { start: 100, end: 100 + text.length }, ...(readable !== text && { readable }) };
}

const quoted = (text: string) =>
  readableSentences(marked(text)).map(({ start, end }) => text.slice(start, end));

test('a passage without markup is read as it is', () => {
  expect(readableText(marked('He met Xi.'))).toBe('He met Xi.');
});

test('a passage is read without its markup', () => {
  expect(readableText(marked('He met **Xi**.'))).toBe('He met   Xi  .');
});

test('a part of it is read by its place in the source', () => {
  expect(readableBetween(marked('He met **Xi**.'), 107, 113)).toBe('  Xi  ');
});

test.each([
  ['**He left.** *She* came.', ['**He left.**', '*She* came.']],
  ['He *left.* **She** came.', ['He *left.*', '**She** came.']],
  ['| He left. | She came. |', ['| He left.', '| She came. |']],
  ['<a href="x.y. Z">He left.</a>', ['<a href="x.y. Z">He left.</a>']],
  ['He left. She came.', ['He left.', 'She came.']],
])('%s is quoted in whole sentences with their marks', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test('the sentences hold all that is not white space, in order', () => {
  const text = fc.string({ unit: fc.constantFrom(...'Ab. *|<>!?\n') }).map((each) => each.trim());
  fc.assert(
    fc.property(text, (each) => {
      const passage = marked(each);
      fc.pre(/\S/.test(readableText(passage)));
      const spans = readableSentences(passage);
      let end = 0;
      let rest = '';
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        rest += each.slice(end, span.start);
        end = span.end;
      }
      expect(rest + each.slice(end)).toMatch(/^\s*$/);
      expect(spans).toHaveLength(sentences(readableText(passage)).length);
    }),
    { numRuns: 500 },
  );
});
