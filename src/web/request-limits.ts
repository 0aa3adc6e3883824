import { TokenBucket } from '../token-bucket.ts';

/** So much of a minute's requests may come at once. */
const AT_ONCE = 1 / 2;

/** All clients together may ask as much as this many of them. */
const EVERYBODY = 10;

/** Nobody mistypes a token more often. */
const TOKENS = { burst: 10, perSecond: 1 / 6 };

/** Shares the page's time out. */
export type RequestLimits = {
  /** Milliseconds after which a client's request would be let in; 0 lets it in and counts it. */
  readonly wait: (client: string) => number;
  /** The same for a token that was wrong. */
  readonly waitAfterWrongToken: (client: string) => number;
  /** Counts a wrong token. */
  readonly wrongToken: (client: string) => void;
};

/**
 * Limits for each client and for all of them together.
 *
 * @param perMinute pages a minute of one client, half of them at once; 0 is without limit
 * @param now a clock in milliseconds that never goes back
 * @example `requestLimits(120).wait('203.0.113.9')` → `0`
 */
export function requestLimits(perMinute: number, now: () => number = () => performance.now()): RequestLimits {
  const rate = (minute: number) => ({
    burst: Math.max(1, Math.ceil(minute * AT_ONCE)),
    perSecond: minute / 60,
  });
  const clients = perMinute === 0 ? undefined : new TokenBucket(rate(perMinute), now);
  const everybody = perMinute === 0 ? undefined : new TokenBucket(rate(perMinute * EVERYBODY), now);
  const tokens = new TokenBucket(TOKENS, now);
  return {
    wait(client) {
      const wait = Math.max(clients?.wait(client) ?? 0, everybody?.wait('') ?? 0);
      // What is refused takes from neither, or one client's storm would shut the page for all.
      if (wait > 0) return wait;
      clients?.take(client);
      everybody?.take('');
      return 0;
    },
    waitAfterWrongToken: (client) => tokens.wait(client),
    wrongToken: (client) => void tokens.take(client),
  };
}
