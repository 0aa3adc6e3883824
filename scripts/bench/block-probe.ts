import { PerformanceObserver } from 'node:perf_hooks';

/** How long the event loop was blocked, in milliseconds. */
export type Blocks = {
  /** The longest wait between two turns of the loop, whatever the process waited for. */
  readonly longestWait: number;
  /** The longest in which the process worked: a wait for a core, which another program has, is none of ours. */
  readonly longest: number;
  /** 99.9th percentile of the waits. */
  readonly percentile: number;
  /** The longest pause of the garbage collector; the blocks above hold it. */
  readonly longestPause: number;
};

const DUE_MS = 1;
const PERCENTILE = 0.999;
const MICROSECONDS = 1_000;

/** Watches until it is stopped; what is done `aside` is no part of what is watched. */
export type Probe = {
  readonly aside: (work: () => void) => number;
  readonly stop: () => Blocks;
};

/**
 * Watches how long the event loop is blocked, garbage collection included.
 *
 * A timer is due every millisecond, and what it comes late was a block. The timer also sees how much processor time the process
 * has used meanwhile, all threads together: a block cannot have worked for longer, so that the smaller of both is what is told
 * as `longest`. `monitorEventLoopDelay` is such a timer in C++, which knows nothing of processor time.
 *
 * @example `const probe = watchBlocks(); …; probe.stop().longest` → `23.4`
 */
export function watchBlocks(): Probe {
  const waits: number[] = [];
  let longest = 0;
  let longestPause = 0;
  const pauses = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestPause = Math.max(longestPause, duration);
  });
  pauses.observe({ entryTypes: ['gc'] });
  let at = performance.now();
  let used = usedMs();
  const timer = setInterval(() => {
    const now = performance.now();
    const usedNow = usedMs();
    const wait = now - at - DUE_MS;
    waits.push(wait);
    longest = Math.max(longest, Math.min(wait, usedNow - used));
    at = now;
    used = usedNow;
  }, DUE_MS);
  return {
    aside(work) {
      const [began, usedBefore] = [performance.now(), usedMs()];
      work();
      const ms = performance.now() - began;
      at += ms;
      used += usedMs() - usedBefore;
      return ms;
    },
    stop() {
      clearInterval(timer);
      pauses.disconnect();
      waits.sort((a, b) => a - b);
      const percentile = waits[Math.floor(waits.length * PERCENTILE)] ?? 0;
      return { longest, longestWait: waits.at(-1) ?? 0, percentile, longestPause };
    },
  };
}

function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS;
}
