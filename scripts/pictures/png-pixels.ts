import { inflateSync } from 'node:zlib';

/** A picture as colours, row by row: each pixel is one number `0xRRGGBB`. */
export type Pixels = { readonly width: number; readonly height: number; readonly colours: Uint32Array };

const SIGNATURE_LENGTH = 8;
/** Length, type and checksum of a chunk, 4 bytes each. */
const CHUNK_FRAME = 12;
/** Bytes of a pixel, by the colour type of the header: RGB and RGBA. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Reads a PNG as a browser writes it: 8 bits a channel, opaque, not interlaced (https://www.w3.org/TR/png/).
 *
 * @throws Error when the picture is of another kind.
 * @example `readPng(await page.screenshot())` → `{ width: 780, height: 1200, colours: … }`
 */
export function readPng(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth = 0, type = 0, , , interlace = 0] = png.subarray(24, 29);
  const channels = CHANNELS[type];
  if (depth !== 8 || interlace !== 0 || channels === undefined)
    throw new Error(`This is no screenshot: bit depth ${depth}, colour type ${type}, interlace ${interlace}`);
  const bytes = unfiltered(inflateSync(imageData(png)), width * channels, height, channels);
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel++) colours[pixel] = bytes.readUIntBE(pixel * channels, 3);
  return { width, height, colours };
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_LENGTH; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + CHUNK_FRAME;
  }
  return Buffer.concat(parts);
}

/** Takes back what the filter of each row did: bytes are kept as differences from their neighbours. */
function unfiltered(data: Buffer, rowLength: number, rows: number, channels: number): Buffer {
  const bytes = Buffer.alloc(rowLength * rows);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (rowLength + 1)] ?? 0;
    for (let x = 0; x < rowLength; x++) {
      const at = row * rowLength + x;
      const left = x < channels ? 0 : (bytes[at - channels] ?? 0);
      const up = row === 0 ? 0 : (bytes[at - rowLength] ?? 0);
      const corner = x < channels || row === 0 ? 0 : (bytes[at - rowLength - channels] ?? 0);
      const difference = data[row * (rowLength + 1) + 1 + x] ?? 0;
      bytes[at] = (difference + predicted(filter, left, up, corner)) & 0xff;
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const toLeft = Math.abs(up - corner);
      const toUp = Math.abs(left - corner);
      const toCorner = Math.abs(left + up - 2 * corner);
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
    default:
      throw new Error(`A row of the picture has the unknown filter ${filter}`);
  }
}
