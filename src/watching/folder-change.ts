import type { Catalogue } from '../articles/catalogue.ts';
import type { Article } from '../articles/read-article-file.ts';
import type { FileStamp } from '../model/file-record.ts';
import type { SourceProblem } from '../model/source.ts';

/** What a new or changed file holds; without its metadata from the catalogue. */
export type ReadFile = FileStamp & {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly articles: readonly Article[];
  readonly problems: readonly SourceProblem[];
};

/** The catalogue as it was last good, and what is wrong with it now. */
export type CatalogueState = { readonly catalogue: Catalogue; readonly problem?: SourceProblem };

/** What is not as it was when the folder was looked at before. */
export type FolderChange = {
  readonly read: readonly ReadFile[];
  /** Paths of files that are gone. */
  readonly removed: readonly string[];
  /** All folders in it that cannot be read now; the files below them are neither read nor removed. */
  readonly unreadable: readonly SourceProblem[];
  /** Absent where it is as it was. */
  readonly catalogue?: CatalogueState;
};

/** What a look at the folder has shown. */
export type FolderOutcome =
  | { readonly kind: 'looked'; readonly change: FolderChange }
  /** The folder is gone or cannot be read (`NO_FOLDER`: `reason` is the beginning of a sentence), or its catalogue (`BAD_CATALOGUE`). */
  | { readonly kind: 'failed'; readonly code: string; readonly reason: string };
