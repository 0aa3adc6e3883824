import { UserError } from '../../errors.ts';

const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * The text of an XML file in the encoding of its byte order mark or its first line, without that mark; UTF-8 where neither is
 * there.
 *
 * @throws UserError `NOT_TEXT` when it is not text in that encoding
 * @example `decodeXml(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', 'latin1'))` → `'<?xml …?><a>é</a>'`
 */
export function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  const encoding = markOf(bytes) ?? DECLARED.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const name = encoding.toUpperCase();
    throw new UserError('NOT_TEXT', `is not ${name} text, as it should be: save the feed again`, { cause });
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
