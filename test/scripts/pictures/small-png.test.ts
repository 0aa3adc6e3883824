import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPng } from '../../../scripts/pictures/png-pixels.ts';
import { smallPng } from '../../../scripts/pictures/small-png.ts';

/** Rows of colours `0xRRGGBB`, and the PNG filter of each row. */
type Picture = { readonly rows: readonly (readonly number[])[]; readonly filters: readonly number[] };

function picture(colour: fc.Arbitrary<number>): fc.Arbitrary<Picture> {
  return fc
    .integer({ min: 1, max: 9 })
    .chain((width) =>
      fc
        .array(
          fc.tuple(fc.array(colour, { minLength: width, maxLength: width }), fc.integer({ min: 0, max: 4 })),
          { minLength: 1, maxLength: 9 },
        )
        .map((rows) => ({ rows: rows.map(([row]) => row), filters: rows.map(([, filter]) => filter) })),
    );
}

const anyColour = fc.integer({ min: 0, max: 0xffffff });

/** Writes a PNG as a browser does, with the filters asked for. */
function screenshot({ rows, filters }: Picture, channels: 3 | 4): Buffer {
  const bytes = rows.map((row) =>
    row.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255].slice(0, channels)),
  );
  const at = (row: number, x: number) => (x < 0 ? 0 : (bytes[row]?.[x] ?? 0));
  const data = bytes.flatMap((line, row) => {
    const filter = filters[row] ?? 0;
    const filtered = line.map((byte, x) => {
      const [a, b, c] = [at(row, x - channels), at(row - 1, x), at(row - 1, x - channels)];
      const nearest = [a, b, c].toSorted((p, q) => Math.abs(a + b - c - p) - Math.abs(a + b - c - q))[0] ?? 0;
      const prediction = [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0;
      return (byte - prediction + 256) % 256;
    });
    return [filter, ...filtered];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(rows[0]?.length ?? 0, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, channels === 3 ? 2 : 6], 8);
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('IDAT')),
    chunk('IDAT', deflateSync(Buffer.from(data))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** The rows of a picture with a palette. */
function rowsOf(png: Buffer): number[][] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const data = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const width = png.readUInt32BE(16);
  return Array.from({ length: png.readUInt32BE(20) }, (_, row) =>
    [...data.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))].map((index) =>
      palette.readUIntBE(index * 3, 3),
    ),
  );
}

describe('a picture made small', () => {
  test('shows the same where colours fill a part of it, however it was written', () => {
    fc.assert(
      fc.property(picture(anyColour), fc.constantFrom(3 as const, 4 as const), (drawn, channels) => {
        expect(rowsOf(smallPng(screenshot(drawn, channels)))).toEqual(drawn.rows);
      }),
    );
  });

  const ground = Array<number>(2_000).fill(0x101010);
  const smallRow = (row: readonly number[]) =>
    rowsOf(smallPng(screenshot({ rows: [row], filters: [0] }, 3)))[0];

  test('gives the shades at the edge of a letter the nearest colour that stays', () => {
    const row = [...ground, 0xf0f0f0, 0xf0f0f0, 0xe8e8e8, 0x202020, 0xda373c];
    expect(smallRow(row)).toEqual([...ground, 0xf0f0f0, 0xf0f0f0, 0xf0f0f0, 0x101010, 0xda373c]);
  });

  test('keeps a ground that is hardly lighter than the other', () => {
    const row = [...ground, ...Array<number>(50).fill(0x121212)];
    expect(smallRow(row)).toEqual(row);
  });

  test('has at most 256 colours', () => {
    const colours = Array.from({ length: 343 }, (_, n) =>
      [n % 7, Math.trunc(n / 7) % 7, Math.trunc(n / 49)].reduce((sum, level) => sum * 256 + level * 42, 0),
    );
    expect(new Set(smallRow([...ground, ...colours])).size).toBe(256);
  });
});

test('what is no screenshot is refused', () => {
  const png = screenshot({ rows: [[0]], filters: [0] }, 3);
  png[24] = 16;
  expect(() => readPng(png)).toThrow('bit depth 16');
});

test('an unknown filter is refused', () => {
  expect(() => readPng(screenshot({ rows: [[0]], filters: [9] }, 3))).toThrow('filter 9');
});
