import pino from 'pino';

/** Where events are written down; one JSON object a line on standard error. */
export type Log = pino.Logger;

/**
 * A log that never holds a secret: wherever one would appear, in messages and in errors, it is struck out.
 *
 * @param secrets texts that must never be written
 * @example `createLog('info', [token]).error({ err }, 'reply failed')`
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  stream: pino.DestinationStream = pino.destination(2),
): Log {
  // As they would stand inside a line of JSON.
  const written = secrets.filter(Boolean).map((secret) => JSON.stringify(secret).slice(1, -1));
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    {
      write(line: string) {
        stream.write(written.reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), line));
      },
    },
  );
}
