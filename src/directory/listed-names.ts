import { readableBetween } from '../language/readable-text.ts';
import type { ListedName } from '../model/directory.ts';
import { byPlace } from '../search/indexed-article.ts';
import { type Steps, sorted } from '../slices.ts';
import type { NameGroup } from './name-groups.ts';
import type { NameNote } from './name-notes.ts';
import { citedAt } from './quoted.ts';

/** A row of a list with the mentions behind it. */
export type DirectoryName = { readonly listed: ListedName; readonly notes: readonly NameNote[] };

/**
 * The rows of a list of names, most mentioned first, then by sources, then in alphabetical order; in small steps.
 *
 * @example `allAtOnce(listedNames(groups))[0]?.listed` → `{ name: 'Sergei Shoigu', variants: ['Shoigu', …], sources: 5, mentions: 39, … }`
 */
export function* listedNames(groups: readonly NameGroup[]): Steps<DirectoryName[]> {
  const counted: (NameGroup & { readonly spellings: readonly string[]; readonly sources: number })[] = [];
  for (const group of groups) {
    counted.push({ ...group, spellings: spellingsOf(group.notes), sources: sourcesOf(group.notes) });
    yield;
  }
  const inOrder = yield* sorted(
    counted,
    (a, b) =>
      b.notes.length - a.notes.length ||
      b.sources - a.sources ||
      ((a.spellings[0] ?? '') < (b.spellings[0] ?? '') ? -1 : 1),
  );
  const names: DirectoryName[] = [];
  for (const [at, { kind, notes, spellings, sources }] of inOrder.entries()) {
    yield;
    const [name = '', ...variants] = spellings;
    const [first] = inTime(notes);
    if (first === undefined) continue;
    const role = kind === 'place' ? undefined : listedRole(rolesOf(notes));
    const listed = {
      name,
      variants,
      kind,
      ...(role !== undefined && { role }),
      sources,
      mentions: notes.length,
      first: citedAt(first.entry, first.span, at + 1),
    };
    names.push({ notes, listed });
  }
  return names;
}

/** A role as some article writes it, at its first mention, and how often it stands so. */
export type Role = { readonly text: string; readonly note: NameNote; readonly count: number };

/**
 * The roles of a person, each once whatever its capitals: most frequent first, then the fullest.
 *
 * @example `rolesOf(notes).map(({ text }) => text)` → `['the secretary of Russia’s Security Council', …]`
 */
export function rolesOf(notes: readonly NameNote[]): Role[] {
  const roles = new Map<string, Role>();
  for (const note of notes) {
    if (note.role === undefined) continue;
    const text = readableBetween(note.entry.passage, note.role.start, note.role.end);
    const key = text.toLowerCase().replace(/^(?:the|an?|its|his|her|their) /, '');
    const known = roles.get(key);
    roles.set(key, known === undefined ? { text, note, count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...roles.values()].sort((a, b) => b.count - a.count || b.text.length - a.text.length);
}

/** The most frequent one, or what says the same and more: "Chinese President" for "President". */
function listedRole(roles: readonly Role[]): string | undefined {
  const [most, ...others] = roles.map(({ text }) => text);
  return others.find((other) => other.toLowerCase().endsWith(` ${most?.toLowerCase()}`)) ?? most;
}

/**
 * Mentions by the day of publication where the catalogue gives it; the others behind, in the order of the clips.
 *
 * @example mentions in articles of 2 March, 1 March and without a day → those of 1 March, 2 March, the rest
 */
export function inTime(notes: readonly NameNote[]): NameNote[] {
  const day = ({ entry }: NameNote) => entry.source.publishedAt ?? '~';
  return [...notes].sort(
    (a, b) =>
      (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
      byPlace(a.entry, b.entry) ||
      a.span.start - b.span.start,
  );
}

/** The fullest spelling that is not rare comes first: full names beat surnames, "Shoigu" beats a slip. */
function spellingsOf(notes: readonly NameNote[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of notes) counts.set(text, (counts.get(text) ?? 0) + 1);
  const byCount = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const most = byCount[0]?.[1] ?? 0;
  const isCapital = (text: string) => /^[\p{Lu}.]+$/u.test(text);
  const full =
    byCount.find(([text, count]) => text.includes(' ') && count * 20 >= most) ??
    byCount.find(([text]) => !isCapital(text)) ??
    byCount[0];
  const name = full?.[0] ?? '';
  return [name, ...byCount.map(([text]) => text).filter((text) => text !== name)];
}

function sourcesOf(notes: readonly NameNote[]): number {
  return new Set(notes.map(({ entry }) => entry.source.id)).size;
}
