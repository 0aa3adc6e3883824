/** How much memory the bot needed at a time. */
export type MemorySample = {
  /** Milliseconds since it was started. */
  readonly atMs: number;
  /** JavaScript heap and what hangs on it outside (buffers, SQLite's memory), after a forced collection. */
  readonly heapMb: number;
  /** What the system has given the process; it is shown and not judged, as an allocator gives little back. */
  readonly rssMb: number;
};

/** Whether memory stayed flat, and by what that was judged. */
export type MemoryVerdict = {
  readonly isFlat: boolean;
  readonly firstThirdMb: number;
  readonly lastThirdMb: number;
  /** Least squares over all samples that count. */
  readonly slopeMbPerMinute: number;
  /** How much more the last third may need than the first one. */
  readonly allowedMb: number;
  readonly samples: number;
};

/** What a run may keep for good: caches that fill slowly, such as the last messages of each channel. */
const ALLOWED_SHARE = 0.1;
/** Below this, it is noise of what happens to be under way. */
const LEAST_ALLOWED_MB = 6;
const LEAST_SAMPLES = 9;

/**
 * Judges the samples after the warm-up: memory grows when the median of the last third is above that of the first by more
 * than is allowed, or when the straight line through all samples (least squares) rises by more than that from the middle of
 * the first third to the middle of the last.
 *
 * @param warmUpMs how long caches may fill before samples count
 * @throws Error when fewer than nine samples are left: that is no measurement
 * @example `judgeMemory(samples, 60_000).isFlat` → `true`
 */
export function judgeMemory(samples: readonly MemorySample[], warmUpMs: number): MemoryVerdict {
  const counted = samples.filter(({ atMs }) => atMs >= warmUpMs);
  if (counted.length < LEAST_SAMPLES)
    throw new Error(`Only ${counted.length} samples of memory were taken after the warm-up.`);
  const third = Math.floor(counted.length / 3);
  const firstThirdMb = median(counted.slice(0, third));
  const lastThirdMb = median(counted.slice(-third));
  const slope = slopeOf(counted);
  const between = meanTime(counted.slice(-third)) - meanTime(counted.slice(0, third));
  const allowedMb = Math.max(LEAST_ALLOWED_MB, firstThirdMb * ALLOWED_SHARE);
  return {
    isFlat: lastThirdMb - firstThirdMb <= allowedMb && slope * between <= allowedMb,
    firstThirdMb,
    lastThirdMb,
    slopeMbPerMinute: slope * 60_000,
    allowedMb,
    samples: counted.length,
  };
}

function median(samples: readonly MemorySample[]): number {
  const sorted = samples.map(({ heapMb }) => heapMb).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function meanTime(samples: readonly MemorySample[]): number {
  return samples.reduce((sum, { atMs }) => sum + atMs, 0) / samples.length;
}

/** Megabytes a millisecond. */
function slopeOf(samples: readonly MemorySample[]): number {
  const time = meanTime(samples);
  const heap = samples.reduce((sum, { heapMb }) => sum + heapMb, 0) / samples.length;
  const [together, alone] = samples.reduce(
    ([xy, xx], { atMs, heapMb }) => [xy + (atMs - time) * (heapMb - heap), xx + (atMs - time) ** 2],
    [0, 0],
  );
  return alone === 0 ? 0 : together / alone;
}
