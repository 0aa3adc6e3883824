import { expect } from 'vitest';
import type { ArticleContent, ArticleFile } from '../../../src/articles/article-format.ts';
import { readPassages } from '../../../src/articles/passages.ts';
import { UserError } from '../../../src/errors.ts';
import type { Passage } from '../../../src/model/passage.ts';
import type { Span } from '../../../src/model/source.ts';
import { expectLaw } from '../law.ts';

const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * Holds what a format read against what `ArticleFile` promises, and gives the passages of every article in it.
 *
 * @example `expectFileLaws(await format.read(bytes))` → `[[{ id: 'k3f9a2xq0d-1', … }]]`
 */
export function expectFileLaws(file: ArticleFile): Passage[][] {
  if ('text' in file) {
    expect(file.pointer, 'a file of one article needs no pointer').toBeUndefined();
    return [expectContentLaws(file)];
  }
  const pointers = file.map(({ pointer }) => pointer);
  expect(new Set(pointers).size, `pointers are unique: ${pointers}`).toBe(pointers.length);
  expect(pointers.every((pointer) => pointer !== undefined && pointer !== '')).toBe(true);
  return file.map((content) => {
    if (!('reason' in content)) return expectContentLaws(content);
    expectReason(content.reason);
    return [];
  });
}

/**
 * A file that cannot be read says why, in half a sentence that goes on after its path; anything else is a bug.
 *
 * @example `expectRefusal(new UserError('NOT_TEXT', 'is not text: …'))`
 */
export function expectRefusal(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
  expectReason(error.message);
}

function expectReason(reason: string): void {
  expect(reason).toMatch(/^\p{Ll}[^\r\n]*[^\s.]$/u);
  expect(reason.length).toBeLessThan(400);
}

function expectContentLaws(content: ArticleContent): Passage[] {
  const { text, blocks, markup = [], metadata = {}, encoding } = content;
  if (blocks !== undefined) {
    expectAscending(
      text,
      'block',
      blocks.map(({ span }) => span),
    );
    for (const { span, page } of blocks) {
      const block = text.slice(span.start, span.end);
      if (block.trim() !== block || block === '')
        expect.fail(`a block has bare edges: ${JSON.stringify(block)}`);
      if (page !== undefined) expect(page).toBeGreaterThan(0);
    }
  }
  expectAscending(text, 'markup', markup);
  for (const [name, value] of Object.entries(metadata)) {
    expect(value, `${name} is told or absent`).toEqual(expect.stringMatching(/\S/));
    if (value.trim() !== value) expect.fail(`${name} has bare edges`);
  }
  if (metadata.publishedAt !== undefined) {
    expect(metadata.publishedAt).toMatch(ISO_DATE);
    expect(Date.parse(metadata.publishedAt)).not.toBeNaN();
  }
  if (metadata.url !== undefined) expect(new URL(metadata.url).protocol).toMatch(/^https?:$/);
  if (metadata.language !== undefined) expect(Intl.getCanonicalLocales(metadata.language)).toHaveLength(1);
  if (encoding !== undefined) expect(encoding).not.toMatch(/^utf-?8$/i);

  const passages = readPassages('k3f9a2xq0d', content);
  if (blocks === undefined) expectLaw(text, passages);
  else expectSlices(text, passages);
  for (const { text: quote, readable } of passages) {
    if (readable !== undefined) expect(readable.length).toBe(quote.length);
  }
  return passages;
}

function expectSlices(text: string, passages: readonly Passage[]): void {
  expectAscending(
    text,
    'passage',
    passages.map(({ span }) => span),
  );
  for (const [index, { span, text: quote, ordinal }] of passages.entries()) {
    if (quote !== text.slice(span.start, span.end)) expect(quote).toBe(text.slice(span.start, span.end));
    expect(ordinal).toBe(index + 1);
  }
}

function expectAscending(text: string, what: string, spans: readonly Span[]): void {
  let end = 0;
  for (const span of spans) {
    if (span.start < end || span.end <= span.start || span.end > text.length)
      expect.fail(`${what} ${span.start}–${span.end} is empty, or not between ${end} and ${text.length}`);
    end = span.end;
  }
}
