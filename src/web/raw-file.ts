import { basename } from 'node:path/posix';

/** Any file that no browser can take for a page of ours: no script runs, and it counts as of another site. */
const SANDBOX = "sandbox; default-src 'none'";

/**
 * How a file of the articles folder is handed out as it is: what is text is shown as plain text, whatever its ending says,
 * and anything else is saved.
 *
 * @example `rawHeaders('wire/a.html', bytes)['Content-Type']` → `'text/plain; charset=utf-8'`
 */
export function rawHeaders(path: string, bytes: Uint8Array): Record<string, string> {
  const charset = charsetOf(bytes);
  const place = charset === undefined ? 'attachment' : 'inline';
  return {
    'Content-Type': charset === undefined ? 'application/octet-stream' : `text/plain; charset=${charset}`,
    'Content-Disposition': `${place}; filename*=UTF-8''${encodedName(basename(path))}`,
    'Content-Security-Policy': SANDBOX,
  };
}

/** The encoding of a text by its bytes alone; nothing for what is no text. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.includes(0)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return undefined;
  }
}

/** As RFC 8187 asks; a path may hold anything. */
function encodedName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
