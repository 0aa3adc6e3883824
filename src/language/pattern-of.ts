const made = new Map<string, RegExp>();

/**
 * A pattern from its source, made once: those of the tongues are large, and asked of every mention. Never a global one, which
 * would remember where it stopped.
 *
 * @param flags without `g` and `y`
 * @example `patternOf('(?:el|la) ', 'iu') === patternOf('(?:el|la) ', 'iu')` → `true`
 */
export function patternOf(source: string, flags: string): RegExp {
  const key = `${flags} ${source}`;
  let pattern = made.get(key);
  if (pattern === undefined) {
    pattern = new RegExp(source, flags);
    made.set(key, pattern);
  }
  return pattern;
}
