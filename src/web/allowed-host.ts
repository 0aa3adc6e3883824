import { isIP } from 'node:net';
import { isLoopback } from './client-address.ts';

/** Where the page is served, under which public address, and whether its readers must know a token. */
export type Served = {
  readonly host: string;
  readonly url?: string | undefined;
  readonly token?: string | undefined;
};

/**
 * Ends of names that nobody can register: for the names of one network alone.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6762 for `local`, https://www.rfc-editor.org/rfc/rfc8375 for `home.arpa`
 */
const OF_A_NETWORK = /(?:^|\.)(?:local|internal|lan|home\.arpa)$/;

/**
 * Whether the page may answer under a name. A foreign site can let its own name lead to 127.0.0.1, or to a machine of the
 * visitor's network, and would then read the page as its own (DNS rebinding), but the browser still sends that name as `Host`.
 * Where a token is asked for, that name has no cookie, and any name may lead here that the keeper's network has.
 *
 * @param header the header `Host`
 * @example `isAllowedHost('evil.example:8787', { host: '127.0.0.1' })` → `false`
 */
export function isAllowedHost(header: string | undefined, { host, url, token }: Served): boolean {
  const isForNetwork = !isLoopback(host);
  if (isForNetwork && token !== undefined) return true;
  const name = nameIn(header);
  if (name === '') return false;
  return isLoopback(name) || isPublicName(name, url) || (isForNetwork && isOfNetwork(name));
}

/** An address, a name without a dot, or one of those that nobody can register. */
function isOfNetwork(name: string): boolean {
  const plain = name.toLowerCase().replace(/^\[|\]$/g, '');
  return isIP(plain) !== 0 || !plain.includes('.') || OF_A_NETWORK.test(plain);
}

/**
 * Whether a request came through the public address, and so may be anybody's.
 *
 * @param forwarded the header `X-Forwarded-For`, which a web server in front of the page sets
 * @example `isPublic({ host: 'clips.example.org' }, 'https://clips.example.org')` → `true`
 */
export function isPublic(
  { host, forwarded }: { readonly host?: string | undefined; readonly forwarded?: string | undefined },
  url: string | undefined,
): boolean {
  return forwarded !== undefined || isPublicName(nameIn(host), url);
}

function isPublicName(name: string, url: string | undefined): boolean {
  return url !== undefined && new URL(url).hostname === name.toLowerCase();
}

/** The name without its port; empty for what is none. */
function nameIn(header = ''): string {
  return /^(\[[0-9a-f:.]+\]|[^:[\]/@\s]+)(?::\d{1,5})?$/i.exec(header)?.[1] ?? '';
}
