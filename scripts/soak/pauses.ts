import { Signal } from '../../test/discord-stand-in/signal.ts';

/** Longer than anything takes that is under way. */
const LONGEST_MS = 120_000;

/** Lets many work at a time, or one in quiet. */
export class Pauses {
  readonly #changed = new Signal();
  #busy = 0;
  #isQuiet = false;

  /** Works beside others, once nobody wants quiet. */
  async busy(work: () => Promise<void>): Promise<void> {
    await this.#changed.until(() => !this.#isQuiet, LONGEST_MS);
    this.#busy += 1;
    await work().finally(() => {
      this.#busy -= 1;
      this.#changed.notify();
    });
  }

  /** Works alone: waits until everybody is done, and lets nobody begin meanwhile. */
  async quietly(work: () => Promise<void>): Promise<void> {
    this.#isQuiet = true;
    await this.#changed.until(() => this.#busy === 0, LONGEST_MS);
    await work().finally(() => {
      this.#isQuiet = false;
      this.#changed.notify();
    });
  }
}
