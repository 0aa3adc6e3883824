import type { Source, SourceProblem } from './source.ts';

/** A file of the articles folder with what came of reading it, so that it need not be read again while it is the same. */
export type FileRecord = {
  /** Path below the articles folder, with `/` on every system. */
  readonly path: string;
  /** What its folder says of it, and a hash of its bytes if it has any. */
  readonly stamp: string;
  readonly hash: string;
  /** The sources that it holds; `own` is one as the file has it, where the catalogue says otherwise of it. */
  readonly sources: readonly { readonly id: string; readonly own?: Omit<Source, 'text'> }[];
  /** Why it, or something in it, is not served. */
  readonly problems: readonly SourceProblem[];
};
