import { isDemonym, isKnownPlace } from '../language/gazetteer.ts';
import type { Source } from '../model/source.ts';
import type { Draft } from './name-groups.ts';
import type { NameNote } from './name-notes.ts';

/** What institutions are called for short: "the Commission". Alone, it names whichever was named in full. */
const SHORT_FOR_INSTITUTION =
  /^(?:Agency|Army|Assembly|Authority|Bank|Board|Bureau|Church|Club|Commission|Committee|Company|Congress|Consulate|Corporation|Council|Court|Department|Embassy|Federation|Government|Institute|League|Ministry|Office|Parliament|Party|Senate|Union|University)s?$/;

/**
 * Whether a name is what institutions are called for short.
 *
 * @example `isShortForInstitution('Commission')` → `true`; `isShortForInstitution('European Commission')` → `false`
 */
export function isShortForInstitution(name: string): boolean {
  return SHORT_FOR_INSTITUTION.test(name);
}

/**
 * Whether a name of several words may be a full name: its words are no ordinary ones, no abbreviations, and the first is
 * neither a nationality nor a place.
 *
 * @example drafts of `Sergei Shoigu`, `Roman Catholic`, `Class II` → `true`, `false`, `false`
 */
export function mayBePerson({ key, notes }: Draft, isCommon: (word: string) => boolean): boolean {
  const words = (notes[0]?.text ?? '').split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (key.length < 2 || isDemonym(first) || isKnownPlace(first) || isCommon(first) || isCommon(last))
    return false;
  return (
    words.every((word) => /\p{Ll}|^\p{Lu}\.(?:\p{Lu}\.)*$|^[IVX]+$/u.test(word)) &&
    /\p{Ll}/u.test(last + first)
  );
}

/**
 * Moves "Sergei Kuzhugetovich Shoigu" and "Datuk Seri Anwar Ibrahim" to the shorter full name, where there is one.
 *
 * @example drafts of `Anwar Ibrahim` and `Datuk Seri Anwar Ibrahim` → the first has all mentions, the second none
 */
export function joinFullNames(full: readonly Draft[]): void {
  const byEnds = new Map(
    full.filter(({ key }) => key.length === 2).map((draft) => [draft.key.join(' '), draft]),
  );
  for (const draft of full) {
    if (draft.key.length < 3) continue;
    const ends = [[draft.key[0], draft.key.at(-1)], draft.key.slice(-2)];
    const shorter = ends.map((words) => byEnds.get(words.join(' '))).find((other) => other !== undefined);
    if (shorter !== undefined) moveEach(draft, () => shorter);
  }
}

/** Families whose name stands in front: "Wang" is short for Wang Yi as "Shoigu" is for Sergei Shoigu. */
const FAMILY_FIRST = new Set(
  `cao chen cheng deng dong feng gao guo han he hu huang jiang li liang lin liu lu luo ma peng qin song sun tang wang wei
wu xi xiao xie xu yang yu yuan zhang zhao zheng zhou zhu kim park lee choi moon yoon nguyen tran pham`.split(
    /\s+/,
  ),
);

/** A name that stands alone this many times as often as with a second name is none's first name: "Sky". */
const MOST_ALONE = 4;

/**
 * Moves the mentions of a single name to the full name that it is short for, each by its article.
 *
 * @example draft of `Shoigu` beside `Sergei Shoigu` → all of its mentions are his
 */
export function joinToFullName(draft: Draft, { bySurname, byFirstName }: FullNames): void {
  const word = draft.key[0] ?? '';
  const families = FAMILY_FIRST.has(word) ? (byFirstName.get(word) ?? []) : [];
  const surnames = [...(bySurname.get(word) ?? []), ...families];
  const firstNames = byFirstName.get(word) ?? [];
  const candidates = surnames.length > 0 ? surnames : firstNames;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  // "William" alone may be any of them.
  if (surnames.length === 0 && (only === undefined || draft.notes.length > only.notes.length * MOST_ALONE))
    return;
  const named = placesBySource(candidates);
  moveEach(draft, (note) => nearest(note, named) ?? (surnames.length > 0 ? only : undefined));
}

/**
 * Moves "the Commission" to what its article most often names in full, and drops what is left: alone it tells nobody
 * which.
 *
 * @example draft of `Commission` beside `European Commission` in the same article → moved
 */
export function joinInstitution(draft: Draft, full: readonly Draft[]): void {
  if (!isShortForInstitution(draft.notes[0]?.text ?? '')) return;
  const candidates = full.filter(({ key }) => key.at(-1) === draft.key[0]);
  const named = placesBySource(candidates);
  moveEach(draft, (note) => mostNamed(named.get(note.entry.source) ?? []));
  draft.notes.splice(0);
}

/**
 * Moves an abbreviation that the clips never explain to the one name of the same article whose initials it is.
 *
 * @example draft of `EU` beside `European Union` → moved
 */
export function joinByInitials(draft: Draft, byInitials: ReadonlyMap<string, readonly Draft[]>): void {
  const text = draft.notes[0]?.text ?? '';
  const candidates = byInitials.get(text) ?? [];
  if (candidates.length !== 1 || !/^\p{Lu}{2,6}$/u.test(text)) return;
  const named = placesBySource(candidates);
  if (draft.notes.some(({ entry }) => named.has(entry.source))) moveEach(draft, () => candidates[0]);
}

/** Full names by their last and by their first word. */
export type FullNames = {
  readonly bySurname: ReadonlyMap<string, readonly Draft[]>;
  readonly byFirstName: ReadonlyMap<string, readonly Draft[]>;
};

/**
 * Drafts by what `wordOf` says of each.
 *
 * @example `draftsBy(full, ({ key }) => key.at(-1))` → `Map { 'shoigu' => [draft] }`
 */
export function draftsBy(
  drafts: readonly Draft[],
  wordOf: (draft: Draft) => string | undefined,
): Map<string, Draft[]> {
  const found = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const word = wordOf(draft) ?? '';
    found.set(word, [...(found.get(word) ?? []), draft]);
  }
  return found;
}

type Place = { readonly draft: Draft; readonly start: number };

function placesBySource(candidates: readonly Draft[]): Map<Source, Place[]> {
  const places = new Map<Source, Place[]>();
  for (const draft of candidates) {
    for (const { entry, text, span } of draft.notes) {
      if (!text.includes(' ')) continue;
      const known = places.get(entry.source) ?? [];
      known.push({ draft, start: span.start });
      places.set(entry.source, known);
    }
  }
  for (const known of places.values()) known.sort((a, b) => a.start - b.start);
  return places;
}

/** Whom the article named in full last before a mention, else first after it. */
function nearest({ entry, span }: NameNote, named: ReadonlyMap<Source, readonly Place[]>): Draft | undefined {
  const places = named.get(entry.source) ?? [];
  return (places.findLast(({ start }) => start < span.start) ?? places[0])?.draft;
}

function mostNamed(places: readonly Place[]): Draft | undefined {
  const counts = new Map<Draft, number>();
  for (const { draft } of places) counts.set(draft, (counts.get(draft) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function moveEach(from: Draft, target: (note: NameNote) => Draft | undefined): void {
  for (const note of from.notes.splice(0)) (target(note) ?? from).notes.push(note);
}
