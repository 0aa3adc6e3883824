import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** What every index file begins with; the number is that of the layout below it. */
const MAGIC = Buffer.from('clipbook index 1', 'latin1');
/** Length and CRC-32 of what follows. */
const HEAD_BYTES = 8;

/** A file that is no index of this layout, or no longer whole; the message completes "The kept index …". */
export class BadIndexFile extends Error {}

/**
 * Begins an index file.
 *
 * @throws whatever the system says, such as ENOSPC
 */
export async function beginFrames(file: FileHandle): Promise<void> {
  await file.writeFile(MAGIC);
}

/**
 * Adds one frame: its length, its checksum, its bytes.
 *
 * @throws whatever the system says, such as ENOSPC
 */
export async function writeFrame(file: FileHandle, bytes: Uint8Array): Promise<void> {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(bytes.length, 0);
  head.writeUInt32LE(crc32(bytes), 4);
  await file.writeFile(head);
  await file.writeFile(bytes);
}

/**
 * The frames of an index file, one at a time, each in memory of its own.
 *
 * @throws BadIndexFile where a frame is not as it was written, or ends early.
 * @throws whatever the system says, such as ENOENT
 * @example `[...readFrames('data/index/clips.index')].length` → `3`
 */
export function* readFrames(path: string): Generator<Uint8Array, void> {
  const file = openSync(path, 'r');
  try {
    let left = fstatSync(file).size;
    const read = (length: number): Uint8Array => {
      if (length > left) throw new BadIndexFile('ends too early');
      left -= length;
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; ) {
        const got = readSync(file, bytes, at, length - at, null);
        if (got === 0) throw new BadIndexFile('ends too early');
        at += got;
      }
      return bytes;
    };
    if (left < MAGIC.length || !MAGIC.equals(read(MAGIC.length))) {
      throw new BadIndexFile('is not one, or of another version of Clipbook');
    }
    while (left > 0) {
      const head = Buffer.from(read(HEAD_BYTES).buffer);
      const bytes = read(head.readUInt32LE(0));
      if (crc32(bytes) !== head.readUInt32LE(4)) throw new BadIndexFile('is damaged');
      yield bytes;
    }
  } finally {
    closeSync(file);
  }
}
