import fc from 'fast-check';
import { nastyText } from './nasty-text.ts';

/** A place in a file, in ten thousandths of its length. */
const place = fc.nat(10_000);

/** What means something to one format or another, or breaks it. */
// biome-ignore format: one to a line would fill a screen
const MARKS = [
  '<', '>', '</p>', '<p>', '<div>', '<!--', '-->', '<![CDATA[', ']]>', '<script>', '<title>', '&', '&amp;', '&#0;', '&#x110000;', '&lol;',
  '{', '}', '[', ']', ',', ':', '"', '\\', '\\u', '\\ud800', 'null', '1e999', '-0', '{"text":"a"}', '---\n', '...\n', '# ', '> ', '- ', '* ',
  '1. ', '```', '`', '**', '_', '[a](b)', '![', '](', '|', '|-|\n', '\n\n', '\r', '\r\n', '\t', ' ', '\u00a0', '\f', '\u2028', '\0', '\ufeff',
  '\u202e', 'e\u0301', '👩‍👩‍👧', '北京', '%PDF-', 'endobj', 'stream\n', 'xref', 'PK\x03\x04', 'Content-Type: text/html; charset=x\n',
  'Content-Transfer-Encoding: base64\n', '=?utf-8?B?4?=', '=\n', '=E9', '<item>', '<entry>', '<?xml version="1.0" encoding="utf-7"?>',
];

/** How the text of a file may be written down by another hand. */
export const ENCODINGS = [
  'utf-8 with mark',
  'utf-16le',
  'utf-16le without mark',
  'utf-16be',
  'utf-32le',
  'latin1',
  'twice',
] as const;

/** One thing that has happened to a file. */
export type Mishap =
  | { readonly kind: 'bit flipped'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut out' | 'doubled'; readonly from: number; readonly to: number }
  | { readonly kind: 'cut off'; readonly at: number }
  | { readonly kind: 'inserted'; readonly at: number; readonly text: string }
  | { readonly kind: 'part lost' | 'part doubled'; readonly at: number }
  | { readonly kind: 'parts swapped'; readonly at: number; readonly with: number }
  | { readonly kind: 'part replaced'; readonly at: number; readonly text: string }
  | { readonly kind: 'spliced'; readonly at: number; readonly other: number; readonly from: number }
  | { readonly kind: 'written as'; readonly encoding: (typeof ENCODINGS)[number] };

const text = fc.oneof(fc.constantFrom(...MARKS), nastyText, fc.string({ unit: 'binary', maxLength: 8 }));

/** Anything that may happen to a file on its way, to its bytes or to what it is made of. */
export const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.record({ kind: fc.constant('bit flipped' as const), at: place, bit: fc.nat(7) }),
  fc.record({ kind: fc.constantFrom('cut out', 'doubled'), from: place, to: place }),
  fc.record({ kind: fc.constant('cut off' as const), at: place }),
  fc.record({ kind: fc.constant('inserted' as const), at: place, text }),
  fc.record({ kind: fc.constantFrom('part lost', 'part doubled'), at: place }),
  fc.record({ kind: fc.constant('parts swapped' as const), at: place, with: place }),
  fc.record({ kind: fc.constant('part replaced' as const), at: place, text }),
  fc.record({ kind: fc.constant('spliced' as const), at: place, other: fc.nat(50), from: place }),
  fc.record({ kind: fc.constant('written as' as const), encoding: fc.constantFrom(...ENCODINGS) }),
);

/**
 * A file after something has happened to it.
 *
 * @param others files of other formats, of which parts may get into it
 * @example `afterMishap(bytes, { kind: 'cut off', at: 5_000 }, [])` → its first half
 */
export function afterMishap(bytes: Uint8Array, what: Mishap, others: readonly Uint8Array[]): Uint8Array {
  const at = (share: number, length = bytes.length) => Math.floor((share * length) / 10_000);
  switch (what.kind) {
    case 'bit flipped': {
      const broken = Uint8Array.from(bytes);
      const index = Math.min(at(what.at), broken.length - 1);
      if (index >= 0) broken[index] = (broken[index] ?? 0) ^ (1 << what.bit);
      return broken;
    }
    case 'cut out':
    case 'doubled': {
      const [from = 0, to = 0] = [at(what.from), at(what.to)].sort((a, b) => a - b);
      const [before, after] = what.kind === 'cut out' ? [from, to] : [to, from];
      return Buffer.concat([bytes.subarray(0, before), bytes.subarray(after)]);
    }
    case 'cut off':
      return bytes.subarray(0, at(what.at));
    case 'inserted':
      return Buffer.concat([
        bytes.subarray(0, at(what.at)),
        Buffer.from(what.text),
        bytes.subarray(at(what.at)),
      ]);
    case 'spliced': {
      const other = others[what.other % Math.max(1, others.length)] ?? bytes;
      return Buffer.concat([bytes.subarray(0, at(what.at)), other.subarray(at(what.from, other.length))]);
    }
    case 'written as':
      return writtenAs(Buffer.from(bytes).toString('utf8'), what.encoding);
    default:
      return Buffer.from(withParts(partsOf(bytes), what).join(''), 'latin1');
  }
}

/** What all formats are made of: tags, signs, words and the gaps between them; bytes are characters here. */
function partsOf(bytes: Uint8Array): string[] {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/<[^<>]{0,200}>|\r?\n|[^\S\n]+|[\w\x80-\xff]+|[^\w\s\x80-\xff]/g) ?? []
  );
}

type OnParts = Extract<Mishap, { kind: 'part lost' | 'part doubled' | 'parts swapped' | 'part replaced' }>;

function withParts(parts: readonly string[], what: OnParts): readonly string[] {
  const index = (share: number) => Math.min(Math.floor((share * parts.length) / 10_000), parts.length - 1);
  const at = index(what.at);
  const part = parts[at];
  if (part === undefined) return parts;
  switch (what.kind) {
    case 'part lost':
      return parts.toSpliced(at, 1);
    case 'part doubled':
      return parts.toSpliced(at, 0, part);
    case 'parts swapped':
      return parts.with(at, parts[index(what.with)] ?? part).with(index(what.with), part);
    case 'part replaced':
      return parts.with(at, Buffer.from(what.text).toString('latin1'));
  }
}

function writtenAs(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  switch (encoding) {
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16le without mark':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'utf-32le':
      return Buffer.concat(
        Array.from(text, (sign) => Buffer.from(Uint32Array.of(sign.codePointAt(0) ?? 0).buffer)),
      );
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'twice':
      return Buffer.from(Buffer.from(text).toString('latin1'));
  }
}
