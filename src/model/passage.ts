import type { Span } from './source.ts';

/** What a passage is in its article; headings and questions can be cited but rank below prose. */
export type PassageKind = 'headline' | 'heading' | 'prose' | 'turn' | 'item';

/**
 * One paragraph, heading, list item or interview turn of a source.
 *
 * Law: `source.text.slice(passage.span.start, passage.span.end) === passage.text`.
 *
 * @example `{ id: 'k3f9a2xq0d-4', sourceId: 'k3f9a2xq0d', ordinal: 4, line: 5, kind: 'prose', heading: 'The visit', … }`
 */
export type Passage = {
  /** `<sourceId>-<ordinal>`. */
  readonly id: string;
  readonly sourceId: string;
  /** Number of the paragraph in its source, from 1; headings count, page furniture does not. */
  readonly ordinal: number;
  /** Number of the line of `Source.text` it begins on, from 1. */
  readonly line: number;
  /** Number of the page it begins on, from 1, where the file has pages. */
  readonly page?: number;
  readonly kind: PassageKind;
  readonly span: Span;
  readonly text: string;
  /** The text with its markup blanked out, character for character (see `readableText`); absent where it has none. */
  readonly readable?: string;
  /** The nearest heading above. */
  readonly heading?: string;
  /** Who speaks in an interview turn or in a list item of one, as the article most often writes it. */
  readonly speaker?: string;
  /** What gives the passage its meaning: the question before an answer, the lead-in before a list item. */
  readonly leadIn?: Span;
};
