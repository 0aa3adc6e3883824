import { crc32, deflateRawSync } from 'node:zlib';

/** What a file in an archive is given as; `claimedSize` makes the archive lie about the size of what is in it. */
export type ZipEntry = { readonly content: string | Uint8Array; readonly claimedSize?: number };

/**
 * A zip archive (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16) of the files given by their path, without dates.
 *
 * @example `zipOf({ 'word/document.xml': { content: '<w:document/>' } })`
 */
export function zipOf(files: Readonly<Record<string, ZipEntry>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, { content, claimedSize }] of Object.entries(files)) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const sizes = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, deflate, 1 January 1980.
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(0x0800, 2);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt16LE(0x21, 8);
    sizes.writeUInt32LE(crc32(bytes), 10);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(claimedSize ?? bytes.length, 18);
    sizes.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), sizes, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), sizes, place, name);
    offset += 4 + sizes.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}
