import { isLoopback } from './client-address.ts';

/** Where the page is served, and under which public address. */
export type Served = { readonly host: string; readonly url?: string | undefined };

/**
 * Whether a page that only this machine reaches may answer under a name. A foreign site can let its own name lead to
 * 127.0.0.1 and would then read the page as its own (DNS rebinding), but the browser still sends that name as `Host`.
 *
 * @param header the header `Host`
 * @example `isAllowedHost('evil.example:8787', { host: '127.0.0.1' })` → `false`
 */
export function isAllowedHost(header: string | undefined, { host, url }: Served): boolean {
  if (!isLoopback(host)) return true;
  const name = nameIn(header);
  return name !== '' && (isLoopback(name) || isPublicName(name, url));
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
