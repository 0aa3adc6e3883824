import { isDemonym } from '../language/gazetteer.ts';
import type { NameKind } from '../language/mentions/name-kind.ts';
import { byPlace } from '../search/indexed-article.ts';
import type { Steps } from '../slices.ts';
import {
  draftsBy,
  isShortForInstitution,
  joinByInitials,
  joinFullNames,
  joinInstitution,
  joinToFullName,
  mayBePerson,
} from './join-names.ts';
import type { NameKeys } from './name-keys.ts';
import type { NameNote } from './name-notes.ts';
import { isPlaceName } from './provinces.ts';

/** All mentions of one name, in the order of the clips. */
export type NameGroup = {
  readonly kind: 'person' | 'organisation' | 'place';
  readonly notes: readonly NameNote[];
};

/** The mentions with one key, while they are brought together; a mention may still move to another. */
export type Draft = { readonly key: readonly string[]; readonly notes: NameNote[] };

/** Of the mentions of a place, more than this share stand behind "in", "at" or "near". */
const PLACED_SHARE = 0.21;
/** Of the mentions of a single word that is a name, at least this share show it act. */
const ACTING_SHARE = 0.25;
/** Of abbreviations, most are of no organisation: those show it more often. */
const ACTING_SHARE_OF_ABBREVIATIONS = 0.4;

/**
 * Brings the mentions of one person, organisation or place together, whatever their spelling, and leaves out what names
 * none of these. "Shoigu" is Sergei Shoigu where the clips know no other; where they do, the one named last before it in
 * the same article.
 *
 * Done in small steps.
 *
 * @param notes in the order of the clips
 * @param isCommon whether a word is an ordinary one of the clips
 * @example notes of `Sergei Shoigu`, `Sergey Shoigu`, `Shoigu` → one group of three
 */
export function* nameGroups(
  notes: readonly NameNote[],
  keys: NameKeys,
  isCommon: (word: string) => boolean,
): Steps<NameGroup[]> {
  const drafts = yield* draftsOf(notes, keys);
  for (const draft of drafts.values()) {
    withoutOpener(draft, drafts, keys, isCommon);
    yield;
  }
  yield* joinAbbreviations(drafts, keys);
  const all = [...drafts.values()].filter((draft) => draft.notes.length > 0);
  const kinds = new Map<Draft, NameGroup['kind'] | undefined>();
  for (const draft of all) {
    kinds.set(draft, kindOf(draft));
    yield;
  }
  const persons = all.filter((draft) => kinds.get(draft) === 'person' && mayBePerson(draft, isCommon));
  joinFullNames(persons);
  const full = persons.filter((draft) => draft.notes.length > 0);
  const names = {
    bySurname: draftsBy(full, ({ key }) => key.at(-1)),
    byFirstName: draftsBy(full, ({ key }) => key[0]),
  };
  const institutions = all.filter((draft) => draft.key.length > 1 && kinds.get(draft) === 'organisation');
  const byInitials = draftsBy(institutions, ({ notes }) => notes[0]?.text.replace(/[^\p{Lu}]/gu, ''));
  const inPair = new Set(full.flatMap(({ key }) => key));
  for (const draft of all) {
    if (draft.key.length > 1) continue;
    if (mayBePart(draft, kinds.get(draft))) joinToFullName(draft, names);
    joinInstitution(draft, institutions);
    joinByInitials(draft, byInitials);
    yield;
  }
  const groups: NameGroup[] = [];
  for (const draft of all) {
    yield;
    const kind = kinds.get(draft);
    if (
      kind === undefined ||
      draft.notes.length === 0 ||
      draft.notes.every(({ inHeading }) => inHeading) ||
      isPairOf(draft, inPair)
    )
      continue;
    groups.push({ kind, notes: draft.notes.sort(inOrder) });
  }
  return groups;
}

function* draftsOf(notes: readonly NameNote[], keys: NameKeys): Steps<Map<string, Draft>> {
  const drafts = new Map<string, Draft>();
  for (const note of notes) {
    yield;
    const key = keys.of(note.text);
    if (key.length === 0) continue;
    const draft = drafts.get(key.join(' ')) ?? { key, notes: [] };
    draft.notes.push(note);
    drafts.set(key.join(' '), draft);
  }
  return drafts;
}

