import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TokenBucket } from '../src/token-bucket.ts';

/** A bucket of three that fills by one in two seconds, and its clock. */
function bucketOfThree(mostKeys?: number) {
  const clock = { now: 0 };
  const bucket = new TokenBucket({ burst: 3, perSecond: 0.5 }, () => clock.now, mostKeys);
  return { bucket, clock };
}

describe('a token bucket', () => {
  test('gives what it holds at once, then says how long to wait', () => {
    const { bucket } = bucketOfThree();
    expect([1, 2, 3, 4, 5].map(() => bucket.take('ada'))).toEqual([0, 0, 0, 2_000, 2_000]);
    expect(bucket.take('ben')).toBe(0);
  });

  test('fills as time goes by, up to the brim', () => {
    const { bucket, clock } = bucketOfThree();
    bucket.take('ada', 3);
    clock.now = 1_000;
    expect(bucket.wait('ada')).toBe(1_000);
    expect(bucket.take('ada', 0.5)).toBe(0);
    clock.now = 1_000_000;
    expect([1, 2, 3, 4].map(() => bucket.take('ada'))).toEqual([0, 0, 0, 2_000]);
  });

  test('what costs more than it can hold takes all of it', () => {
    const { bucket } = bucketOfThree();
    expect(bucket.take('ada', 99)).toBe(0);
    expect(bucket.wait('ada', 99)).toBe(6_000);
  });

  test('a clock that goes back stands still', () => {
    const { bucket, clock } = bucketOfThree();
    clock.now = 10_000;
    bucket.take('ada', 3);
    clock.now = 0;
    expect(bucket.wait('ada')).toBe(2_000);
    clock.now = 12_000;
    expect(bucket.take('ada')).toBe(0);
  });

  const steps = fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      after: fc.integer({ min: 0, max: 5_000 }),
      cost: fc.constantFrom(0.5, 1, 2),
    }),
    { maxLength: 60 },
  );
  const rates = fc.record({ burst: fc.integer({ min: 2, max: 10 }), perSecond: fc.constantFrom(0.1, 1, 7) });

  test('over any time a key takes no more than the burst and what has filled since', () => {
    fc.assert(
      fc.property(rates, steps, (rate, taken) => {
        const clock = { now: 0 };
        const bucket = new TokenBucket(rate, () => clock.now);
        const log: { key: string; at: number; cost: number }[] = [];
        for (const { key, after, cost } of taken) {
          clock.now += after;
          if (bucket.take(key, cost) === 0) log.push({ key, at: clock.now, cost });
        }
        for (const [from, first] of log.entries()) {
          let sum = 0;
          for (const { key, at, cost } of log.slice(from)) {
            if (key !== first.key) continue;
            sum += cost;
            const most = rate.burst + ((at - first.at) / 1_000) * rate.perSecond;
            expect(sum).toBeLessThanOrEqual(most + 1e-6);
          }
        }
      }),
    );
  });

  test('whoever waits as long as told may take, and not much earlier; keys never hinder each other', () => {
    fc.assert(
      fc.property(rates, steps, (rate, taken) => {
        const clock = { now: 0 };
        const bucket = new TokenBucket(rate, () => clock.now);
        for (const { key, after, cost } of taken) {
          clock.now += after;
          const wait = bucket.take(key, cost);
          if (wait === 0) continue;
          clock.now += wait - 2;
          if (wait > 2) expect(bucket.wait(key, cost)).toBeGreaterThan(0);
          expect(bucket.wait(`${key}, never seen`, cost)).toBe(0);
          clock.now += 3;
          expect(bucket.take(key, cost)).toBe(0);
        }
      }),
    );
  });

  test('its memory is bounded, however many come', () => {
    const { bucket, clock } = bucketOfThree(100);
    for (let at = 0; at < 1_000; at++) {
      clock.now += 10;
      expect(bucket.take(`user ${at}`)).toBe(0);
      expect(bucket.size).toBeLessThanOrEqual(100);
    }
  });

  test('asking how long to wait remembers nobody, and who was here last is remembered longest', () => {
    const { bucket } = bucketOfThree(2);
    bucket.wait('passer-by');
    expect(bucket.size).toBe(0);
    bucket.take('ada', 3);
    bucket.take('ben', 3);
    bucket.take('ada', 3);
    bucket.take('cyd', 3);
    expect(bucket.wait('ada')).toBeGreaterThan(0);
  });
});
