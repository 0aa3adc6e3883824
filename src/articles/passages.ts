import { sentences } from '../language/sentences.ts';
import type { Passage, PassageKind } from '../model/passage.ts';
import type { Span } from '../model/source.ts';
import { isListItem, labelOf, looksLikeHeading } from './line-shapes.ts';
import { splitLines } from './lines.ts';
import { splitParagraphs } from './paragraphs.ts';
import { findSpeakers } from './speakers.ts';

/** Longer paragraphs (a file without line breaks) are cut at sentence ends, so that a citation still points somewhere. */
const LONGEST_PASSAGE = 4_000;
const LONGEST_HEADLINE = 160;

type Block = {
  readonly span: Span;
  readonly text: string;
  readonly line: number;
  readonly isOneLine: boolean;
};

/**
 * Reads the passages of a text: its paragraphs, headings, list items and interview turns, each with what gives it
 * meaning (heading above, speaker, the question or lead-in before it).
 *
 * Law: `text.slice(passage.span.start, passage.span.end) === passage.text`; spans ascend and do not overlap.
 *
 * @param language ISO 639-1; most languages write headlines like sentences
 * @example `readPassages('k3f9a2xq0d', 'Talks\nChina is hosting …')` → headline ¶1 `Talks` and prose ¶2 with heading `Talks`
 */
export function readPassages(sourceId: string, text: string, language = 'en'): Passage[] {
  const blocks = splitParagraphs(splitLines(text)).flatMap(({ first, last }) => {
    let line = first.number;
    let counted = first.span.start;
    return cutLong(text, { start: first.span.start, end: last.span.end }).map((span): Block => {
      line += countLineBreaks(text.slice(counted, span.start));
      counted = span.start;
      return { span, text: text.slice(span.start, span.end), line, isOneLine: first === last };
    });
  });
  const speakers = findSpeakers(blocks.map((block) => block.text));

  const passages: Passage[] = [];
  let heading: string | undefined;
  let leadIn: Block | undefined;
  let turn: { readonly block: Block; readonly speaker: string } | undefined;
  for (const [index, block] of blocks.entries()) {
    const label = speakers.get(index);
    const opens = index === 0 && language !== 'en' && isHeadline(block, blocks);
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
      ...(heading !== undefined && kind !== 'heading' && { heading }),
      ...(speaker !== undefined && { speaker }),
      ...(context !== undefined && { leadIn: context.span }),
    });

    if (kind === 'headline' || kind === 'heading') {
      heading = block.text;
      turn = undefined;
    }
    if (label !== undefined) turn = { block, speaker: label };
    else if (kind !== 'item') turn = undefined;
    if (block.text.endsWith(':')) leadIn = block;
    else if (kind !== 'item') leadIn = undefined;
  }
  return passages;
}

/** The first line, where it stands alone and ends like no sentence; only English capitalises headlines. */
function isHeadline({ isOneLine, text }: Block, blocks: readonly Block[]): boolean {
  return isOneLine && blocks.length > 1 && text.length <= LONGEST_HEADLINE && !/[.:;,。：；，]$/u.test(text);
}

function kindOf(
  block: Block,
  label: string | undefined,
  leadIn: Block | undefined,
  index: number,
  blocks: readonly Block[],
): PassageKind {
  if (label !== undefined) return 'turn';
  if (isListItem(block.text)) return 'item';
  const hasBody = index < blocks.length - 1;
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
  turn: { readonly block: Block; readonly speaker: string } | undefined,
  speaker: string | undefined,
): Block | undefined {
  const asked = turn !== undefined && turn.speaker !== speaker && /\?["'”’)]*$/u.test(turn.block.text);
  return asked ? turn.block : undefined;
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
