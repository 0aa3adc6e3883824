import pino from 'pino';
import type { RecentError } from './model/keeper.ts';

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

/** Pino's number for `error`. */
const ERROR_LEVEL = 50;

/** So many errors are remembered; the log has them all. */
const REMEMBERED_ERRORS = 5;

/** A stream for `createLog` that remembers the last errors of what it passes on, newest first. */
export type RememberingStream = pino.DestinationStream & {
  readonly recentErrors: () => readonly RecentError[];
};

/**
 * Passes the lines of a log on, and remembers what the last errors said.
 *
 * @example `const stream = rememberErrors(); createLog('info', [], stream).error('no'); stream.recentErrors()` → `[{ at, message: 'no' }]`
 */
export function rememberErrors(stream: pino.DestinationStream = pino.destination(2)): RememberingStream {
  const errors: RecentError[] = [];
  return {
    write(line) {
      stream.write(line);
      const { level, time, msg, reference, err } = JSON.parse(line) as LogLine;
      if (level < ERROR_LEVEL) return;
      const about = [msg, err?.message, reference && `(${reference})`].filter(Boolean).join(' ');
      errors.unshift({ at: new Date(time), message: about });
      errors.length = Math.min(errors.length, REMEMBERED_ERRORS);
    },
    recentErrors: () => [...errors],
  };
}

/**
 * Passes the lines of a log on to somebody who reads them between other things: a warning as its sentence, an error whole.
 *
 * @example `createLog('warn', [], plainWarnings()).warn('The port is in use.')` → writes `The port is in use.`
 */
export function plainWarnings(stream: pino.DestinationStream = pino.destination(2)): pino.DestinationStream {
  return {
    write(line) {
      const { level, msg } = JSON.parse(line) as LogLine;
      stream.write(level < ERROR_LEVEL ? `${msg}\n` : line);
    },
  };
}

type LogLine = {
  readonly level: number;
  readonly time: string;
  readonly msg?: string;
  readonly reference?: string;
  readonly err?: { readonly message?: string };
};
