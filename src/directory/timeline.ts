import { cite } from '../answers/cite.ts';
import { resolveDate } from '../answers/resolve-date.ts';
import { dateMentions } from '../language/mentions/dates.ts';
import { readableBetween, reading, spanInSource } from '../language/readable-text.ts';
import type { DatedRow, TimelineAnswer } from '../model/directory.ts';
import type { Span } from '../model/source.ts';
import { type IndexedPassage, sentenceSpansOf } from '../search/indexed-article.ts';
import { type Steps, sorted } from '../slices.ts';
import { calendarPlace } from './calendar.ts';
import { quotedFor } from './quoted.ts';

/** One date of a passage; `key` is the same for all that mean the same. */
export type DateNote = {
  readonly value: string;
  readonly entry: IndexedPassage;
  readonly span: Span;
  readonly resolved?: string;
  readonly key: string;
};

/** What tells when, but no day: what recurs, times of day, eras, and what follows something told before. */
const NO_DATE =
  /^(?:biennial|biannual|annual|triennial|quarterly|monthly|weekly|daily)|\b[ap]\.?m\b|War\b|Ages$|Renaissance|Depression|\b(?:later|earlier|before|after)$|^(?:the )?(?:same|following|previous)\b|^(?:the )?(?:past|last|next) .*s$/i;
/** "1500 troops" are no year. */
const COUNTED = /^\s+(?!(?:was|is|as|has|its|this|across|versus)\b)\p{Ll}+s\b/u;

/**
 * The dates of a passage that may stand in a timeline, with the calendar date that each means.
 *
 * @example `dateNotes(entry)` of `'He left on Friday.'`, published 1 March 2025 → `[{ value: 'Friday', resolved: '2025-02-28', … }]`
 */
export function dateNotes(entry: IndexedPassage): DateNote[] {
  const { passage, source, article } = entry;
  const read = reading(passage);
  return dateMentions(read.text, article.language).flatMap(({ text: value, span }): DateNote[] => {
    if (NO_DATE.test(value)) return [];
    if (/^\d{4}$/.test(value) && COUNTED.test(read.text.slice(span.end, span.end + 30))) return [];
    const at = spanInSource(read, passage, span);
    const place = calendarPlace(value);
    if (place !== undefined) {
      return [{ value, entry, span: at, resolved: place.iso, key: `${place.iso} ${place.lasts}` }];
    }
    const resolved = resolvedIn(entry, value, at);
    if (resolved !== undefined) {
      const lasts = ['year', 'month', 'day'][resolved.split('-').length - 1] ?? '';
      return [{ value, entry, span: at, resolved, key: `${resolved} ${lasts}` }];
    }
    return [{ value, entry, span: at, key: `${source.id} ${value.toLowerCase()}` }];
  });
}

function resolvedIn(entry: IndexedPassage, value: string, { start, end }: Span): string | undefined {
  const { source, passage } = entry;
  if (source.publishedAt === undefined) return undefined;
  const sentence =
    sentenceSpansOf(entry).find((span) => span.start <= start && end <= span.end) ?? passage.span;
  return resolveDate(value, readableBetween(passage, sentence.start, sentence.end), source.publishedAt);
}

/**
 * The timeline of all dates, each row with its first mention: in calendar order, and apart, in order of source, what cannot
 * be placed. Done in small steps.
 *
 * @param notes in the order of the clips
 * @example notes of `1652`, `Friday` and `in 1652` → one dated row with two mentions, one undated row
 */
export function* timelineOf(notes: readonly DateNote[]): Steps<TimelineAnswer> {
  const rows = new Map<string, DateNote[]>();
  for (const note of notes) {
    const row = rows.get(note.key);
    if (row === undefined) rows.set(note.key, [note]);
    else row.push(note);
    yield;
  }
  const placed = [...rows.entries()].filter(([, [first]]) => first?.resolved !== undefined);
  const apart = [...rows.values()].filter(([first]) => first?.resolved === undefined);
  yield;
  const inOrder = yield* sorted(placed, ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const dated = yield* rowsOf(
    inOrder.map(([, row]) => row),
    1,
  );
  return { kind: 'timeline', dated, undated: yield* rowsOf(apart, inOrder.length + 1) };
}

function* rowsOf(rows: readonly (readonly DateNote[])[], firstRank: number): Steps<DatedRow[]> {
  const made: DatedRow[] = [];
  for (const [at, notes] of rows.entries()) {
    made.push(...rowOf(notes, firstRank + at));
    yield;
  }
  return made;
}

function rowOf(notes: readonly DateNote[], rank: number): DatedRow[] {
  const [first] = notes;
  if (first === undefined) return [];
  const ranked = quotedFor(first.entry, [first.span], rank);
  return [
    {
      value: first.value,
      ...(first.resolved !== undefined && { resolved: first.resolved }),
      sources: new Set(notes.map(({ entry }) => entry.source.id)).size,
      mentions: notes.length,
      ranked,
      citation: cite(ranked),
    },
  ];
}
