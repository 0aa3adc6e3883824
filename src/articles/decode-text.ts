import { analyse } from 'chardet';
import { UserError } from '../errors.ts';

/** A decoded file; `encoding` is the WHATWG name of what it was decoded as, where that is not UTF-8. */
export type DecodedText = { readonly text: string; readonly encoding?: string };

/** Bytes that tell an encoding; more make the guess slower, not better. */
const SAMPLE_BYTES = 64 * 1024;
/** Below this, chardet's confidence (0 to 100) is that of encodings which merely could be. */
const LEAST_CONFIDENCE = 15;
const LINE_FEED = 0x0a;
const ESCAPE = 0x1b;
const DOLLAR = 0x24;

/** What windows-1252 has at 0x80 to 0x9F; holes are undefined there (encoding.spec.whatwg.org, index-windows-1252). */
const WINDOWS_1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'];

const ADVICE = 'save it as UTF-8 and put it back';

/**
 * The text of a file, whole, in whatever encoding it is: a byte order mark decides, then the escapes of ISO-2022-JP, then valid
 * UTF-8, then what the bytes are most like; a byte order mark stays where it is.
 *
 * @param declared what the file itself says its encoding is; believed unless the bytes contradict
 * @throws UserError `NOT_TEXT` when the bytes are no text, damaged, or in an encoding that cannot be told.
 * @example `decodeText(Buffer.from('Pékin', 'latin1'))` → `{ text: 'Pékin', encoding: 'windows-1252' }`
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) {
    const text = decoded(bytes, marked);
    if (text === undefined || text.includes('\0'))
      throw notText(`is not the ${marked.toUpperCase()} text that its first bytes promise`);
    return { text, encoding: marked };
  }
  if (bytes.includes(0)) throw notText('is not text');
  const japanese = isShifted(bytes) ? decoded(bytes, 'iso-2022-jp') : undefined;
  if (japanese !== undefined) return { text: japanese, encoding: 'iso-2022-jp' };
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8 };
  const damage = damagedLine(bytes);
  if (damage !== undefined) throw notText(`is UTF-8 text with damaged bytes on line ${damage}`);
  for (const encoding of [...(declared === undefined ? [] : [declared]), ...likelyEncodings(bytes)]) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && isPlausible(text)) return { text, encoding: nameOf(encoding) };
  }
  throw notText('is not UTF-8 text, and its encoding cannot be told');
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** ISO-2022-JP (RFC 1468) is all ASCII, and so would pass for UTF-8: an escape announces that pairs of it are characters. */
function isShifted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    if (bytes[at + 1] === DOLLAR && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) return true;
  }
  return false;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    // Some releases of Node 20 and 22 decode windows-1252 as Latin-1, which has controls for its quotation marks.
    return text.replace(/[\x80-\x9F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  } catch {
    // An encoding that browsers do not know, or bytes that are none of it.
    return undefined;
  }
}

function nameOf(encoding: string): string {
  return new TextDecoder(encoding).encoding;
}

/** The first line with bytes that are not UTF-8, where most of what is not ASCII is: read as anything else, it would be garbled. */
function damagedLine(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (sound < damaged) return undefined;
  return text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|[\n\r]/).length;
}

function likelyEncodings(bytes: Uint8Array): string[] {
  return analyse(telling(bytes))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .map(({ name }) => name);
}

/** The first lines that hold more than ASCII; no encoding in question has a line feed inside a character. */
function telling(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE_BYTES; ) {
    const found = bytes.indexOf(LINE_FEED, at);
    const line = bytes.subarray(at, found < 0 ? bytes.length : found + 1);
    at += line.length;
    const first = line.findIndex((byte) => byte > 0x7f);
    if (first < 0) continue;
    const from = Math.max(0, first - SAMPLE_BYTES / 2);
    lines.push(line.subarray(from, from + SAMPLE_BYTES));
    length += Math.min(line.length, SAMPLE_BYTES);
  }
  return Buffer.concat(lines);
}

/** Text has no control or unassigned characters, and its accented capitals do not stand behind small letters ("prŽsident"). */
function isPlausible(text: string): boolean {
  if (/(?!\s)\p{Cc}|\p{Cn}|\p{Co}/u.test(text)) return false;
  const letters = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const misplaced = text.match(/\p{Ll}(?!\p{ASCII})\p{Lu}/gu)?.length ?? 0;
  return misplaced * 5 <= letters;
}

function notText(what: string): UserError {
  return new UserError('NOT_TEXT', `${what}: ${ADVICE}`);
}
