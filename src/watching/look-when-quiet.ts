/** Milliseconds: so long it must be quiet before a look, but no longer than so long is waited for that. */
const QUIET = 100;
const LONGEST_WAIT = 700;

/**
 * Looks once it is quiet after a change, or after a longest wait; never twice at a time.
 *
 * @param look whether it has to be looked again soon
 * @example a thousand `changed()` within a second → two or three looks
 */
export class LookWhenQuiet {
  readonly #look: () => Promise<boolean>;
  #timer: NodeJS.Timeout | undefined;
  #firstAt: number | undefined;
  #isLooking = false;
  #isClosed = false;

  constructor(look: () => Promise<boolean>) {
    this.#look = look;
  }

  /** Something has changed. */
  changed(): void {
    if (this.#isClosed) return;
    const now = performance.now();
    this.#firstAt ??= now;
    if (this.#isLooking) return;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(QUIET, this.#firstAt + LONGEST_WAIT - now));
    this.#timer = setTimeout(() => void this.#lookNow(), wait);
  }

  /** Looks no more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #lookNow(): Promise<void> {
    this.#firstAt = undefined;
    this.#isLooking = true;
    const isUnsettled = await this.#look();
    this.#isLooking = false;
    // What changed meanwhile, or may still be being written, is looked at soon.
    if (this.#firstAt === undefined && !isUnsettled) return;
    this.#firstAt = undefined;
    this.changed();
  }
}
