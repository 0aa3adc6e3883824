import { once } from 'node:events';
import { createServer } from 'node:http';

/** A port of 127.0.0.1 that nobody uses right now. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' ? address?.port : '');
}
