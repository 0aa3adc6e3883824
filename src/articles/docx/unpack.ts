import { fromBufferPromise, type ZipFile } from 'yauzl';
import { UserError } from '../../errors.ts';

const MOST_ENTRIES = 5_000;
/** Of what is read; pictures are not. */
const LARGEST_PART_MB = 32;
/** Text in XML packs to a tenth or a thirtieth; only what was made to do harm packs to a thousandth. */
const MOST_RATIO = 300;
/** Below this size nothing can do harm. */
const HARMLESS = 1024 * 1024;

/**
 * Unpacks those files of a zip archive whose names are wanted. Sizes are checked as the archive declares them and again while it is
 * unpacked, for it may lie; so at most `LARGEST_PART_MB` of each is ever in memory.
 *
 * @throws UserError `NO_ZIP` when it is damaged, `ZIP_BOMB` when a file unpacks to too much, `PASSWORD`
 * @example `await unpack(bytes, /^word\/document\.xml$/)` → `Map { 'word/document.xml' → '<?xml …' }`
 */
export async function unpack(bytes: Uint8Array, wanted: RegExp): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    let entries = 0;
    for await (const entry of zip.eachEntry()) {
      if (++entries > MOST_ENTRIES) throw bomb(`holds more than ${MOST_ENTRIES} files`);
      if (!wanted.test(entry.fileName)) continue;
      if (entry.isEncrypted())
        throw new UserError('PASSWORD', 'is locked with a password: save it without one');
      checkSize(entry.uncompressedSize, entry.compressedSize);
      parts.set(entry.fileName, await inflate(zip, entry));
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError('NO_ZIP', 'is damaged: save it again from where it was made', { cause });
  }
  return parts;
}

async function inflate(
  zip: ZipFile,
  entry: Parameters<ZipFile['openReadStreamPromise']>[0],
): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const part = Buffer.from(chunk);
    size += part.length;
    checkSize(size, entry.compressedSize);
    chunks.push(part);
  }
  return Buffer.concat(chunks, size);
}

function checkSize(size: number, packed: number): void {
  if (size > LARGEST_PART_MB * 1024 * 1024) throw bomb(`unpacks to more than ${LARGEST_PART_MB} MB`);
  if (size > HARMLESS && size > MOST_RATIO * packed)
    throw bomb(`unpacks to more than ${MOST_RATIO} times its size`);
}

function bomb(what: string): UserError {
  return new UserError('ZIP_BOMB', `${what}, as no article does: save it again from where it was made`);
}
