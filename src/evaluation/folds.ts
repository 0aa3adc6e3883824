import { UserError } from '../errors.ts';
import type { GoldQuestion } from './question-set.ts';

/** Something that must not be taught by others of its group: everything that asks of the same articles. */
export type Grouped = { readonly group: string };

/** A part of the items, and all others. */
export type Fold<T> = { readonly inside: readonly T[]; readonly outside: readonly T[] };

/** Folds unless another number is asked for. */
export const DEFAULT_FOLDS = 7;

/**
 * Parts of about the same size that keep every group together: the largest group first, always into the smallest fold.
 *
 * @param folds how many, from 2
 * @throws UserError `TOO_FEW_ARTICLES` when there are fewer groups than folds.
 * @example groups of 5, 2, 2 and 1 items in 2 folds → 5 inside each
 */
export function foldsOf<T extends Grouped>(items: readonly T[], folds: number): Fold<T>[] {
  const sizes = new Map<string, number>();
  for (const { group } of items) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  if (sizes.size < folds) throw tooFew(sizes.size, folds);
  const places = Array.from({ length: folds }, () => ({ groups: new Set<string>(), size: 0 }));
  for (const [group, size] of [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    const smallest = places.reduce((best, place) => (place.size < best.size ? place : best));
    smallest.groups.add(group);
    smallest.size += size;
  }
  return places.map(({ groups }) => ({
    inside: items.filter(({ group }) => groups.has(group)),
    outside: items.filter(({ group }) => !groups.has(group)),
  }));
}

/**
 * Which articles questions tie together, by a union-find: two articles are of one group when a question has evidence in
 * both, directly or by way of others. A group has the name of its first path.
 *
 * @example a question with evidence in `a.txt` and `b.txt` → `'a.txt'` for either path
 */
export function articleGroups(questions: readonly GoldQuestion[]): (path: string) => string {
  const parents = new Map<string, string>();
  const groupOf = (path: string): string => {
    let group = path;
    for (let up = parents.get(group); up !== undefined; up = parents.get(group)) group = up;
    return group;
  };
  for (const { evidence } of questions) {
    const [first, ...others] = [...new Set(evidence.map(({ path }) => groupOf(path)))].sort();
    for (const other of others) if (first !== undefined) parents.set(other, first);
  }
  return groupOf;
}

function tooFew(groups: number, folds: number): UserError {
  return new UserError(
    'TOO_FEW_ARTICLES',
    groups < 2
      ? 'The evidence stands in one article, or in articles that share questions: cross-validation needs two that share none.'
      : `The evidence stands in ${groups} articles that share no question, too few for ${folds} folds: give --folds ${groups} or less.`,
  );
}
