/**
 * Lets a test wait for a condition without polling: whoever changes something calls `notify`.
 *
 * @example await signal.until(() => replies.length > 0, 1_000) // false if a second passed in vain
 */
export class Signal {
  readonly #waiting = new Set<() => void>();
  #closed = false;

  notify(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Ends every wait, now and later, so that no timer outlives the stand-in. */
  close(): void {
    this.#closed = true;
    this.notify();
  }

  async until(condition: () => boolean, timeoutMs: number): Promise<boolean> {
    if (condition()) return true;
    if (this.#closed) return false;
    return await new Promise((resolve) => {
      const finish = (met: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve(met);
      };
      const wake = () => {
        if (condition()) finish(true);
        else if (this.#closed) finish(false);
      };
      const timer = setTimeout(() => finish(condition()), timeoutMs);
      this.#waiting.add(wake);
    });
  }
}
