/** A file that looks the same for so long, in milliseconds, is taken to be complete. */
const SETTLED_AFTER = 300;

/** Files that have changed and may still be being written. */
export class Settling {
  readonly #since = new Map<string, { readonly stamp: string; readonly at: number }>();

  /** How many files there are. */
  get size(): number {
    return this.#since.size;
  }

  /** Their paths. */
  paths(): Iterable<string> {
    return this.#since.keys();
  }

  /**
   * Whether a changed file has looked the same for long enough; what is seen for the first time has not.
   *
   * @param now milliseconds
   * @example `settling.isDue('a.txt', '12 …')` → `false`, and 300 ms later with the same stamp → `true`
   */
  isDue(path: string, stamp: string, now: number = performance.now()): boolean {
    const before = this.#since.get(path);
    if (before?.stamp === stamp) return now - before.at >= SETTLED_AFTER;
    this.#since.set(path, { stamp, at: now });
    return false;
  }

  /** Forgets a file that was read, or is as it was. */
  forget(path: string): void {
    this.#since.delete(path);
  }
}
