import type { SourceMetadata, Span } from '../model/source.ts';

/** A part of a text that a format knows to be one paragraph, heading or list item. */
export type Block = {
  /** Without white space at its edges. */
  readonly span: Span;
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** The page it begins on, from 1, where the file has pages. */
  readonly page?: number;
};

/** One article as a format finds it; `text` is cited, and spans point into it. */
export type ArticleContent = {
  readonly text: string;
  /** Where it stands in a file that holds several, such as the JSON pointer (RFC 6901) `/3`; cited behind `#`. */
  readonly pointer?: string;
  /** What the file itself says of the article; the catalogue overrules it. */
  readonly metadata?: SourceMetadata & { readonly title?: string };
  /** What the text was taken out of, as a reader would call it (`PDF`); absent where the text is the decoded file. */
  readonly extractedFrom?: string;
  /** How the file was decoded, where not as UTF-8. */
  readonly encoding?: string;
  /** Its passages, ascending; absent where they are to be found by the shape of the lines. */
  readonly blocks?: readonly Block[];
  /** Characters that are no words, such as the address of a link; ascending. They are quoted, but not searched. */
  readonly markup?: readonly Span[];
};

/** One article of several in a file that cannot be served; the reason completes "<path>#<pointer> …". */
export type UnreadableArticle = { readonly pointer: string; readonly reason: string };

/** What a file holds: one article, or several. */
export type ArticleFile = ArticleContent | readonly (ArticleContent | UnreadableArticle)[];

/**
 * A kind of article file; the default export of one file in `formats/`.
 *
 * @example `{ endings: ['.txt'], read: (bytes) => decodeText(bytes) }`
 */
export type ArticleFormat = {
  /** Lower-case file endings with their dot; no two formats share one. */
  readonly endings: readonly string[];
  /**
   * @throws UserError when the file is not of this format; the message completes "<path> …".
   */
  readonly read: (bytes: Uint8Array) => ArticleFile | Promise<ArticleFile>;
};
