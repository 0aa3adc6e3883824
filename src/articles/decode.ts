import { UserError } from '../errors.ts';

/**
 * The text of a file, whole: a byte order mark stays where it is, so that offsets count from the first byte's character.
 *
 * @throws UserError `NOT_TEXT` when the bytes are not UTF-8 text.
 * @example `decodeUtf8(Buffer.from('Visite à Pékin'))` → `'Visite à Pékin'`
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const refuse = (cause?: unknown) =>
    new UserError('NOT_TEXT', 'is not UTF-8 text: save it as UTF-8 and put it back', { cause });
  if (bytes.includes(0)) throw refuse();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw refuse(cause);
  }
}
