import type { Source, SourceProblem } from './source.ts';

/** Something about a source that its keeper may want to mend. */
export type SourceWarning =
  | { readonly kind: 'undated' }
  | { readonly kind: 'near-copy'; readonly of: string }
  | { readonly kind: 'encoding'; readonly encoding: string };

/** A source as its keeper sees it. */
export type ReportedSource = {
  readonly source: Source;
  readonly passages: number;
  readonly warnings: readonly SourceWarning[];
};

/** All sources of a folder, and what is not served. */
export type SourceReport = {
  readonly sources: readonly ReportedSource[];
  readonly problems: readonly SourceProblem[];
};
