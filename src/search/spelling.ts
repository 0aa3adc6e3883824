/**
 * The edit distance between two words (optimal string alignment: insertion, deletion, substitution, swap of neighbours),
 * or `limit + 1` as soon as it exceeds `limit`.
 *
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance#Optimal_string_alignment_distance
 * @example `editDistance('shiogu', 'shoigu', 2)` → `1`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/**
 * Whether a word may be a slip of the pen for a known one.
 *
 * Many English words are one letter apart ("price", "prime"), so a lost, doubled or swapped letter counts from five
 * letters on; an exchanged letter, or two slips, only where the known word is a name, which people know by ear
 * ("Shoygu", "Zelenskyy").
 *
 * @example `isSlip('bejing', 'beijing', true)` → `true`; `isSlip('price', 'prime', true)` → `false`
 */
export function isSlip(written: string, known: string, knownIsName: boolean): boolean {
  if (written.length < 5) return false;
  const limit = written.length >= 8 && knownIsName ? 2 : 1;
  const edits = editDistance(written, known, limit);
  if (edits > limit) return false;
  const exchanged = edits === 1 && written.length === known.length && !isSwap(written, known);
  return exchanged ? knownIsName && written.length >= 6 : true;
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at];
}

/**
 * How many letters two words begin with alike.
 *
 * @example `sharedBeginning('imperialist', 'imperialism')` → `10`
 */
export function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
