/** What is wrong with the address, by the system's code, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses the port; end it, or put another READER_PORT into .env',
  EACCES: 'the system does not allow the port; put a READER_PORT from 1024 into .env',
  EADDRNOTAVAIL: 'READER_HOST is no address of this machine; 127.0.0.1 is always one',
  ENOTFOUND: 'READER_HOST is no address of this machine; 127.0.0.1 is always one',
};

/**
 * Why a server could not listen for the reader page, and what to do, as the end of a sentence.
 *
 * @example `whyNotServed(error)` of a port in use → `'another program uses the port; end it, or put another READER_PORT into .env'`
 */
export function whyNotServed({ code = '', message }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? message;
}
