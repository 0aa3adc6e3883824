const STEP_SIZE = 0.1;

/**
 * Goes down a slope by Adam (Kingma & Ba 2015) from zero, so that the same slope always ends at the same weights.
 *
 * @param slopeAt the gradient of what is to become small, one number a weight
 * @example `adam(1, 300, ([x = 0]) => Float64Array.of(2 * (x - 3)))` → about `[3]`
 */
export function adam(
  size: number,
  steps: number,
  slopeAt: (weights: Float64Array) => Float64Array,
): Float64Array {
  const weights = new Float64Array(size);
  const momentum = new Float64Array(size);
  const variance = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    for (const [at, slope] of slopeAt(weights).entries()) {
      momentum[at] = 0.9 * (momentum[at] ?? 0) + 0.1 * slope;
      variance[at] = 0.999 * (variance[at] ?? 0) + 0.001 * slope * slope;
      const direction = (momentum[at] ?? 0) / (1 - 0.9 ** step);
      const scale = Math.sqrt((variance[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (STEP_SIZE * direction) / scale;
    }
  }
  return weights;
}
