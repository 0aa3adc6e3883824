import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordError, refusals } from './discord-error.ts';
import { checkFiles } from './file-rules.ts';
import type { Misbehaviour, Misbehaviours } from './misbehave.ts';
import { readBody } from './request-body.ts';
import { type Route, type RouteAnswer, type RouteRequest, segmentsOf } from './routes.ts';
import type { LoggedRequest, TrafficLog } from './traffic-log.ts';

const PREFIX = '/api/v10';

/** What the HTTP side needs. */
export type RestOptions = {
  readonly routes: readonly Route[];
  readonly misbehaviours: Misbehaviours;
  readonly log: TrafficLog;
  readonly token: string;
  /** Called after every request, once its effects are in the world. */
  onHandled(): void;
};

/**
 * Answers one HTTP request as Discord's API v10 would, or as a test has asked it to misbehave.
 *
 * Every refusal is logged as a violation.
 *
 * @example createServer((request, response) => handleRest(options, request, response))
 */
export async function handleRest(
  options: RestOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : url.pathname;
  const content = await readBody(request);
  const entry: LoggedRequest = {
    method,
    path,
    query: url.search,
    body: content.body,
    authorization: request.headers.authorization,
  };
  options.log.requests.push(entry);
  const misbehaviour = options.misbehaviours.next(`${method} ${path}`);
  if (misbehaviour && 'delayMs' in misbehaviour) await sleep(misbehaviour.delayMs, undefined, { ref: false });
  if (misbehaviour && 'hangUp' in misbehaviour) {
    if (misbehaviour.afterAccepting) route(options, entry, { ...content, query: url.searchParams });
    options.onHandled();
    if (misbehaviour.hangUp === 'reset') request.socket.resetAndDestroy();
    else request.socket.destroy();
    return;
  }
  const answer = answerOf(options, entry, { ...content, query: url.searchParams }, misbehaviour);
  entry.status = answer.status;
  options.onHandled();
  send(response, answer, misbehaviour);
}

function answerOf(
  options: RestOptions,
  entry: LoggedRequest,
  request: RouteRequest,
  misbehaviour: Misbehaviour | undefined,
): RouteAnswer {
  if (misbehaviour && 'status' in misbehaviour) {
    if ('afterAccepting' in misbehaviour && misbehaviour.afterAccepting) route(options, entry, request);
    return misbehaved(misbehaviour);
  }
  return route(options, entry, request);
}

function route(options: RestOptions, entry: LoggedRequest, request: RouteRequest): RouteAnswer {
  try {
    for (const candidate of options.routes) {
      const segments = candidate.method === entry.method && segmentsOf(candidate.path, entry.path);
      if (!segments) continue;
      const isAuthorized = candidate.isPublic || entry.authorization === `Bot ${options.token}`;
      if (!isAuthorized) throw refusals.unauthorized();
      if (request.isMalformed) throw refusals.invalidJson();
      checkFiles(entry.method, request);
      return candidate.handle(request, ...segments);
    }
    throw refusals.notFound();
  } catch (error) {
    return refusal(options.log, entry, error);
  }
}

// Anything but a refusal is a fault of the stand-in; as a violation it fails the test that met it.
function refusal(log: TrafficLog, entry: LoggedRequest, error: unknown): RouteAnswer {
  const where = `${entry.method} ${entry.path}`;
  if (!(error instanceof DiscordError)) {
    const message = `The stand-in failed: ${error instanceof Error ? error.stack : String(error)}`;
    log.violations.push({ where, code: 0, message });
    return { status: 500, body: { message, code: 0 } };
  }
  const { code, message, errors, status } = error;
  log.violations.push({ where, code, message, ...(errors && { errors }) });
  return { status, body: error };
}

function misbehaved(misbehaviour: Extract<Misbehaviour, { status: number }>): RouteAnswer {
  if (!('retryAfter' in misbehaviour)) {
    const { status, code = 0, message = `${status}: asked for by a test` } = misbehaviour;
    return { status, body: { message, code } };
  }
  const { retryAfter, global = false } = misbehaviour;
  return { status: 429, body: { message: 'You are being rate limited.', retry_after: retryAfter, global } };
}

function send(response: ServerResponse, { status, body }: RouteAnswer, misbehaviour?: Misbehaviour): void {
  if (misbehaviour && 'retryAfter' in misbehaviour) {
    response.setHeader('Retry-After', String(misbehaviour.retryAfter));
    response.setHeader('X-RateLimit-Scope', misbehaviour.global ? 'global' : 'user');
    if (misbehaviour.global) response.setHeader('X-RateLimit-Global', 'true');
  }
  response.statusCode = status;
  if (status === 204) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
}
