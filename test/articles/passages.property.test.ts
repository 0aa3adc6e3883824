import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPassages } from '../../src/articles/passages.ts';
import { anyText, articleLines, articleText, giantLine, lineBreak } from '../arbitraries/text.ts';
import { expectLaw } from './law.ts';

const LONGEST_PASSAGE = 4_000;

function readLawfully(text: string) {
  const passages = readPassages('k3f9a2xq0d', { text });
  expectLaw(text, passages);
  return passages;
}

describe('the law of the house', () => {
  test('holds for any text at all', () => {
    fc.assert(
      fc.property(anyText, (text) => void readLawfully(text)),
      { numRuns: 2_000 },
    );
  });

  test('holds for anything like an article', () => {
    fc.assert(
      fc.property(articleText, (text) => void readLawfully(text)),
      { numRuns: 1_000 },
    );
  });

  test('holds for lines far longer than a passage may be, and cuts them', () => {
    fc.assert(
      fc.property(giantLine, (text) => {
        for (const passage of readLawfully(text)) {
          expect(passage.text.length).toBeLessThanOrEqual(LONGEST_PASSAGE);
          expect(passage.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
          expect(passage.line).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('holds for a file that begins with a byte order mark, which belongs to no passage', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const [first] = readLawfully(`\uFEFF${text}`);
        expect(first?.span.start).not.toBe(0);
      }),
    );
  });

  test.each(['', ' ', '\n', '\r\n\r\n', '\t\u00A0\u3000', '\uFEFF', '\u200B\n\u200E', '\u2028\f'])(
    'a text of nothing but white space has no passage: %j',
    (text) => {
      expect(readLawfully(text)).toEqual([]);
    },
  );
});

test('reading is the same whatever ends the lines', () => {
  const described = (lines: readonly string[], end: string) =>
    readLawfully(lines.join(end)).map(({ line, kind, speaker, heading, text }) => ({
      line,
      kind,
      speaker,
      heading,
      text: text.replaceAll(end, '⏎'),
    }));
  fc.assert(
    fc.property(articleLines, lineBreak, (lines, end) => {
      expect(described(lines, end)).toEqual(described(lines, '\n'));
    }),
  );
});

test('a heading is never the heading of itself, and stands above what it heads', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      let above: string | undefined;
      for (const passage of readLawfully(text)) {
        if (passage.kind === 'headline' || passage.kind === 'heading') {
          expect(passage.heading).toBeUndefined();
          above = passage.text;
        } else expect(passage.heading).toBe(above);
      }
    }),
  );
});

describe('large files are read whole', () => {
  const MEGABYTE = 1_000_000;
  test.each([
    ['one line of words', 'word '.repeat(MEGABYTE / 5)],
    ['one line of sentences', 'He went to Beijing on Friday. '.repeat(MEGABYTE / 30)],
    ['one line without a space', 'x'.repeat(MEGABYTE)],
    ['one line of Chinese', '绍伊古访问北京。'.repeat(MEGABYTE / 8)],
    ['one line of emoji', '👩‍🚀'.repeat(MEGABYTE / 5)],
    ['a gap of a million spaces', `a${' '.repeat(MEGABYTE)}b`],
    ['a row of a million dots', `${'.'.repeat(MEGABYTE)}b`],
    ['a row of a million quotation marks', `a.${'”'.repeat(MEGABYTE)}b`],
    ['a million digits', '7'.repeat(MEGABYTE)],
    ['a million line breaks', `a${'\n'.repeat(MEGABYTE)}b`],
    ['50,000 lines of prose', 'Some line of text that is long enough to be prose.\n'.repeat(50_000)],
    ['50,000 wrapped lines', 'Some line of text that breaks off in the middle of the\n'.repeat(50_000)],
    ['50,000 headings', 'Context of the Visit\n'.repeat(50_000)],
    ['50,000 turns', 'Q: Why did he go?\nA: To talk.\n'.repeat(25_000)],
    ['50,000 list items', 'They spoke of:\n'.concat('• trade and peace\n'.repeat(50_000))],
  ])('%s', (_, text) => {
    expect(readLawfully(text).length).toBeGreaterThan(0);
  });
});
