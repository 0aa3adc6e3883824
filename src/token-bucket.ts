/** How much may be taken: `burst` at once, and `perSecond` as time goes by. */
export type Rate = { readonly burst: number; readonly perSecond: number };

type Level = { readonly tokens: number; readonly at: number };

/**
 * Token buckets, one for each key: a bucket holds `burst` tokens when full and fills by `perSecond`. Over any `t` seconds
 * a key takes at most `burst + t × perSecond`.
 *
 * Memory is bounded: a full bucket need not be kept, and beyond `mostKeys` the one that was longest unused starts anew.
 *
 * @see https://en.wikipedia.org/wiki/Token_bucket
 */
export class TokenBucket {
  readonly #rate: Rate;
  readonly #mostKeys: number;
  readonly #now: () => number;
  /** Those that were used last come last. */
  readonly #levels = new Map<string, Level>();

  /** @param now a clock in milliseconds; one that goes back stands still instead */
  constructor(rate: Rate, now: () => number, mostKeys = 10_000) {
    this.#rate = rate;
    this.#now = now;
    this.#mostKeys = mostKeys;
  }

  /** How many buckets are kept. */
  get size(): number {
    return this.#levels.size;
  }

  /**
   * Milliseconds until a key may take `cost`; 0 when it may now. More than `burst` may be taken as soon as it is full.
   *
   * @example `bucket.wait('ada')` → `0`
   */
  wait(key: string, cost = 1): number {
    const missing = Math.min(cost, this.#rate.burst) - this.#level(key).tokens;
    return missing <= 0 ? 0 : Math.ceil((missing / this.#rate.perSecond) * 1_000);
  }

  /**
   * Takes `cost` from a key's bucket if it holds as much.
   *
   * @returns what `wait` says; anything but 0 means that nothing was taken
   * @example `bucket.take('ada')` → `0`, and after `burst` times at once → `3000`
   */
  take(key: string, cost = 1): number {
    const wait = this.wait(key, cost);
    const { tokens, at } = this.#level(key);
    // Whoever is refused stays remembered, too, or a storm of others would let them in again.
    this.#levels.delete(key);
    this.#levels.set(key, { tokens: wait > 0 ? tokens : tokens - Math.min(cost, this.#rate.burst), at });
    if (wait > 0) return wait;
    if (this.#levels.size > this.#mostKeys) this.#forget();
    return 0;
  }

  #level(key: string): Level {
    const { burst, perSecond } = this.#rate;
    const level = this.#levels.get(key);
    const now = this.#now();
    if (level === undefined) return { tokens: burst, at: now };
    const at = Math.max(now, level.at);
    return { tokens: Math.min(burst, level.tokens + ((at - level.at) / 1_000) * perSecond), at };
  }

  /** Looks at a few of the oldest, so that no single take is slow. */
  #forget(): void {
    const oldest = this.#levels.keys();
    for (let looked = 0; looked < 8; looked++) {
      const { value: key } = oldest.next();
      if (key === undefined) return;
      const isSpare = this.#levels.size > this.#mostKeys || this.#level(key).tokens >= this.#rate.burst;
      if (isSpare) this.#levels.delete(key);
    }
  }
}
