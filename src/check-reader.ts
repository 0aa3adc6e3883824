import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ReaderConfig } from './config.ts';
import type { Finding } from './model/finding.ts';
import { isLoopback } from './web/client-address.ts';
import { whyNotServed } from './web/why-not-served.ts';

/** Whoever serves the page on this machine answers at once. */
const PATIENCE_MS = 2_000;

/** Where a server that listens on every address is asked. */
const EVERY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/**
 * Whether the reader page is served or can be, whether Discord links to it, and who can read it.
 *
 * @example `await checkReader(config.reader)` → `[{ state: 'fine', text: 'Reader page: 127.0.0.1:8787 is free for it.' }, …]`
 */
export async function checkReader(reader: ReaderConfig): Promise<Finding[]> {
  if (!reader.isOn) return [{ state: 'fine', text: 'Reader page: it is off (READER).' }, links(reader)];
  return [await port(reader), links(reader), readers(reader)];
}

async function port({ host, port }: ReaderConfig): Promise<Finding> {
  const place = authority(host, port);
  const problem = await problemOfListening(host, port);
  if (problem === undefined) return { state: 'fine', text: `Reader page: ${place} is free for it.` };
  if (problem.code === 'EADDRINUSE' && (await isServedAt(authority(EVERY_ADDRESS[host] ?? host, port))))
    return { state: 'fine', text: `Reader page: Clipbook serves it at ${place}.` };
  return { state: 'must', text: `Reader page: it cannot be served at ${place}: ${whyNotServed(problem)}.` };
}

function links({ url }: ReaderConfig): Finding {
  const text =
    url === undefined
      ? 'READER_URL is not set, so answers in Discord carry no links to articles.'
      : `answers in Discord carry links to articles at ${url} (READER_URL).`;
  return { state: 'fine', text: `Reader links: ${text}` };
}

function readers({ host, url, token }: ReaderConfig): Finding {
  if (token !== undefined)
    return { state: 'fine', text: 'Reader token: whoever opens the page must give READER_TOKEN.' };
  if (isLoopback(host) && url === undefined)
    return { state: 'fine', text: 'Reader token: none is needed, as only this machine reaches the page.' };
  const where = url ?? `${host} over the network`;
  const text = `whoever reaches ${where} can read all articles; set READER_TOKEN unless that is meant.`;
  return { state: 'advice', text: `Reader token: ${text}` };
}

async function problemOfListening(host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
  server.close();
  await once(server, 'close');
  return undefined;
}

/** Whether what answers there is a reader page, by what its `/healthz` says. */
async function isServedAt(place: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://${place}/healthz`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const health: unknown = await answer.json();
    return typeof health === 'object' && health !== null && 'sources' in health && 'passages' in health;
  } catch {
    return false;
  }
}

function authority(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
