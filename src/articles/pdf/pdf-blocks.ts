import { isListItem, looksLikeHeading } from '../line-shapes.ts';
import { joinLines, type Vocabulary } from './join-lines.ts';
import type { PageLine } from './page-lines.ts';
import { isParagraphBreak, settingOf } from './paragraph-breaks.ts';
import type { Column } from './reading-order.ts';

/** A paragraph, heading or list item put together from its lines. */
export type PdfBlock = {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** The page it begins on, from 1. */
  readonly page: number;
};

/** How most of the letters of a document are set. */
type Style = Pick<PageLine, 'size' | 'font'>;

type OpenBlock = { text: string; readonly page: number; readonly style: Style; readonly lines: PageLine[] };

const LONGEST_HEADING = 200;
/** As multiples of the size of running text. */
const HEADING_SIZE = 1.15;
const HEADLINE_SIZE = 1.4;
const SAME_SIZE = 0.08;
/** Between the parts of a paragraph can stand captions and what else is set apart. */
const FARTHEST_PART = 3;

/** An entry of the table of contents: dots that lead to a page. */
const CONTENTS_ENTRY = /(?:\s?[.·…_]){4,}\s*(?:\d{1,4}|[ivxlc]+)$/i;
const ENDS_SENTENCE = /[.!?…:。！？]["'”’»)\]]*$/u;

/**
 * The blocks of a document in reading order. A paragraph that goes on in the next column or page, or behind a caption, is one
 * block; a heading is told by its size, or by its font where it is short and stands alone.
 *
 * @param pages the columns of each page, in order
 * @example `pdfBlocks([[column]], vocabulary)` → `[{ text: 'Harbour town votes …', kind: 'heading', page: 1 }, …]`
 */
export function pdfBlocks(pages: readonly (readonly Column[])[], vocabulary: Vocabulary): PdfBlock[] {
  const body = bodyStyle(pages.flat().flatMap((column) => column.lines));
  const blocks: OpenBlock[] = [];
  for (const [index, columns] of pages.entries()) {
    for (const column of columns) {
      const setting = settingOf(column);
      let open: OpenBlock | undefined;
      for (const [at, line] of column.lines.entries()) {
        const before = column.lines[at - 1];
        if (CONTENTS_ENTRY.test(line.text)) continue;
        const goesOn =
          open !== undefined && before !== undefined ? !isParagraphBreak(open.lines, line, setting) : false;
        const part = goesOn ? open : unfinished(blocks, line, body);
        if (part === undefined) {
          open = { text: line.text, page: index + 1, style: line, lines: [line] };
          blocks.push(open);
        } else {
          part.text = joinLines(part.text, line.text, vocabulary);
          part.lines.push(line);
          open = part;
        }
      }
    }
  }
  return blocks.map(({ text, page, style, lines }) => ({
    text,
    page,
    kind: kindOf(text, style, lines.length, body),
  }));
}

/** The paragraph that a line in lower case goes on with, which broke off in the column or page before. */
function unfinished(blocks: readonly OpenBlock[], line: PageLine, body: Style): OpenBlock | undefined {
  if (!isSetLike(line, body)) return undefined;
  const last = blocks.slice(-FARTHEST_PART).findLast((block) => isSetLike(block.style, body));
  if (last === undefined || ENDS_SENTENCE.test(last.text)) return undefined;
  const goesOn = /^[\p{Ll}(]/u.test(line.text) || /\p{L}[-‐]$/u.test(last.text);
  return goesOn && last.text.length > line.text.length / 2 ? last : undefined;
}

function isSetLike(style: Style, body: Style): boolean {
  return Math.abs(style.size / body.size - 1) < SAME_SIZE && style.font === body.font;
}

function kindOf(text: string, style: Style, lines: number, body: Style): PdfBlock['kind'] {
  const scale = style.size / body.size;
  const isShort = text.length <= LONGEST_HEADING && !text.includes('\t') && /\p{L}{2}/u.test(text);
  const ends = /[.,;:…。]["'”’»)]*$/u.test(text);
  if (isShort && (scale >= HEADLINE_SIZE || (scale >= HEADING_SIZE && !ends))) return 'heading';
  if (isListItem(text)) return 'item';
  const isSetApart = style.font !== body.font && scale > 1 - SAME_SIZE && lines <= 2;
  return isShort && !ends && isSetApart && looksLikeHeading(text) ? 'heading' : 'paragraph';
}

function bodyStyle(lines: readonly PageLine[]): Style {
  const letters = new Map<string, { readonly line: PageLine; count: number }>();
  for (const line of lines) {
    const key = `${line.font} ${line.size.toFixed(1)}`;
    const found = letters.get(key) ?? { line, count: 0 };
    found.count += line.text.length;
    letters.set(key, found);
  }
  const [most] = [...letters.values()].sort((a, b) => b.count - a.count);
  return most?.line ?? { size: 1, font: '' };
}
