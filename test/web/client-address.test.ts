import { describe, expect, test } from 'vitest';
import { clientOf, isLoopback } from '../../src/web/client-address.ts';

describe('this machine alone is reached at', () => {
  test.each(['127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost', 'LocalHost', 'a.localhost'])(
    '%s',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  test.each([
    '0.0.0.0',
    '::',
    '10.0.0.1',
    'localhost.example.org',
    '128.0.0.1',
    '',
    '127.0.0.1.example.org',
    '2130706433',
  ])('not at %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe('who asks is', () => {
  test.each([
    ['whoever connects', '203.0.113.9', undefined, true, '203.0.113.9'],
    ['the same, whatever they claim', '203.0.113.9', '198.51.100.1', true, '203.0.113.9'],
    ['whom our proxy saw, not whom they claim', '127.0.0.1', '1.2.3.4, 203.0.113.9', true, '203.0.113.9'],
    ['whom a proxy in another container saw', '172.18.0.5', '203.0.113.9', true, '203.0.113.9'],
    ['the proxy itself, when it says nothing sensible', '10.0.0.2', 'unknown', true, '10.0.0.2'],
    ['whoever connects, where there is no proxy', '127.0.0.1', '203.0.113.9', false, '127.0.0.1'],
    ['an IPv4 address written as IPv6', '::ffff:203.0.113.9', undefined, true, '203.0.113.9'],
    ['a network of IPv6', '2001:db8:1:2:3:4:5:6', undefined, true, '2001:db8:1:2::/64'],
    ['the same network', '2001:db8:1:2::99', undefined, true, '2001:db8:1:2::/64'],
    ['a short address of IPv6', '::1', undefined, true, '0:0:0:0::/64'],
    ['a link-local one with its zone', 'fe80::1%eth0', undefined, true, 'fe80:0:0:0::/64'],
    ['nobody known', '', undefined, true, ''],
  ] as const)('%s', (_, peer, forwarded, hasProxy, client) => {
    expect(clientOf(peer, forwarded, hasProxy)).toBe(client);
  });
});
