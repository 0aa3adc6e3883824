import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { renderDoor } from '../replies/html/render-refusal.ts';
import { FAIRNESS } from '../replies/messages/fairness.ts';
import { isPublic } from './allowed-host.ts';
import type { RequestLimits } from './request-limits.ts';
import { refuse, show, viewOf } from './respond.ts';
import { cookieFor, hasShown, isToken, safePath, TOKEN_COOKIE } from './token.ts';

/** What the door needs to know beyond the token. */
export type DoorOptions = {
  readonly base: string;
  readonly url?: string | undefined;
  readonly limits: RequestLimits;
  readonly clientAt: (c: Context) => string;
};

const HALF_A_YEAR_S = 182 * 24 * 60 * 60;

/**
 * Lets nobody in without the token: as a bearer, once as `?token=` or in the form, both of which leave a cookie and lead to
 * the address without it. Everything that was added to `app` before is open.
 *
 * @example `addDoor(app, 'correct-horse', options)`
 */
export function addDoor(app: Hono, token: string, { base, url, limits, clientAt }: DoorOptions): void {
  const letIn = (c: Context, to: string) => {
    const from = { host: c.req.header('Host'), forwarded: c.req.header('X-Forwarded-For') };
    setCookie(c, TOKEN_COOKIE, cookieFor(token), {
      httpOnly: true,
      // Links from Discord come from another site, so that "Strict" would ask for the token at each of them.
      sameSite: 'Lax',
      // A browser keeps such a cookie over https alone, and the page also answers directly, over http.
      secure: (url?.startsWith('https:') ?? false) && isPublic(from, url),
      path: '/',
      maxAge: HALF_A_YEAR_S,
    });
    return c.redirect(base + safePath(to), 303);
  };
  const ask = (c: Context, to: string, isWrong: boolean) => {
    if (isWrong) limits.wrongToken(clientAt(c));
    const view = { ...viewOf(c, base), typed: '' };
    c.header('WWW-Authenticate', 'Bearer realm="clipbook"');
    return show(c, renderDoor(safePath(to), isWrong, view), view, 401);
  };
  app.use(async (c, next) => {
    const cookie = getCookie(c, TOKEN_COOKIE);
    const authorization = c.req.header('Authorization');
    if (hasShown({ authorization, cookie }, token)) return next();
    const seconds = Math.ceil(limits.waitAfterWrongToken(clientAt(c)) / 1_000);
    if (seconds > 0) {
      c.header('Retry-After', String(seconds));
      return refuse(c, 429, FAIRNESS[viewOf(c, base).language].tooMany(seconds), base);
    }
    if (c.req.method === 'POST') return next();
    const { given, to } = splitToken(c);
    if (given !== undefined && isToken(given, token)) return letIn(c, to);
    return ask(c, to, given !== undefined || authorization !== undefined);
  });
  app.get('*', async (c, next) => {
    const { given, to } = splitToken(c);
    // Whoever is in already and follows a link with the token must not keep it in the address.
    return given === undefined ? next() : c.redirect(base + safePath(to), 303);
  });
  app.post('/enter', async (c) => {
    const { token: given = '', to = '/' } = await c.req.parseBody();
    const path = typeof to === 'string' ? to : '/';
    return typeof given === 'string' && isToken(given, token) ? letIn(c, path) : ask(c, path, true);
  });
}

/** The token in the address, and the address without it. */
function splitToken(c: Context): { readonly given: string | undefined; readonly to: string } {
  const query = new URL(c.req.url).searchParams;
  const given = query.get('token') ?? undefined;
  query.delete('token');
  return { given, to: c.req.path + (query.size === 0 ? '' : `?${query}`) };
}
