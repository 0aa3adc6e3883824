import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readableBetween,
  readableSentences,
  readableText,
  reading,
  spanInSource,
  UNSEEN,
} from '../../src/language/readable-text.ts';
import { sentences } from '../../src/language/sentences.ts';

/** A passage in which `*`, `|` and what stands in angle brackets are marks. */
function marked(text: string) {
  const readable = text.replace(/[*|]|<[^<>]*>/g, (mark) => UNSEEN.repeat(mark.length));
  return { text, span: { start: 100, end: 100 + text.length }, ...(readable !== text && { readable }) };
}

const quoted = (text: string) =>
  readableSentences(marked(text)).map(({ start, end }) => text.slice(start, end));

test('a passage without markup is read as it is', () => {
  expect(readableText(marked('He met Xi.'))).toBe('He met Xi.');
});

test('a passage is read without its markup', () => {
  expect(readableText(marked('He met **Xi**.'))).toBe('He met Xi.');
});

test('a part of it is read by its place in the source', () => {
  expect(readableBetween(marked('He met **Xi**.'), 107, 113)).toBe('Xi');
});

test.each([
  ['a mark within a word', '**Ser**gei left.', 'Sergei left.'],
  ['a gap that does not break', 'Mr.\u00A0Xi met 3\u202F000 men.', 'Mr. Xi met 3 000 men.'],
  ['a soft hyphen', 'The Sec\u00ADre\u00ADtary left.', 'The Secretary left.'],
  [
    'a line that was wrapped',
    'On Friday the envoys of five countries met Sergei\r\nShoigu.',
    'On Friday the envoys of five countries met Sergei Shoigu.',
  ],
  [
    'a wrapped line of a script without spaces',
    '气象厅说东京都心的樱花于二十四日开放了比去年早五天，习近\n平来了。',
    '气象厅说东京都心的樱花于二十四日开放了比去年早五天，习近平来了。',
  ],
])('%s parts no words', (_, text, expected) => {
  expect(readableText(marked(text))).toBe(expected);
});

test.each([
  ['short lines', 'Dirk Paul\nTown Hall\nOster'],
  ['rows', 'Route | Minutes it takes | Passengers in the year\nLille Holm | 40'],
  ['cells', 'Wang Yi\tForeign Minister'],
])('%s stay apart', (_, text) => {
  expect(readableText({ text })).toBe(text);
});

test('each line tells for itself whether it was wrapped', () => {
  const wrapped = 'The envoys of the five countries met Sergei';
  expect(readableText({ text: `${wrapped}\nShoigu.\nTown Hall` })).toBe(`${wrapped} Shoigu.\nTown Hall`);
});

test('what is read stands in the source, in order, and is all of it but marks and gaps', () => {
  const text = fc.string({ unit: fc.constantFrom(...'Ab. *|<>\n\t\u00A0\u00AD习') });
  fc.assert(
    fc.property(text, (each) => {
      const passage = marked(each);
      const { text: read, spanOf } = reading(passage);
      const { readable = each } = passage;
      const letters = (of: string) => of.replace(/[\s\u00AD\u2060]/gu, '');
      expect(letters(read)).toBe(letters(readable));
      let end = 0;
      for (const [at, letter] of [...read].entries()) {
        const { start, end: behind } = spanOf({ start: at, end: at + 1 });
        expect(start).toBeGreaterThanOrEqual(end);
        if (/\S/.test(letter)) expect(each.slice(start, behind)).toBe(letter);
        end = behind;
      }
      expect(end).toBeLessThanOrEqual(each.length);
    }),
  );
});

test('a part of what is read is found in the source', () => {
  const passage = marked('He met **Ser**gei Shoigu.');
  const read = reading(passage);
  expect(spanInSource(read, passage, { start: 7, end: 20 })).toEqual({ start: 109, end: 124 });
  expect(passage.text.slice(9, 24)).toBe('Ser**gei Shoigu');
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
