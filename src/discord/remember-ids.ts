/**
 * Tells the first time that an id comes from every later one, as far back as the last `limit` ids.
 *
 * @example `const isNew = rememberIds(2); isNew('a')` → `true`; `isNew('a')` → `false`
 */
export function rememberIds(limit: number): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > limit && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
