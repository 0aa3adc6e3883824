import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Formats } from '../articles/formats.ts';
import { type FolderListing, listFiles } from '../articles/list-files.ts';
import { type ArticleBytes, articlesIn, readArticleBytes } from '../articles/read-article-file.ts';
import type { FileStamp } from '../model/file-record.ts';
import type { SourceProblem } from '../model/source.ts';
import { CatalogueReader } from './catalogue-reader.ts';
import type { CatalogueState, ReadFile } from './folder-change.ts';
import { Settling } from './settling.ts';

/** A file that is about to be read, and how many of all that are to be read have been. */
export type Reading = {
  readonly path: string;
  readonly stamp: string;
  readonly done: number;
  readonly all: number;
};

/** What `FolderReader` tells while it looks; whatever a promise is returned for is waited for. */
export type ReaderReports = {
  /** The next of all new and changed files is about to be read. */
  readonly onReading?: (reading: Reading) => void;
  readonly onRead: (file: ReadFile) => void | Promise<void>;
  /** A format failed in a way that is no fault of the file. */
  readonly onBug?: (error: unknown) => void;
};

/** What a look has shown beside the files that were read. */
export type Look = {
  readonly removed: readonly string[];
  readonly unreadable: readonly SourceProblem[];
  readonly catalogue?: CatalogueState;
  /** Folders that are reached by a link. */
  readonly links: readonly string[];
  /** Whether something is left that may still be being written. */
  readonly isUnsettled: boolean;
};

/** A file that must not be read again while it is as it is. */
export type BarredFile = { readonly stamp: string; readonly reason: string };

/** So many files are asked for their stamps at a time. */
const AT_A_TIME = 64;

const GONE = 'gone';

/** Looks at a folder again and again, and reads only the files that are new or have changed. */
export class FolderReader {
  readonly #folder: string;
  readonly #formats: Formats;
  readonly #known: Map<string, FileStamp>;
  readonly #barred: ReadonlyMap<string, BarredFile>;
  readonly #settling = new Settling();
  readonly #catalogue: CatalogueReader;

  /**
   * @param known the files that have been read already
   * @param barred the files that have brought a reader down
   */
  constructor(
    folder: string,
    formats: Formats,
    known: ReadonlyMap<string, FileStamp> = new Map(),
    barred: ReadonlyMap<string, BarredFile> = new Map(),
  ) {
    this.#folder = folder;
    this.#formats = formats;
    this.#known = new Map(known);
    this.#barred = barred;
    this.#catalogue = new CatalogueReader(folder);
  }

  /**
   * Looks at every file, and reads those that are not as they were.
   *
   * @param isAll whether to read also what may still be being written
   * @throws UserError `NO_FOLDER` when the folder cannot be read, `BAD_CATALOGUE` when the first catalogue has a mistake.
   */
  async look(reports: ReaderReports, isAll: boolean): Promise<Look> {
    const { changed, ...look } = await this.#compare(isAll);
    for (const [done, [path, stamp]] of changed.entries()) {
      reports.onReading?.({ path, stamp, done, all: changed.length });
      await this.#read(path, stamp, reports);
    }
    return { ...look, isUnsettled: this.#isUnsettled };
  }

  /**
   * The same where no file has to be read for it, and nothing where one has: a program that begins with what was read before
   * need not start a thread for that.
   *
   * @throws UserError as `look`
   */
  async glance(): Promise<Look | undefined> {
    const { changed, ...look } = await this.#compare(true);
    return changed.length > 0 ? undefined : { ...look, isUnsettled: this.#isUnsettled };
  }

  get #isUnsettled(): boolean {
    return this.#settling.size > 0 || this.#catalogue.isUnsettled;
  }

  async #compare(isAll: boolean) {
    const listing = await listFiles(this.#folder);
    const catalogue = await this.#catalogue.look(isAll);
    const stamps = await this.#stamps(listing.paths);
    const isDue = (path: string, stamp: string) => isAll || this.#settling.isDue(path, stamp);
    const changed = [...stamps].filter(([path, stamp]) => {
      if (this.#known.get(path)?.stamp !== stamp) return isDue(path, stamp);
      this.#settling.forget(path);
      return false;
    });
    const removed = this.#missing(listing, stamps).filter((path) => isDue(path, GONE));
    for (const path of removed) this.#forget(path);
    const { unreadable, links } = listing;
    return { changed, removed, unreadable, links, ...(catalogue !== undefined && { catalogue }) };
  }

  async #stamps(paths: readonly string[]): Promise<Map<string, string>> {
    const stamps = new Map<string, string>();
    for (let at = 0; at < paths.length; at += AT_A_TIME) {
      const some = paths.slice(at, at + AT_A_TIME);
      const found = await Promise.all(some.map((path) => stampOf(join(this.#folder, path))));
      for (const [index, path] of some.entries()) stamps.set(path, found[index] ?? GONE);
    }
    return stamps;
  }

  #missing({ unreadable }: FolderListing, stamps: ReadonlyMap<string, string>): string[] {
    const missing: string[] = [];
    for (const path of [...this.#known.keys(), ...this.#settling.paths()]) {
      const isHidden = unreadable.some((folder) => path.startsWith(`${folder.path}/`));
      if (stamps.has(path) || isHidden) continue;
      if (this.#known.has(path)) missing.push(path);
      else this.#settling.forget(path);
    }
    return [...new Set(missing)];
  }

  async #read(path: string, stamp: string, { onRead, onBug }: ReaderReports): Promise<void> {
    const barred = this.#barred.get(path);
    const bytes: ArticleBytes =
      barred?.stamp === stamp
        ? { reason: barred.reason }
        : await readArticleBytes(this.#folder, path, this.#formats);
    const hash = hashOf(bytes);
    const isSame = 'bytes' in bytes && this.#known.get(path)?.hash === hash;
    this.#known.set(path, { stamp, hash });
    this.#settling.forget(path);
    if (isSame) return;
    const read = await articlesIn(path, bytes).catch((error: unknown) => {
      onBug?.(error);
      const reason = 'makes its reader fail, which is a bug of Clipbook: see the log';
      return { articles: [], problems: [{ path, reason }] };
    });
    await onRead({ path, stamp, hash, ...read });
  }

  #forget(path: string): void {
    this.#known.delete(path);
    this.#settling.forget(path);
  }
}

/** Whatever writing to a file changes: its length, its times, and the file itself where it was put in its place. */
async function stampOf(file: string): Promise<string> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await stat(file);
    return [size, mtimeMs, ctimeMs, ino].join(' ');
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

function hashOf(bytes: ArticleBytes): string {
  return 'bytes' in bytes ? createHash('sha256').update(bytes.bytes).digest('base64') : bytes.reason;
}
