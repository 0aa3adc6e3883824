import type { SourceProblem } from './source.ts';

/** How a file looked when it was last read: what is cheap to compare first, then what is sure. */
export type FileStamp = {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970: when its content changed, and when anything of it did. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** Milliseconds since 1970: when it was looked at. */
  readonly seenMs: number;
};

/** A file of the articles folder with what came of reading it, so that it need not be read again while it is the same. */
export type FileRecord = {
  /** Path below the articles folder, with `/` on every system. */
  readonly path: string;
  /** Absent for what cannot be read at all, which is tried again each time. */
  readonly stamp?: FileStamp;
  /** What the catalogue says of it, as text to compare by. */
  readonly said: string;
  /** The sources that it holds. */
  readonly sources: readonly { readonly id: string; readonly path: string }[];
  /** Why it, or something in it, is not served. */
  readonly problems: readonly SourceProblem[];
};
