import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv4');
}
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/**
 * Whether a host name or an address is reached from this machine alone.
 *
 * @example `isLoopback('127.0.0.1')` → `true`; `isLoopback('0.0.0.0')` → `false`
 */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || isIn(LOOPBACK, name);
}

/**
 * Who asks, for sharing the page's time out: the address of the connection, or, behind a proxy of the keeper's own, the
 * one that the proxy saw. Of IPv6 the network, as one household has all of its addresses.
 *
 * @param forwarded the header `X-Forwarded-For`; its last entry is the nearest proxy's own
 * @param hasProxy whether the page has a public address, and so may be behind a proxy
 * @example `clientOf('127.0.0.1', '203.0.113.9', true)` → `'203.0.113.9'`
 */
export function clientOf(peer: string, forwarded: string | undefined, hasProxy: boolean): string {
  const nearest = forwarded?.split(',').at(-1)?.trim() ?? '';
  const isBehindProxy = hasProxy && isIn(PRIVATE, plain(peer)) && isIP(nearest) !== 0;
  const address = plain(isBehindProxy ? nearest : peer);
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** An IPv4 address as IPv6 writes it is that IPv4 address. */
function plain(address: string): string {
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
}

function isIn(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** The first four of eight groups. */
function networkOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  const groups = [...front, ...gap, ...back].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
