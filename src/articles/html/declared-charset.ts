/** Where a browser looks for it (html.spec.whatwg.org, "prescan a byte stream"). */
const PRESCANNED_BYTES = 1024 * 4;

/**
 * The encoding that a page declares of itself, if any: in `meta charset`, `meta http-equiv` or an XML declaration.
 *
 * @example `declaredCharset(Buffer.from('<meta charset="windows-1251">'))` → `'windows-1251'`
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCANNED_BYTES)).toString('latin1');
  const [, xml] = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head) ?? [];
  const [, meta] = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? [];
  return meta ?? xml;
}
