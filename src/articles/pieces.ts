import { sentences } from '../language/sentences.ts';
import type { Span } from '../model/source.ts';
import type { ArticleContent, Block } from './article-format.ts';
import { furnitureLines } from './furniture.ts';
import { splitLines } from './lines.ts';
import { splitParagraphs } from './paragraphs.ts';

/** Longer paragraphs (a file without line breaks) are cut at sentence ends, so that a citation still points somewhere. */
const LONGEST_PASSAGE = 4_000;

/** What becomes one passage. */
export type Piece = {
  readonly span: Span;
  readonly text: string;
  readonly line: number;
  readonly page?: number;
  /** What the format knows it to be; without it, it is told by its shape. */
  readonly known?: Block['kind'];
  readonly isOneLine: boolean;
};

/**
 * The pieces of an article in order: the blocks that its format names, or else its paragraphs, each cut where it is too
 * long to be cited.
 *
 * @example `piecesOf({ text: 'Talks\nChina is hosting …' })` → two pieces, on lines 1 and 2
 */
export function piecesOf({ text, blocks }: ArticleContent): Piece[] {
  const wholes: readonly (Omit<Block, 'kind'> & Partial<Pick<Block, 'kind'>> & { isOneLine: boolean })[] =
    withoutFurniture(text, blocks)?.map((block) => ({ ...block, isOneLine: true })) ??
    splitParagraphs(splitLines(text)).map(({ first, last }) => ({
      span: { start: first.span.start, end: last.span.end },
      isOneLine: first === last,
    }));
  let line = 1;
  let counted = 0;
  return wholes.flatMap(({ span: whole, kind, page, isOneLine }) =>
    cutLong(text, whole).map((span): Piece => {
      line += countLineBreaks(text.slice(counted, span.start));
      counted = span.start;
      return {
        span,
        text: text.slice(span.start, span.end),
        line,
        ...(page !== undefined && { page }),
        ...(kind !== undefined && { known: kind }),
        isOneLine,
      };
    }),
  );
}

/** Whole blocks can be what a page leaves behind, too. */
function withoutFurniture(text: string, blocks: ArticleContent['blocks']): ArticleContent['blocks'] {
  const lines = blocks?.map(({ span }, number) => ({
    number,
    span,
    indent: 0,
    text: text.slice(span.start, span.end),
  }));
  const furniture = furnitureLines(lines ?? []);
  return blocks?.filter((_, number) => !furniture.has(number));
}

function cutLong(text: string, span: Span): Span[] {
  if (span.end - span.start <= LONGEST_PASSAGE) return [span];
  const pieces: Span[] = [];
  for (const sentence of sentences(text.slice(span.start, span.end))) {
    const start = span.start + sentence.start;
    const end = span.start + sentence.end;
    const last = pieces.at(-1);
    if (last !== undefined && end - last.start <= LONGEST_PASSAGE) {
      pieces[pieces.length - 1] = { start: last.start, end };
    } else {
      pieces.push(...cutAtSpaces(text, { start, end }));
    }
  }
  return pieces;
}

function cutAtSpaces(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > LONGEST_PASSAGE) {
    const window = text.slice(start, start + LONGEST_PASSAGE);
    const space = window.search(/\s\S*$/u);
    const length = space > 0 ? space : LONGEST_PASSAGE - (/[\uD800-\uDBFF]$/.test(window) ? 1 : 0);
    pieces.push({ start, end: start + window.slice(0, length).trimEnd().length });
    start += length;
    while (/\s/u.test(text.charAt(start)) && start < span.end) start++;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

function countLineBreaks(text: string): number {
  return text.match(/\r\n|[\n\r\f\u2028\u2029]/g)?.length ?? 0;
}
