import type { NoticeAnswer, ReadingAnswer, SourceSummary } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';
import type { Source } from '../model/source.ts';

/** Paragraphs shown on either side of the one that is read. */
const NEIGHBOURS = 2;
const OPENING_LENGTH = 200;

/**
 * Opens an article at a paragraph, with its neighbours; a paragraph that it does not have gets the nearest offered.
 *
 * @param passages all passages of the source, in order
 * @example paragraph 5 of 58 → paragraphs 3 to 7 with focus 5
 */
export function readAt(
  source: Source,
  passages: readonly Passage[],
  paragraph: number,
): ReadingAnswer | NoticeAnswer {
  if (!Number.isInteger(paragraph) || paragraph < 1 || paragraph > passages.length) {
    const nearest = paragraph < 1 || Number.isNaN(paragraph) ? 1 : passages.length;
    return {
      kind: 'notice',
      message: {
        kind: 'no such paragraph',
        title: source.title,
        paragraphs: passages.length,
        wanted: paragraph,
      },
      suggestions: [{ sourceId: source.id, paragraph: nearest }],
    };
  }
  return {
    kind: 'reading',
    source,
    passages: passages.slice(Math.max(0, paragraph - 1 - NEIGHBOURS), paragraph + NEIGHBOURS),
    focus: paragraph,
    total: passages.length,
  };
}

/**
 * What a list of sources shows of one: how many paragraphs, and its opening words as they stand in its first prose.
 *
 * @example `{ source, paragraphs: 58, opening: 'Sergei Shoigu, the secretary of Russia’s Security Council and' }`
 */
export function summarise(source: Source, passages: readonly Passage[]): SourceSummary {
  const prose = passages.find(({ kind }) => kind !== 'headline' && kind !== 'heading') ?? passages[0];
  const text = prose?.text ?? '';
  const opening =
    text.length <= OPENING_LENGTH ? text : text.slice(0, OPENING_LENGTH).replace(/\s+\S*$/u, '');
  const readable = prose?.readable?.slice(0, opening.length);
  return {
    source,
    paragraphs: passages.length,
    opening,
    ...(readable !== undefined && { readable }),
  };
}
