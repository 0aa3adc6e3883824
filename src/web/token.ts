import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The cookie by which a browser is known that has once shown the token. */
export const TOKEN_COOKIE = 'clipbook_reader';

/**
 * Compares a text with the token in a time that says nothing of where they differ.
 *
 * @example `isToken('wrong', 'correct-horse')` → `false`
 */
export function isToken(text: string, token: string): boolean {
  const digest = (each: string) => createHash('sha256').update(each).digest();
  return timingSafeEqual(digest(text), digest(token));
}

/**
 * What the cookie holds: not the token, so that a cookie that is seen does not give it away.
 *
 * @example `cookieFor('correct-horse')` → `'5d0c…'`, 64 characters
 */
export function cookieFor(token: string): string {
  return createHmac('sha256', token).update('clipbook reader page').digest('hex');
}

/**
 * Whether a request has shown the token.
 *
 * @param authorization the header `Authorization`
 * @example `hasShown({ authorization: 'Bearer correct-horse' }, 'correct-horse')` → `true`
 */
export function hasShown(
  {
    authorization,
    cookie,
  }: { readonly authorization?: string | undefined; readonly cookie?: string | undefined },
  token: string,
): boolean {
  const [, bearer] = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '') ?? [];
  return (
    (bearer !== undefined && isToken(bearer, token)) ||
    (cookie !== undefined && isToken(cookie, cookieFor(token)))
  );
}

/**
 * The path to show after the token was given, always one of the page itself.
 *
 * @example `safePath('//evil.example')` → `'/'`; `safePath('/s/k3f9a2xq0d?p=3')` → the same
 */
export function safePath(to: string): string {
  const here = 'http://reader.invalid';
  if (!to.startsWith('/') || !URL.canParse(to, here)) return '/';
  const { origin, pathname, search } = new URL(to, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
