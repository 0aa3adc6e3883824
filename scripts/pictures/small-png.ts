import { crc32, deflateSync } from 'node:zlib';
import { type Pixels, readPng } from './png-pixels.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MAX_COLOURS = 256;
/** The share of the picture from which on a colour is that of a ground, and stays as it is. */
const GROUND = 1 / 400;
/** Colours no further apart than this are one: the shades at the edge of a letter. A step of one channel is 1. */
const NEAR = 40;

/**
 * The same picture with a palette of at most 256 colours that differ visibly: a quarter of the size for text on a plain
 * ground. Other colours become the nearest of the palette.
 *
 * @throws Error when it is no PNG as a browser writes it (see `readPng`).
 * @example `smallPng(await page.screenshot()).length` → `60000`
 */
export function smallPng(png: Buffer): Buffer {
  const pixels = readPng(png);
  const palette = paletteOf(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  // 8 bits a pixel, colour type 3 (palette), and the only compression, filter method and order there are for it.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => {
    colours.writeUIntBE(colour, index * 3, 3);
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows(pixels, palette), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function paletteOf({ colours, width, height }: Pixels): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byFrequency = [...counts].sort(([, a], [, b]) => b - a);
  const palette: number[] = [];
  for (const [colour, count] of byFrequency) {
    if (palette.length === MAX_COLOURS) break;
    const isGround = count > GROUND * width * height;
    if (isGround || palette.every((chosen) => distance(colour, chosen) > NEAR ** 2)) palette.push(colour);
  }
  return palette;
}

/** Each row begins with its filter: none, the best for a palette. */
function rows({ width, height, colours }: Pixels, palette: readonly number[]): Buffer {
  const index = new Map(palette.map((colour, at) => [colour, at]));
  const bytes = Buffer.alloc((width + 1) * height);
  for (const [pixel, colour] of colours.entries()) {
    let at = index.get(colour);
    if (at === undefined) {
      at = nearest(colour, palette);
      index.set(colour, at);
    }
    bytes[pixel + Math.floor(pixel / width) + 1] = at;
  }
  return bytes;
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((candidate) => distance(colour, candidate));
  return distances.indexOf(Math.min(...distances));
}

/** The square of how far two colours are apart. */
function distance(a: number, b: number): number {
  const along = (shift: number) => ((a >> shift) & 0xff) - ((b >> shift) & 0xff);
  return along(16) ** 2 + along(8) ** 2 + along(0) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
