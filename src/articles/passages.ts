import { readableText, UNSEEN } from '../language/readable-text.ts';
import type { Passage, PassageKind } from '../model/passage.ts';
import type { Span } from '../model/source.ts';
import type { ArticleContent } from './article-format.ts';
import { isListItem, labelOf, looksLikeHeading } from './line-shapes.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { findSpeakers } from './speakers.ts';

/** Marks that stand for a gap, or for a character that nobody needs to read: line breaks, tags of blocks, entities. */
const PARTS_WORDS =
  /^\s|\s$|^&|^<\/?(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|img|li|main|nav|ol|p|pre|section|script|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;
/** In characters. */
const LONGEST_HEADLINE = 160;

/**
 * Reads the passages of an article: its paragraphs, headings, list items and interview turns, each with what gives it
 * meaning (heading above, speaker, the question or lead-in before it). Where the format names no blocks, they are told by
 * the shape of the lines.
 *
 * Law: `text.slice(passage.span.start, passage.span.end) === passage.text`; spans ascend and do not overlap.
 *
 * @example `readPassages('k3f9a2xq0d', { text: 'Talks\nChina is hosting …' })` → headline ¶1 `Talks` and prose ¶2 with heading `Talks`
 */
export function readPassages(sourceId: string, content: ArticleContent): Passage[] {
  const { text, markup = [] } = content;
  const readable = markup.length === 0 ? text : blankOut(text, markup);
  const blocks = piecesOf(content);
  const words = blocks.map((block) => wordsOf(block, readable));
  const speakers = findSpeakers(words);

  const passages: Passage[] = [];
  let heading: string | undefined;
  let leadIn: Piece | undefined;
  let turn: { readonly block: Piece; readonly speaker: string } | undefined;
  for (const [index, block] of blocks.entries()) {
    const label = speakers.get(index);
    const opens = index === 0 && label === undefined && isHeadline(block, blocks);
    const kind = opens ? 'headline' : kindOf(block, label, leadIn, index, blocks);
    const speaker = label ?? (kind === 'item' ? turn?.speaker : undefined);
    const context = kind === 'item' ? leadIn : kind === 'turn' ? questionBefore(turn, label) : undefined;
    passages.push({
      id: `${sourceId}-${index + 1}`,
      sourceId,
      ordinal: index + 1,
      line: block.line,
      kind,
      span: block.span,
      text: block.text,
      ...(block.page !== undefined && { page: block.page }),
      ...readableOf(block, readable),
      ...(heading !== undefined && kind !== 'heading' && { heading }),
      ...(speaker !== undefined && { speaker }),
      ...(context !== undefined && { leadIn: context.span }),
    });

    if (kind === 'headline' || kind === 'heading') {
      heading = words[index];
      turn = undefined;
    }
    if (label !== undefined) turn = { block, speaker: label };
    else if (kind !== 'item') turn = undefined;
    if (words[index]?.endsWith(':')) leadIn = block;
    else if (kind !== 'item') leadIn = undefined;
  }
  return passages;
}

function readableOf({ span, text }: Piece, readable: string): Pick<Passage, 'readable'> {
  const words = readable.slice(span.start, span.end);
  return words === text ? {} : { readable: words };
}

/** What is read of a piece, for labels and headings: without its markup, and as it is where it has none. */
function wordsOf({ span, text }: Piece, readable: string): string {
  const words = readable.slice(span.start, span.end);
  return words === text ? text : readableText({ text, readable: words }).replace(/\s+/g, ' ').trim();
}

function blankOut(text: string, markup: readonly Span[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of markup) {
    const mark = text.slice(start, end);
    blanked += text.slice(at, start) + (PARTS_WORDS.test(mark) ? ' ' : UNSEEN).repeat(mark.length);
    at = end;
  }
  return blanked + text.slice(at);
}

/** The first line, where it stands alone and ends like no sentence; only some English papers capitalise headlines. */
function isHeadline({ isOneLine, text, known }: Piece, blocks: readonly Piece[]): boolean {
  const isShort = isOneLine && text.length <= LONGEST_HEADLINE;
  return known === undefined && blocks.length > 1 && isShort && !/[.:;,。：；，]$/u.test(text);
}

function kindOf(
  block: Piece,
  label: string | undefined,
  leadIn: Piece | undefined,
  index: number,
  blocks: readonly Piece[],
): PassageKind {
  const hasBody = index < blocks.length - 1;
  if (block.known === 'heading') return index === 0 && hasBody ? 'headline' : 'heading';
  if (label !== undefined) return 'turn';
  if (block.known === 'item' || isListItem(block.text)) return 'item';
  if (block.known !== undefined) return 'prose';
  // A list whose items bear marks ends at the first line without one.
  const inList = leadIn !== undefined && !isListItem(blocks[index - 1]?.text ?? '');
  if (hasBody && block.isOneLine && looksLikeHeading(block.text)) {
    if (inList) return 'item';
    return index === 0 ? 'headline' : 'heading';
  }
  return inList && labelOf(block.text) !== undefined ? 'item' : 'prose';
}

/** The turn before this one gives it meaning when somebody else asked it. */
function questionBefore(
  turn: { readonly block: Piece; readonly speaker: string } | undefined,
  speaker: string | undefined,
): Piece | undefined {
  const asked = turn !== undefined && turn.speaker !== speaker && /\?["'”’)]*$/u.test(turn.block.text);
  return asked ? turn.block : undefined;
}
