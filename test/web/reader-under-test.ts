import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { type Clipbook, openClipbook } from '../../src/clipbook.ts';
import { loadCommands } from '../../src/load-commands.ts';
import { createLog } from '../../src/log.ts';
import type { Clips, Command } from '../../src/model/command.ts';
import type { ReaderSettings } from '../../src/web/create-app.ts';
import { createMetrics, type Metrics } from '../../src/web/metrics.ts';
import { type OpenReader, openReader } from '../../src/web/open-reader.ts';

/** The real commands and the real clips, read once. */
export const commands: readonly Command[] = await loadCommands();
export const clipbook: Clipbook = await openClipbook('data/articles', commands);

/** What a test may change; the rest is as a keeper gets it, on a free port and without a limit. */
export type ReaderChanges = { readonly [Name in keyof ReaderSettings]?: ReaderSettings[Name] } & {
  readonly clips?: Clips;
  readonly commands?: readonly Command[];
  readonly tryAgainMs?: number;
};

/** A line of the log, parsed. */
export type LogLine = { readonly level: number; readonly msg: string; readonly [field: string]: unknown };

/** A running reader page. */
export type ReaderUnderTest = OpenReader & {
  readonly metrics: Metrics;
  readonly port: number;
  readonly log: () => LogLine[];
  /** What a client gets that sends exactly this; redirects are not followed. */
  readonly get: (path: string, headers?: Record<string, string>, more?: Sent) => Promise<Answered>;
};

/** What is sent beyond a path. */
export type Sent = { readonly method?: string; readonly body?: string };

/** What came back. */
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes: Buffer;
};

/** Serves the reader page until the test is over. */
export async function startReader(changes: ReaderChanges = {}): Promise<ReaderUnderTest> {
  const { clips = clipbook, commands: loaded = commands, tryAgainMs, ...settings } = changes;
  let written = '';
  const log = createLog('trace', [settings.token ?? ''], {
    write(line: string) {
      written += line;
    },
  });
  const counts = () => ({ sources: clipbook.sourceCount, passages: clipbook.index.entries.length });
  const metrics = createMetrics(counts);
  const reader = await openReader(
    { clips, commands: loaded, counts, metrics, log },
    { host: '127.0.0.1', port: 0, perMinute: 0, ...settings },
    tryAgainMs,
  );
  onTestFinished(reader.stop);
  const port = Number(new URL(reader.address() ?? 'http://127.0.0.1:0').port);
  return {
    ...reader,
    metrics,
    port,
    log: () =>
      written
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as LogLine),
    get: (path, headers = {}, more = {}) => send(port, path, headers, more),
  };
}

/** Not `fetch`, which tidies up a path and sets `Host` itself. */
function send(
  port: number,
  path: string,
  headers: Record<string, string>,
  { method = 'GET', body }: Sent,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const received = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(received),
          body: bytes.toString(),
          bytes,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The id of the source whose path begins so. */
export function idOf(path: string): string {
  const listed = clipbook.sources();
  const summary =
    listed.kind === 'sources' ? listed.sources.find(({ source }) => source.path.startsWith(path)) : undefined;
  if (summary === undefined) throw new Error(`There is no source ${path}`);
  return summary.source.id;
}
