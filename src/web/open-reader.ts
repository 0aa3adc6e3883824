import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Log } from '../log.ts';
import { isLoopback } from './client-address.ts';
import { createApp, type Reader, type ReaderSettings } from './create-app.ts';
import { whyNotServed } from './why-not-served.ts';

/** A reader page that is being served, or waits for its port. */
export type OpenReader = {
  /** Where it is served on this machine; nothing while it is not. */
  readonly address: () => string | undefined;
  /** The public address for links; nothing where there is none, or while the page is not served. */
  readonly publicUrl: () => string | undefined;
  readonly stop: () => Promise<void>;
};

/** A program that is ended to be started again may hold the port for a while. */
const TRY_AGAIN_MS = 10_000;

/** Whoever sends slower is no browser; in milliseconds. */
const PATIENCE = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1_024,
};
const IDLE_MS = 30_000;
const MOST_CONNECTIONS = 500;

/**
 * Serves the reader page, and never stands in the way of anything else: where it cannot be served, one sentence of the log
 * says why, a port that is in use is tried again until it is free, and the program ends without waiting for it.
 *
 * @param tryAgainMs after how many milliseconds a port in use is tried again; for tests
 * @example `(await openReader(parts, settings)).address()` → `'http://127.0.0.1:8787'`
 */
export async function openReader(
  parts: Omit<Reader, 'settings' | 'base'>,
  settings: ReaderSettings,
  tryAgainMs = TRY_AGAIN_MS,
): Promise<OpenReader> {
  const { log } = parts;
  const base = settings.url === undefined ? '' : new URL(settings.url).pathname.replace(/\/+$/, '');
  const app = createApp({ ...parts, settings, base });
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: PATIENCE }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  let timer: NodeJS.Timeout | undefined;
  const place = `${settings.host}:${settings.port}`;
  const address = () => addressOf(server, settings.host);
  const listen = async () => {
    try {
      server.listen(settings.port, settings.host);
      await once(server, 'listening');
      // The bot or the console keeps the program running; where they end, it ends.
      server.unref();
      return undefined;
    } catch (error) {
      return error as NodeJS.ErrnoException;
    }
  };
  const tryAgain = async () => {
    const problem = await listen();
    if (problem === undefined) log.info(`The reader page is served at ${address()} now.`);
    else if (problem.code === 'EADDRINUSE') timer = setTimeout(() => void tryAgain(), tryAgainMs).unref();
  };
  const problem = await listen();
  if (problem !== undefined) {
    log.warn(`The reader page is not served at ${place}: ${whyNotServed(problem)}.`);
    if (problem.code === 'EADDRINUSE') timer = setTimeout(() => void tryAgain(), tryAgainMs).unref();
  } else tellWhoCanRead(log, settings);
  server.on('error', (err) => log.debug({ err }, 'the reader page could not be served'));
  return {
    address,
    publicUrl: () => (server.listening ? settings.url : undefined),
    async stop() {
      clearTimeout(timer);
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function tellWhoCanRead(log: Log, { host, token }: ReaderSettings): void {
  if (isLoopback(host) || token !== undefined) return;
  log.warn(
    `Whoever reaches ${host} over the network can read all articles: put a READER_TOKEN into .env unless that is meant.`,
  );
}

function addressOf(server: Server, host: string): string | undefined {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') return undefined;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`;
}
