import fc from 'fast-check';
import type { Citation, LocatedPassage, RankedPassage } from '../../src/model/answer.ts';
import type { Passage, PassageKind } from '../../src/model/passage.ts';
import type { Source, Span } from '../../src/model/source.ts';
import { anyText, nastyText } from './nasty-text.ts';

const KINDS: readonly PassageKind[] = ['headline', 'heading', 'prose', 'turn', 'item'];

const url = fc.oneof(
  fc.constantFrom(
    'https://example.org/a_b?c=1#d',
    'http://x.io',
    'https://x.io/a(b)',
    'javascript:alert(1)',
    'https://',
  ),
  nastyText,
);

const publishedAt = fc.constantFrom(
  '2025-02-28',
  '2025-02-28T23:00:00+08:00',
  '2025',
  '2025-13-01',
  '**soon**',
);

/** A source and its passages, true slices of its text. */
export type Clip = { readonly source: Source; readonly passages: readonly Passage[] };

/** A source of up to `maxParagraphs` paragraphs, some of them broken over lines; it has at least one passage. */
export function clip(maxParagraphs: number): fc.Arbitrary<Clip> {
  const paragraph = fc.record(
    { text: anyText, kind: fc.constantFrom(...KINDS), speaker: nastyText },
    { requiredKeys: ['text', 'kind'] },
  );
  const metadata = fc.record(
    { publisher: anyText, author: nastyText, publishedAt, url },
    { requiredKeys: [] },
  );
  return fc
    .record({
      id: fc.stringMatching(/^[0-9a-z]{8}$/),
      path: fc.oneof(fc.constant('wire/a.txt'), anyText),
      title: anyText,
      metadata,
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: maxParagraphs }),
    })
    .map(({ id, path, title, metadata, paragraphs }) => {
      const whole = paragraphs.map((part) => ({ ...part, text: part.text.trim() === '' ? 'A.' : part.text }));
      const text = whole.map((part) => part.text).join('\n\n');
      let offset = 0;
      const passages = whole.map((part, index): Passage => {
        const start = offset + (part.text.length - part.text.trimStart().length);
        const span = { start, end: start + part.text.trim().length };
        offset += part.text.length + 2;
        return {
          id: `${id}-${index + 1}`,
          sourceId: id,
          ordinal: index + 1,
          line: text.slice(0, start).split('\n').length,
          kind: part.kind,
          span,
          text: text.slice(span.start, span.end),
          ...(part.speaker === undefined ? {} : { speaker: part.speaker }),
        };
      });
      return { source: { ...metadata, id, path, title, text }, passages };
    });
}

/** Up to four sources with different ids. */
export const clips: fc.Arbitrary<readonly Clip[]> = fc.uniqueArray(clip(14), {
  minLength: 1,
  maxLength: 4,
  selector: ({ source }) => source.id,
});

/** Every passage of some clips with its source. */
export function located(clips: readonly Clip[]): LocatedPassage[] {
  return clips.flatMap(({ source, passages }) => passages.map((passage) => ({ source, passage })));
}

/** Spans of the words inside a span. */
export function wordsIn(text: string, span: Span): Span[] {
  return Array.from(text.slice(span.start, span.end).matchAll(/\S+/g), (match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}

/** What cites a ranked passage. */
export function citationOf({ source, passage, excerpt, rank }: RankedPassage): Citation {
  const { publisher, publishedAt, url } = source;
  return {
    number: rank,
    sourceId: source.id,
    path: source.path,
    paragraph: passage.ordinal,
    line: passage.line,
    span: excerpt,
    quote: source.text.slice(excerpt.start, excerpt.end),
    title: source.title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  };
}
