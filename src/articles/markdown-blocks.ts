import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { parser, Strikethrough, Table, TaskList } from '@lezer/markdown';
import type { Span } from '../model/source.ts';
import type { ArticleContent, Block } from './article-format.ts';
import { refuseTangled } from './markdown-limits.ts';
import { LONGEST_ROWS } from './table-row.ts';
import { tagSpans } from './tag-spans.ts';
import { tidyLines } from './tidy-lines.ts';

/** What is written for the renderer, by the parser's names: it is quoted, but it is no word. */
const MARKS = new Set(
  `HeaderMark QuoteMark ListMark LinkMark EmphasisMark CodeMark CodeInfo LinkLabel URL LinkTitle
  StrikethroughMark TaskMarker HTMLTag Comment ProcessingInstruction HardBreak Entity`.split(/\s+/),
);
/** What is no part of the article that a reader sees. */
const UNSEEN = new Set(['CommentBlock', 'ProcessingInstructionBlock', 'HorizontalRule']);

const markdown = parser.configure([Table, TaskList, Strikethrough]);

type Found = { readonly blocks: Block[]; readonly markup: Span[]; opensItem: boolean };

/**
 * The blocks of a Markdown text (CommonMark with GitHub's tables, tasks and footnotes) and the marks in them. Rules,
 * comments and definitions of links are neither.
 *
 * @param from where the text begins, behind the front matter
 * @throws UserError `TANGLED` when marks are nested or crowded beyond reading.
 * @example `markdownBlocks('# Talks\n*He* came.', 0)` → a heading 2–7 and a paragraph 8–18; markup 0–1, 8–9 and 11–12
 */
export function markdownBlocks(
  text: string,
  from: number,
): Required<Pick<ArticleContent, 'blocks' | 'markup'>> {
  const { text: body, placeOf } = tidyLines(text, from);
  refuseTangled(body);
  const found: Found = { blocks: [], markup: [], opensItem: false };
  markdown.parse(body).iterate({
    enter: (node) => enter(node, body, found),
    leave: ({ name }) => {
      if (name === 'ListItem') found.opensItem = false;
    },
  });
  const placed = ({ start, end }: Span) => ({ start: placeOf(start), end: placeOf(end) });
  const blocks = withWords(body, found).map((block) => ({ ...block, span: placed(block.span) }));
  return { blocks, markup: found.markup.map(placed) };
}

/** Takes down what a node is; whether its children tell more. */
function enter(node: SyntaxNodeRef, text: string, found: Found): boolean {
  const { name, from: start, to: end } = node;
  const add = (span: Span, kind: Block['kind']) => found.blocks.push({ span: trimmed(text, span), kind });
  if (MARKS.has(name)) {
    found.markup.push({ start, end });
    return false;
  }
  if (UNSEEN.has(name)) return false;
  if (name === 'TableDelimiter') {
    if (!partsCells(node.node)) found.markup.push({ start, end });
    return false;
  }
  if (name === 'ListItem') found.opensItem = true;
  else if (name === 'Escape') found.markup.push({ start, end: start + 1 });
  else if (name === 'Paragraph' || name === 'Task') {
    add({ start, end }, found.opensItem ? 'item' : 'paragraph');
    found.opensItem = false;
  } else if (/^(?:ATX|Setext)Heading/.test(name)) add(headingSpan(node.node), 'heading');
  else if (name === 'FencedCode' || name === 'CodeBlock') {
    const code = node.node.getChildren('CodeText');
    add({ start: code[0]?.from ?? start, end: code.at(-1)?.to ?? start }, 'paragraph');
  } else if (name === 'Table') {
    for (const rows of rowSpans(node.node)) add(rows, 'paragraph');
  } else if (name === 'HTMLBlock') {
    for (const tag of tagSpans(text, start, end)) found.markup.push(tag);
    add({ start, end }, 'paragraph');
    return false;
  } else if (text.startsWith('[^', start) && (name === 'LinkReference' || name === 'Link')) {
    // A footnote, which the parser takes for a link.
    const label = /^\[\^[^\]]*\]:?/.exec(text.slice(start, end + 1))?.[0] ?? '';
    found.markup.push({ start, end: start + label.length });
    if (name === 'LinkReference') add({ start, end }, 'paragraph');
    return false;
  } else if (name === 'LinkReference') return false;
  return true;
}

function headingSpan(heading: SyntaxNode): Span {
  const marks = heading.getChildren('HeaderMark');
  const [first] = marks;
  const last = marks.at(-1);
  const opens = first !== undefined && first.from === heading.from;
  const closes = last !== undefined && last.from > heading.from;
  return { start: opens ? first.to : heading.from, end: closes ? last.from : heading.to };
}

/** A bar between two cells is read as one; those around a row, and the line under its head, are not. */
function partsCells({ prevSibling, nextSibling, parent }: SyntaxNode): boolean {
  return prevSibling !== null && nextSibling !== null && parent?.name !== 'Table';
}

/** The head of a table with its first rows, then as many rows together as read well. */
function rowSpans(table: SyntaxNode): Span[] {
  const spans: Span[] = [];
  for (let row = table.firstChild; row !== null; row = row.nextSibling) {
    if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
    const open = spans.at(-1);
    if (open !== undefined && row.to - open.start <= LONGEST_ROWS) {
      spans[spans.length - 1] = { start: open.start, end: row.to };
    } else spans.push({ start: row.from, end: row.to });
  }
  return spans;
}

/** A picture without a description, or a row of tags, has nothing to read. */
function withWords(text: string, { blocks, markup }: Found): Block[] {
  let mark = 0;
  return blocks.filter(({ span }) => {
    let at = span.start;
    while ((markup[mark]?.end ?? span.start + 1) <= span.start) mark++;
    for (let next = mark; ; next++) {
      const { start, end } = markup[next] ?? { start: span.end, end: span.end };
      if (/\S/.test(text.slice(at, Math.max(at, Math.min(start, span.end))))) return true;
      if (start >= span.end) return false;
      at = Math.max(at, end);
    }
  });
}

function trimmed(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (last > first && /\s/.test(text.charAt(last - 1))) last--;
  while (first < last && /\s/.test(text.charAt(first))) first++;
  return { start: first, end: last };
}
