/** What a format finds in one file; `text` is cited, and spans point into it. */
export type ArticleContent = { readonly text: string };

/**
 * A kind of article file; the default export of one file in `formats/`.
 *
 * @example `{ endings: ['.txt'], read: (bytes) => ({ text: decodeUtf8(bytes) }) }`
 */
export type ArticleFormat = {
  /** Lower-case file endings with their dot; no two formats share one. */
  readonly endings: readonly string[];
  /**
   * @throws UserError when the file is not of this format; the message completes "<path> …".
   */
  readonly read: (bytes: Uint8Array) => ArticleContent | Promise<ArticleContent>;
};