/** "Initially BSkyB", "French Huguenots": where the clips know the rest as a name, the first word is none of it. */
function withoutOpener(
  draft: Draft,
  drafts: ReadonlyMap<string, Draft>,
  keys: NameKeys,
  isCommon: (word: string) => boolean,
): void {
  const [{ text, opensSentence } = { text: '', opensSentence: false }] = draft.notes;
  const [first = '', ...others] = text.split(' ');
  const rest = drafts.get(keys.read(others.join(' ')).join(' '));
  if (rest === undefined || rest === draft || rest.notes.length <= draft.notes.length) return;
  if (isShortForInstitution(others.join(' '))) return;
  if (!isDemonym(first) && !(opensSentence && isCommon(first))) return;
  for (const note of draft.notes.splice(0)) {
    const { start, end } = note.span;
    const [opener = ''] = /^\S+\s+/u.exec(note.entry.source.text.slice(start, end)) ?? [];
    rest.notes.push({
      ...note,
      text: note.text.slice(note.text.indexOf(' ') + 1),
      span: { start: start + opener.length, end },
    });
  }
}

/** Where the clips explain an abbreviation once, it is that name everywhere. */
function* joinAbbreviations(drafts: ReadonlyMap<string, Draft>, keys: NameKeys): Steps<void> {
  for (const draft of drafts.values()) {
    yield;
    const abbreviations = new Set(draft.notes.flatMap(({ abbreviation }) => abbreviation ?? []));
    for (const abbreviation of abbreviations) {
      const other = drafts.get(keys.read(abbreviation).join(' '));
      if (other !== undefined && other !== draft) draft.notes.push(...other.notes.splice(0));
    }
  }
}

/** A known place is part of a person's name only by accident: "Washington"; and what has a plural is no surname. */
function mayBePart({ notes }: Draft, kind: NameGroup['kind'] | undefined): boolean {
  const spellings = new Set(notes.map(({ text }) => text));
  const isPlace = kind === 'place' || [...spellings].some(isPlaceName);
  const hasPlural = [...spellings].some((text) => spellings.has(`${text}s`));
  return !isPlace && !hasPlural && notes.some((note) => note.kind === 'person');
}

function kindOf({ notes, key }: Draft): NameGroup['kind'] | undefined {
  const inProse = notes.filter(({ inHeading }) => !inHeading);
  const count = (...wanted: readonly NameKind[]) =>
    inProse.filter(({ kind }) => wanted.includes(kind)).length;
  if (inProse.length === 0 || count('thing') * 2 >= inProse.length) return undefined;
  if ([...new Set(inProse.map(({ text }) => text))].some(isPlaceName)) return 'place';
  const named = inProse.some(({ role }) => role !== undefined);
  const placed = count('place');
  const isPlace = placed > inProse.length * PLACED_SHARE && (placed > 1 || inProse.length <= 3);
  if (!named && isPlace) return 'place';
  const isAbbreviation = inProse.every(({ text }) => /^[\p{Lu}\p{N}.-]+s?$/u.test(text));
  const acting = inProse.filter(({ isActor }) => isActor).length / inProse.length;
  const needed = isAbbreviation ? ACTING_SHARE_OF_ABBREVIATIONS : ACTING_SHARE;
  const isCapitalByPlace = inProse.length === 1 && inProse.every(({ opensSentence }) => opensSentence);
  if (key.length === 1 && !named && (acting < needed || isCapitalByPlace)) return undefined;
  return named || count('person') * 2 > inProse.length ? 'person' : 'organisation';
}

/** "Shoigu-Wang" are two. */
function isPairOf({ key, notes }: Draft, known: ReadonlySet<string>): boolean {
  return /^[^ ]+-[^ ]+$/.test(notes[0]?.text ?? '') && key.every((part) => known.has(part));
}

function inOrder(a: NameNote, b: NameNote): number {
  return byPlace(a.entry, b.entry) || a.span.start - b.span.start;
}
