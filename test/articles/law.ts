import { expect } from 'vitest';
import { furnitureLines } from '../../src/articles/furniture.ts';
import { splitLines } from '../../src/articles/lines.ts';
import type { Passage } from '../../src/model/passage.ts';

const LINE_BREAK = /\r\n|[\n\r\f\u2028\u2029]/g;
const INVISIBLE = /^[\s\u200B\u200E\u200F]*$/;

/**
 * Holds passages against the law of the house: every one is the slice of the text its span names, in order, and
 * together they keep everything that is not white space or page furniture.
 *
 * @example `expectLaw(text, readPassages('k3f9a2xq0d', { text }))`
 */
export function expectLaw(text: string, passages: readonly Passage[]): void {
  const furniture = furnitureLines(splitLines(text));
  const lineStarts = [0, ...Array.from(text.matchAll(LINE_BREAK), (found) => found.index + found[0].length)];
  let line = 1;
  let end = 0;
  const earlier = new Set<string>();
  for (const [index, passage] of passages.entries()) {
    const { span } = passage;
    if (passage.text !== text.slice(span.start, span.end))
      expect(passage.text).toBe(text.slice(span.start, span.end));
    if (span.start < end) expect.fail(`¶${passage.ordinal} begins at ${span.start}, before ${end}`);
    if (passage.text === '' || /^\s|\s$/.test(passage.text))
      expect.fail(`¶${passage.ordinal} has bare edges`);
    expect(passage.ordinal).toBe(index + 1);
    expect(passage.id).toBe(`${passage.sourceId}-${index + 1}`);

    expectNothingLost(text, end, span.start, lineStarts, furniture);
    while ((lineStarts[line] ?? Number.POSITIVE_INFINITY) <= span.start) line++;
    expect(passage.line).toBe(line);

    const { leadIn } = passage;
    if (leadIn !== undefined && !earlier.has(`${leadIn.start}–${leadIn.end}`)) {
      expect.fail(`the lead-in of ¶${passage.ordinal} is no earlier passage`);
    }
    earlier.add(`${span.start}–${span.end}`);
    end = span.end;
  }
  expectNothingLost(text, end, text.length, lineStarts, furniture);
}

/** Between two passages stands only white space and page furniture. */
function expectNothingLost(
  text: string,
  start: number,
  end: number,
  lineStarts: readonly number[],
  furniture: ReadonlySet<number>,
): void {
  if (INVISIBLE.test(text.slice(start, end))) return;
  for (const [index, from] of lineStarts.entries()) {
    const to = lineStarts[index + 1] ?? text.length;
    if (furniture.has(index + 1) || to <= start || from >= end) continue;
    expect(text.slice(Math.max(from, start), Math.min(to, end)), `line ${index + 1}`).toMatch(INVISIBLE);
  }
}
