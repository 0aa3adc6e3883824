import { randomBytes } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getPath } from 'hono/utils/url';
import type { Log } from '../log.ts';
import type { Clips, Command } from '../model/command.ts';
import { FAIRNESS } from '../replies/messages/fairness.ts';
import { noticeText } from '../replies/messages/notices.ts';
import { READER_REFUSALS } from '../replies/messages/reader-refusals.ts';
import { isAllowedHost, isPublic } from './allowed-host.ts';
import { addAssets } from './assets.ts';
import { clientOf } from './client-address.ts';
import { addDoor } from './door.ts';
import { securityHeaders } from './headers.ts';
import type { Counts, Metrics } from './metrics.ts';
import { addPages } from './pages.ts';
import { requestLimits } from './request-limits.ts';
import { refuse, viewOf } from './respond.ts';

/** Where the reader page is served, and to whom; see README, Configuration. */
export type ReaderSettings = {
  readonly host: string;
  readonly port: number;
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  /** Pages a minute of one client; 0: no limit. */
  readonly perMinute: number;
};

/** What the pages are made from. */
export type Reader = {
  readonly clips: Clips;
  readonly commands: readonly Command[];
  readonly counts: () => Counts;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly settings: ReaderSettings;
  /** The path of the public address, without a slash at its end; the page also answers without it. */
  readonly base: string;
};

/** The token's form is the only body that anybody sends. */
const LARGEST_BODY = 4 * 1_024;

/** What is asked so often, or so early, that it is neither limited nor worth a line of the log. */
const QUIET = new Set(['/healthz', '/metrics', '/reader.css', '/icon.svg']);

const MISDIRECTED =
  'This name is not one that the reader page is served under: open it by its address, such as http://127.0.0.1, or put its public address into READER_URL.\n';

/**
 * The reader page as a web application: what lets a request in, then the pages.
 *
 * @example `(await createApp(reader).request('/healthz')).status` → `200`
 */
export function createApp(reader: Reader): Hono {
  const { settings, base, log, metrics, counts } = reader;
  const app = new Hono({ getPath: (request) => withoutBase(getPath(request), base) });
  const limits = requestLimits(settings.perMinute);
  const clientAt = (c: Context) =>
    clientOf(
      getConnInfo(c).remote.address ?? '',
      c.req.header('X-Forwarded-For'),
      settings.url !== undefined,
    );

  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    const line = { request: `${c.req.method} ${c.req.path.slice(0, 200)}`, status: c.res.status };
    log[QUIET.has(c.req.path) ? 'trace' : 'info'](
      { ...line, ms: Math.round(performance.now() - began) },
      'page',
    );
  });
  app.use(securityHeaders);
  app.use(async (c, next) => {
    if (!isAllowedHost(c.req.header('Host'), settings)) return c.text(MISDIRECTED, 421);
    const isForm = c.req.method === 'POST' && c.req.path === '/enter';
    if (!['GET', 'HEAD'].includes(c.req.method) && !isForm) {
      return c.text('The reader page is only read.\n', 405, { Allow: 'GET, HEAD' });
    }
    const wait = QUIET.has(c.req.path) ? 0 : limits.wait(clientAt(c));
    if (wait === 0) return next();
    const seconds = Math.ceil(wait / 1_000);
    c.header('Retry-After', String(seconds));
    return refuse(c, 429, FAIRNESS[viewOf(c, base).language].tooMany(seconds), base);
  });
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text('This is too long.\n', 413) }));

  app.get('/healthz', (c) => {
    const gateway = metrics.gatewayState();
    return c.json({ status: 'ok', ...counts(), ...(gateway !== undefined && { gateway }) });
  });
  addAssets(app);
  if (settings.token !== undefined)
    addDoor(app, settings.token, { base, url: settings.url, limits, clientAt });
  app.get('/metrics', async (c, next) => {
    const from = { host: c.req.header('Host'), forwarded: c.req.header('X-Forwarded-For') };
    // Behind a public address, figures are for those who know the token alone.
    if (settings.token === undefined && isPublic(from, settings.url)) return next();
    return c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType });
  });
  addPages(app, reader, clientAt);

  app.notFound((c) => refuse(c, 404, READER_REFUSALS[viewOf(c, base).language].noPage, base));
  app.onError((err, c) => {
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, request: c.req.path.slice(0, 200), err }, 'a page failed');
    const { language } = viewOf(c, base);
    return refuse(c, 500, noticeText({ kind: 'broken', reference }, language), base);
  });
  return app;
}

/** A proxy may hand on the path as it is, or without the part that led to it. */
function withoutBase(path: string, base: string): string {
  if (base === '' || !(path === base || path.startsWith(`${base}/`))) return path;
  return path.slice(base.length) || '/';
}
