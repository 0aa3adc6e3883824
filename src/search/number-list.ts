/** Whole numbers from 0 in the smallest array that holds them all. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

const FIRST_CAPACITY = 64;

/** Whole numbers from 0, below 2³², that come one after the other; a long list takes half the memory of an array. */
export class NumberList {
  #numbers = new Uint32Array(FIRST_CAPACITY);
  #length = 0;
  #most = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const more = new Uint32Array(2 * this.#length);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#length++] = number;
    if (number > this.#most) this.#most = number;
  }

  /**
   * The numbers in the smallest array that holds them all.
   *
   * @example of a list of 1 and 300 → `Uint16Array [1, 300]`
   */
  smallest(): Numbers {
    const numbers = this.#numbers.subarray(0, this.#length);
    if (this.#most < 2 ** 8) return new Uint8Array(numbers);
    return this.#most < 2 ** 16 ? new Uint16Array(numbers) : numbers.slice();
  }

  /** The numbers in an array of 32-bit numbers. */
  all(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}
