/**
 * A half-open range of UTF-16 offsets into one `Source.text`.
 *
 * @example `text.slice(span.start, span.end)` is the text that the span names.
 */
export type Span = { readonly start: number; readonly end: number };

/** What the catalogue or the file itself says of a source beyond its text. */
export type SourceMetadata = {
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601 date or date-time of publication; absent means "undated". */
  readonly publishedAt?: string;
  readonly url?: string;
  /** BCP 47 tag of the language it is written in, told or detected; absent where nothing tells. */
  readonly language?: string;
};

/**
 * One article: the whole decoded file, or the text extracted from it, and what is known of it.
 *
 * @example `{ id: 'k3f9a2xq0d', path: 'wire/a.txt', title: 'Talks in Beijing', text: 'Talks in Beijing\nChina is …' }`
 */
export type Source = SourceMetadata & {
  /** Ten characters `[0-9a-z]` derived from `path` alone, so that links to it survive a restart. */
  readonly id: string;
  /** Path below the articles folder, with `/` on every system, and `#/3` behind it in a file of several articles: what is cited. */
  readonly path: string;
  /** Path of the file itself, where that is not `path`. */
  readonly file?: string;
  /** In a file of several articles: its place among them, from 0. */
  readonly placeInFile?: number;
  readonly title: string;
  /** The decoded file, whole and unchanged, or what was extracted from it; every span points into it. */
  readonly text: string;
  /** What the text was extracted from, such as `PDF`; absent where it is the file itself. */
  readonly extractedFrom?: string;
  /** How the file was decoded, where not as UTF-8. */
  readonly encoding?: string;
};

/** A file of the articles folder that is not served, or only in part, with the reason in one sentence. */
export type SourceProblem = {
  readonly path: string;
  readonly reason: string;
  /** Whether nothing is lost by it, as by an empty file. */
  readonly isMinor?: boolean;
};

/** The file of a source as it lies in the folder, or why it cannot be handed out. */
export type SourceFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly problem: 'gone' | 'tooLarge' };
