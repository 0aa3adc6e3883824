import type { Numbers } from '../search/number-list.ts';
import type { Steps } from '../slices.ts';
import { BadIndexFile } from './frames.ts';

/** Bytes of one number, and how many numbers follow; both are 32-bit numbers, and the numbers are padded to as many. */
const HEAD_NUMBERS = 2;
const WORD_BYTES = 4;

/** So many arrays are packed in a millisecond. */
const ARRAYS_IN_A_STEP = 1_000;

/**
 * Arrays of numbers one behind the other, in the byte order of this machine; made in steps.
 *
 * @example `packNumbers([Uint8Array.of(7)])` → 12 bytes
 */
export function* packNumbers(arrays: readonly Numbers[]): Steps<Uint8Array> {
  const size = arrays.reduce(
    (sum, { byteLength }) => sum + HEAD_NUMBERS * WORD_BYTES + padded(byteLength),
    0,
  );
  const packed = new Uint8Array(size);
  let at = 0;
  for (const [place, array] of arrays.entries()) {
    if (place % ARRAYS_IN_A_STEP === 0) yield;
    new Uint32Array(packed.buffer, at, HEAD_NUMBERS).set([array.BYTES_PER_ELEMENT, array.length]);
    at += HEAD_NUMBERS * WORD_BYTES;
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return packed;
}

/** Reads what `packNumbers` made, array by array, without copying. */
export class PackedNumbers {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** @param bytes at the beginning of their buffer */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * The next array.
   *
   * @throws BadIndexFile when there is none.
   */
  next(): Numbers {
    const { buffer } = this.#bytes;
    if (this.#at + HEAD_NUMBERS * WORD_BYTES > this.#bytes.length) throw new BadIndexFile('is damaged');
    const [bytesEach = 0, length = 0] = new Uint32Array(buffer, this.#at, HEAD_NUMBERS);
    const start = this.#at + HEAD_NUMBERS * WORD_BYTES;
    this.#at = start + padded(bytesEach * length);
    if (this.#at > this.#bytes.length) throw new BadIndexFile('is damaged');
    if (bytesEach === 1) return new Uint8Array(buffer, start, length);
    return bytesEach === 2 ? new Uint16Array(buffer, start, length) : new Uint32Array(buffer, start, length);
  }

  /**
   * The next array, which was of 32-bit numbers.
   *
   * @throws BadIndexFile when it was not.
   */
  next32(): Uint32Array {
    const numbers = this.next();
    if (!(numbers instanceof Uint32Array)) throw new BadIndexFile('is damaged');
    return numbers;
  }
}

function padded(bytes: number): number {
  return Math.ceil(bytes / WORD_BYTES) * WORD_BYTES;
}
