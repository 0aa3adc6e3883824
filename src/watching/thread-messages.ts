import type { FileStamp } from '../model/file-record.ts';
import type { SourceProblem } from '../model/source.ts';
import type { Watch } from './change-signals.ts';
import type { CatalogueState } from './folder-change.ts';
import type { BarredFile } from './folder-reader.ts';
import type { Parcel } from './parcels.ts';

/** What a reading thread is started with. */
export type ThreadData = {
  readonly folder: string;
  readonly watch: Watch;
  readonly formatsFolder?: string | undefined;
  readonly known: ReadonlyMap<string, FileStamp>;
  readonly barred: ReadonlyMap<string, BarredFile>;
};

/** What it is told: to look at once, or that it may send more. */
export type ToThread = 'look' | 'more';

/** What it tells. */
export type FromThread =
  /** The next of all new and changed files is about to be read. */
  | {
      readonly kind: 'reading';
      readonly path: string;
      readonly stamp: string;
      readonly done: number;
      readonly all: number;
    }
  /** Answered with `more`. */
  | { readonly kind: 'parcels'; readonly parcels: readonly Parcel[] }
  | {
      readonly kind: 'looked';
      /** Whether everything was looked at because it was told to. */
      readonly isAsked: boolean;
      readonly removed: readonly string[];
      readonly unreadable: readonly SourceProblem[];
      readonly catalogue?: CatalogueState;
    }
  | { readonly kind: 'failed'; readonly isAsked: boolean; readonly code: string; readonly reason: string }
  /** The look has failed in a way that is no fault of the folder. */
  | { readonly kind: 'broken'; readonly isAsked: boolean; readonly error: unknown }
  /** So has a format; the look goes on. */
  | { readonly kind: 'bug'; readonly error: unknown }
  | { readonly kind: 'said'; readonly what: string };
