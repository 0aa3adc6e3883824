import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/articles/lines.ts';
import { anyText } from '../arbitraries/text.ts';

const texts = (text: string) => splitLines(text).map((line) => line.text);

describe('splitLines', () => {
  test.each([
    ['LF', 'a\nb'],
    ['CRLF, which is one line break', 'a\r\nb'],
    ['CR', 'a\rb'],
    ['form feed', 'a\fb'],
    ['line separator', 'a\u2028b'],
    ['paragraph separator', 'a\u2029b'],
  ])('a line ends at %s', (_, text) => {
    expect(texts(text)).toEqual(['a', 'b']);
  });

  test('LF followed by CR is two line breaks', () => {
    expect(texts('a\n\rb')).toEqual(['a', '', 'b']);
  });

  test('a vertical tab, a next-line character or a tab ends no line', () => {
    expect(texts('a\vb\u0085c\td')).toHaveLength(1);
  });

  test('blank lines count', () => {
    expect(splitLines('a\n\n \nb').map(({ number, text }) => [number, text])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, ''],
      [4, 'b'],
    ]);
  });

  test('the empty text has one empty line', () => {
    expect(splitLines('')).toEqual([{ number: 1, span: { start: 0, end: 0 }, indent: 0, text: '' }]);
  });

  test('a byte order mark, direction marks and all kinds of spaces around the words belong to no line', () => {
    expect(splitLines('\uFEFF\u200E \u3000Talks\u00A0\u200F\t')).toEqual([
      { number: 1, span: { start: 4, end: 9 }, indent: 2, text: 'Talks' },
    ]);
  });

  test('white space and marks within the words stay', () => {
    expect(texts('a \u200E\t b')).toEqual(['a \u200E\t b']);
  });

  test('every line is the slice of the text its span names, and its span stands after the line before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const line of splitLines(text)) {
          expect(text.slice(line.span.start, line.span.end)).toBe(line.text);
          expect(line.span.start).toBeGreaterThanOrEqual(end + line.indent);
          end = line.span.end;
        }
      }),
    );
  });
});
