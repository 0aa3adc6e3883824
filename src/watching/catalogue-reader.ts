import { basename } from 'node:path';
import { type Catalogue, type CatalogueFile, findCatalogue, parseCatalogue } from '../articles/catalogue.ts';
import { UserError } from '../errors.ts';
import type { CatalogueState } from './folder-change.ts';
import { Settling } from './settling.ts';

/** What stands for a catalogue that is not there. */
const NONE = 'none';

/** Reads the catalogue of a folder when it has changed; one with a mistake leaves the last good one in force. */
export class CatalogueReader {
  readonly #folder: string;
  readonly #settling = new Settling();
  #seen: string | undefined;
  #good: Catalogue | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether it may still be being written. */
  get isUnsettled(): boolean {
    return this.#settling.size > 0;
  }

  /**
   * The catalogue if it is not as it was.
   *
   * @param isNow whether to read it even if it may still be being written
   * @throws UserError `BAD_CATALOGUE` when it has a mistake and there never was a good one.
   */
  async look(isNow: boolean): Promise<CatalogueState | undefined> {
    let file: CatalogueFile | undefined;
    let mistake: UserError | undefined;
    try {
      file = await findCatalogue(this.#folder);
    } catch (error) {
      mistake = asUserError(error);
    }
    const seen = mistake?.message ?? (file === undefined ? NONE : Buffer.from(file.bytes).toString('latin1'));
    if (seen === this.#seen) {
      this.#settling.forget(NONE);
      return undefined;
    }
    if (!isNow && !this.#settling.isDue(NONE, seen)) return undefined;
    this.#settling.forget(NONE);
    try {
      if (mistake !== undefined) throw mistake;
      this.#good = file === undefined ? new Map() : parseCatalogue(file);
      this.#seen = seen;
      return { catalogue: this.#good };
    } catch (error) {
      const { message } = asUserError(error);
      if (this.#good === undefined) throw error;
      this.#seen = seen;
      return { catalogue: this.#good, problem: problemOf(message, file) };
    }
  }
}

/** The file is named as what it is: its path may lead through folders that members need not know. */
function problemOf(message: string, file: CatalogueFile | undefined) {
  const what =
    file !== undefined && message.startsWith(file.file) ? message.slice(file.file.length) : ` ${message}`;
  return {
    path: file === undefined ? 'sources.yaml' : basename(file.file),
    reason: `${what.trim().replace(/\.$/, '')}; what it said before still holds`,
  };
}

function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}
