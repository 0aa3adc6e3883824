import type { ReadingAnswer } from '../../model/answer.ts';
import type { Passage } from '../../model/passage.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { positionOf } from '../messages/positions.ts';
import { READER } from '../messages/reader.ts';
import { READING } from '../messages/reading.ts';
import { oneLine } from '../one-line.ts';
import { type Button, buttonRows, fitsTogether, type ReplyComponent, textBlock } from './components.ts';
import { codeSpan, label, smallPrint } from './inline.ts';
import { openButton } from './open-buttons.ts';
import { blockQuote, extractText, fitExtract } from './quote.ts';
import { readingNote } from './reading-note.ts';

const MAX_TITLE = 200;
const MAX_PATH = 100;

/** How much is shown: characters before escaping of the paragraph and of each neighbour, neighbours on each side. */
type Room = { readonly focus: number; readonly neighbour: number; readonly sides: number };

/** From the most generous to one that fits whatever the article holds. */
const ROOMS: readonly Room[] = [
  { focus: 1_800, neighbour: 600, sides: 3 },
  { focus: 1_800, neighbour: 350, sides: 2 },
  { focus: 1_800, neighbour: 200, sides: 1 },
  { focus: 1_200, neighbour: 200, sides: 1 },
  { focus: 700, neighbour: 150, sides: 1 },
];
const LEAST: Room = { focus: 300, neighbour: 60, sides: 1 };

/** Who reads: in which language, and whether alone. */
type Reader = {
  readonly language?: Language | undefined;
  readonly isPrivate?: boolean | undefined;
  /** The public address of the reader page, if it has one. */
  readonly readerUrl?: string | undefined;
};

/**
 * An article opened at one paragraph: that paragraph quoted with its number below, its neighbours plain around it, the
 * words of the question bold. Whoever reads alone may share the paragraph.
 *
 * @example `renderReading(answer)` → heading, path, ¶4, the quote of ¶5 and where it stands, ¶6, buttons `‹ ¶4`, `¶6 ›`, `File`
 */
export function renderReading(answer: ReadingAnswer, reader: Reader = {}): ReplyComponent[] {
  for (const room of ROOMS) {
    const components = draw(answer, room, reader);
    if (fitsTogether(components)) return components;
  }
  return draw(answer, LEAST, reader);
}

function draw(
  { source, passages, focus, total, asked }: ReadingAnswer,
  room: Room,
  { language = 'en', isPrivate = false, readerUrl }: Reader,
): ReplyComponent[] {
  const words = { ...ANSWERS[language], ...READING[language] };
  const matches = asked?.matches ?? [];
  const here = passages.find((passage) => passage.ordinal === focus);
  const around = passages.filter((passage) => !isTitle(passage, source.title));
  const before = around.filter((passage) => passage.ordinal < focus).slice(-room.sides);
  const after = around.filter((passage) => passage.ordinal > focus).slice(0, room.sides);
  const extract = (passage: Passage) => ({
    source,
    whole: passage.span,
    span: passage.span,
    strong: matches,
  });
  const plain = (passage: Passage, nearest: number) => {
    const isHeading = passage.kind === 'heading' || passage.kind === 'headline';
    // An empty match keeps the end that touches the paragraph when a neighbour has to be cut.
    const strong = [{ start: nearest, end: nearest }];
    const fitted = fitExtract({ ...extract(passage), strong }, room.neighbour);
    const text = extractText({ ...fitted, strong: isHeading ? [] : matches });
    return isHeading ? `**${text}**` : text;
  };
  return [
    ...textBlock([
      source.title === '' ? '' : `### ${label(source.title, MAX_TITLE)}`,
      smallPrint(codeSpan(source.path, MAX_PATH)),
    ]),
    ...before.flatMap((passage) => textBlock([plain(passage, passage.span.end)])),
    ...textBlock([
      here === undefined ? '' : blockQuote(fitExtract(extract(here), room.focus)),
      smallPrint(
        words.paragraphOf(focus, total),
        here === undefined ? '' : positionOf({ ...source, ...here }, language),
      ),
    ]),
    ...after.flatMap((passage) => textBlock([plain(passage, passage.span.start)])),
    ...(asked === undefined ? [] : readingNote(asked, focus, language)),
    ...buttonRows(
      [
        ...turnTo(source.id, focus - 1, total, `‹ ¶${focus - 1}`),
        ...turnTo(source.id, focus + 1, total, `¶${focus + 1} ›`),
        ...matchAt(
          source.id,
          asked?.paragraphs.findLast((paragraph) => paragraph < focus),
          words.previousMatch,
        ),
        ...matchAt(
          source.id,
          asked?.paragraphs.find((paragraph) => paragraph > focus),
          words.nextMatch,
        ),
      ],
      [
        { label: words.file, action: { kind: 'file', sourceId: source.id } },
        ...openButton(
          READER[language].open,
          { sourceId: source.id, paragraph: focus, ...(asked && { question: asked.question }) },
          readerUrl,
        ),
        ...(isPrivate && here !== undefined ? [shareButton(source.id, focus, words.share)] : []),
      ],
    ),
  ];
}

/** The headline that stands above everything as the title. */
function isTitle({ kind, text }: Passage, title: string): boolean {
  return kind === 'headline' && oneLine(text) === oneLine(title);
}

function turnTo(sourceId: string, paragraph: number, total: number, label: string): Button[] {
  return paragraph < 1 || paragraph > total ? [] : [{ label, action: { kind: 'read', sourceId, paragraph } }];
}

function matchAt(sourceId: string, paragraph: number | undefined, label: string): Button[] {
  return paragraph === undefined ? [] : [{ label, action: { kind: 'match', sourceId, paragraph } }];
}

function shareButton(sourceId: string, paragraph: number, label: string): Button {
  return { label, action: { kind: 'share', sourceId, paragraph } };
}
