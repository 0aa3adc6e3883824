/**
 * A half-open range of UTF-16 offsets into one `Source.text`.
 *
 * @example `text.slice(span.start, span.end)` is the text that the span names.
 */
export type Span = { readonly start: number; readonly end: number };

/** What the catalogue may say of a source beyond its text; nothing here but the language is ever guessed. */
export type SourceMetadata = {
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601 date or date-time of publication; absent means "undated". */
  readonly publishedAt?: string;
  readonly url?: string;
  /** ISO 639-1, told or detected from the text; absent where nothing tells, and read as the clips' main language then. */
  readonly language?: string;
};

/**
 * One article: the whole decoded file and what is known of it.
 *
 * @example `{ id: 'k3f9a2xq0d', path: 'wire/a.txt', title: 'Talks in Beijing', text: 'Talks in Beijing\nChina is …' }`
 */
export type Source = SourceMetadata & {
  /** Ten characters `[0-9a-z]` derived from `path` alone, so that links to it survive a restart. */
  readonly id: string;
  /** Path below the articles folder, with `/` on every system: what is cited. */
  readonly path: string;
  readonly title: string;
  /** The decoded file, whole and unchanged; every span points into it. */
  readonly text: string;
};

/** A file of the articles folder that is not served, or only in part, with the reason in one sentence. */
export type SourceProblem = { readonly path: string; readonly reason: string };

/** The file of a source as it lies in the folder, or why it cannot be handed out. */
export type SourceFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly problem: 'gone' | 'tooLarge' };
