import type { Source, SourceProblem } from './source.ts';

/** How a file was when it was read: what its folder says of it, and a hash of its bytes, or why there are none. */
export type FileStamp = { readonly stamp: string; readonly hash: string };

/** A file of the articles folder with what came of reading it, so that it need not be read again while it is the same. */
export type FileRecord = FileStamp & {
  /** Path below the articles folder, with `/` on every system. */
  readonly path: string;
  /** The sources that it holds; `own` is one as the file has it, where the catalogue says otherwise of it. */
  readonly sources: readonly { readonly id: string; readonly own?: Omit<Source, 'text'> }[];
  /** Why it, or something in it, is not served. */
  readonly problems: readonly SourceProblem[];
};
